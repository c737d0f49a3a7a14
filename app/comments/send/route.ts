import { sendComment } from '#db/comment/commands.ts';
import { NewComment } from '#db/comment/rules.ts';
import { Refusal } from '#db/refusal.ts';
import { sendCommentLink } from '../../mail.ts';
import { formPage, formRoute } from '../form.ts';

export const dynamic = 'force-dynamic';

export const POST = formRoute({
  schema: NewComment,
  page: ({ path, parentId }) => formPage(path, parentId),
  run: async (input, sender) => {
    const { token, mailTo } = await sendComment(input, sender);
    if (!mailTo) return `/comments/mine/${token}`;
    if (!(await sendCommentLink(mailTo, token))) throw new Refusal('busy', 'mail', { email: 'mail' });
    return `${input.path}/comment/check-mail`;
  },
});
