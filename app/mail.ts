import { createTransport } from 'nodemailer';
import { env } from '#db/env.ts';

/** The address of a one-time link. */
export function linkFor(token: string): string {
  return `${env.SITE_URL}/sign-in/link?token=${token}`;
}

/** Mails a one-time link where SMTP is configured. Returns whether it went out; the link is shown to the administrator either way. */
export async function sendLink(to: string, link: string): Promise<boolean> {
  if (!env.SMTP_URL) return false;
  const text = `You are invited to the desk of ${env.SITE_NAME}.\n\nChoose your password here, within a week; the link works once:\n${link}\n`;
  try {
    await createTransport(env.SMTP_URL).sendMail({ from: env.MAIL_FROM, to, subject: `Your desk at ${env.SITE_NAME}`, text });
    return true;
  } catch (fault) {
    console.error(`mail to the invited person failed: ${fault instanceof Error ? fault.message : String(fault)}`);
    return false;
  }
}
