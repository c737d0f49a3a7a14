import { store } from '../client.ts';
import { SYSTEM } from '../user/rules.ts';
import { sendComment } from './commands.ts';
import { approveComment } from './desk-commands.ts';
import { NewComment, NewReport } from './rules.ts';
import { stampAt } from './stamp.ts';

const MINUTE = 60_000;
let counter = 0;

/** A form as a person fills it in a minute after it was given out; each from another address where none is named. */
export async function send(path: string, differs: object = {}, address?: string) {
  counter += 1;
  const form = { path, name: `Reader ${counter}`, body: `The boats were late, number ${counter}.`, stamp: stampAt(Date.now() - MINUTE), ...differs };
  const { token, mailTo } = await sendComment(NewComment.parse(form), { address: address ?? `192.0.2.${counter}` });
  const { rows } = await store().client.execute('select id, state from comment order by rowid desc limit 1');
  return { token, mailTo, id: String(rows[0]?.id), state: String(rows[0]?.state) };
}

/** A comment readers see. */
export async function sendApproved(path: string, differs: object = {}, address?: string) {
  const sent = await send(path, differs, address);
  await approveComment(SYSTEM, { commentId: sent.id });
  return sent;
}

/** A report as a person fills it in. */
export function reportOf(path: string, commentId: string) {
  return NewReport.parse({ path, commentId, reason: 'abuse', stamp: stampAt(Date.now() - MINUTE) });
}
