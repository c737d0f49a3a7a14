import { confirmComment } from '#db/comment/commands.ts';
import { Confirmation } from '#db/comment/rules.ts';
import { formRoute } from '../form.ts';

export const dynamic = 'force-dynamic';

const ownPage = ({ token = '' }) => `/comments/mine/${encodeURIComponent(token)}`;

export const POST = formRoute({
  schema: Confirmation,
  page: ownPage,
  run: async (input) => {
    await confirmComment(input);
    return ownPage(input);
  },
});
