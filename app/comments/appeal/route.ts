import { appealComment } from '#db/comment/commands.ts';
import { NewAppeal } from '#db/comment/rules.ts';
import { formRoute } from '../form.ts';

export const dynamic = 'force-dynamic';

const ownPage = ({ token = '' }) => `/comments/mine/${encodeURIComponent(token)}`;

export const POST = formRoute({
  schema: NewAppeal,
  page: ownPage,
  run: async (input) => {
    await appealComment(input);
    return ownPage(input);
  },
});
