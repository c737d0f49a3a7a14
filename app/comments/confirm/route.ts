import { confirmComment } from '#db/comment/commands.ts';
import { Confirmation } from '#db/comment/rules.ts';
import { Refusal } from '#db/refusal.ts';
import { sendCommentLink } from '../../mail.ts';
import { formRoute } from '../form.ts';

export const dynamic = 'force-dynamic';

const ownPage = ({ token = '' }) => `/comments/mine/${encodeURIComponent(token)}`;

export const POST = formRoute({
  schema: Confirmation,
  page: ownPage,
  run: async (input) => {
    const renewed = await confirmComment(input);
    if (!renewed) return ownPage(input);
    if (!(await sendCommentLink(renewed.mailTo, renewed.token))) throw new Refusal('busy', 'mail', { body: 'mail' });
    return `${renewed.path}/comment/check-mail`;
  },
});
