import { reportComment } from '#db/comment/commands.ts';
import { NewReport } from '#db/comment/rules.ts';
import { formPage, formRoute } from '../form.ts';

export const dynamic = 'force-dynamic';

export const POST = formRoute({
  schema: NewReport,
  page: ({ path, commentId }) => formPage(path, commentId),
  run: async (input, sender) => {
    await reportComment(input, sender);
    return `${input.path}/comment/${input.commentId}/reported`;
  },
});
