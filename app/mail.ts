import { createTransport } from 'nodemailer';
import { env } from '#db/env.ts';

/** The address of a one-time link. */
export function linkFor(token: string): string {
  return `${env.SITE_URL}/sign-in/link?token=${token}`;
}

/** Mails a one-time link where SMTP is configured. Returns whether it went out; the link is shown to the administrator either way. */
export function sendLink(to: string, link: string): Promise<boolean> {
  const text = `You are invited to the desk of ${env.SITE_NAME}.\n\nChoose your password here, within a week; the link works once:\n${link}\n`;
  return post('the invited person', { to, subject: `Your desk at ${env.SITE_NAME}`, text });
}

/** Mails a commenter the private link by which their comment goes on to an editor. Returns whether it went out. */
export function sendCommentLink(to: string, token: string): Promise<boolean> {
  const link = `${env.SITE_URL}/comments/mine/${token}`;
  const text = `You wrote a comment at ${env.SITE_NAME}.\n\nSend it on to an editor here, within 24 hours; the same page will tell you what becomes of it:\n${link}\n\nIf it was not you, do nothing.\n`;
  return post('a commenter', { to, subject: `Your comment at ${env.SITE_NAME}`, text });
}

async function post(whom: string, mail: { to: string; subject: string; text: string }): Promise<boolean> {
  if (!env.SMTP_URL) return false;
  try {
    await createTransport(env.SMTP_URL).sendMail({ from: env.MAIL_FROM, ...mail });
    return true;
  } catch (fault) {
    console.error(`mail to ${whom} failed: ${fault instanceof Error ? fault.message : String(fault)}`);
    return false;
  }
}
