import { escapeXml } from '#components/story/body-html.ts';
import { env } from '#db/env.ts';

type Again = { address: string; status: number; problem: string; typed: Record<string, string> };

/** A reader's form once more, as its own page shows it, with what is wrong over it and everything that was typed in it. */
export async function formAgain({ address, status, problem, typed }: Again): Promise<Response> {
  const page = await fetch(`http://localhost:${env.PORT}${address}`);
  if (!page.ok)
    return new Response(`${problem}\n\n${Object.values(typed).join('\n\n')}\n`, {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  const html = Object.entries(typed).reduce((text, [name, value]) => withValue(text, name, value), await page.text());
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  const policy = page.headers.get('content-security-policy');
  return new Response(
    html.replace('id="problem">', () => `id="problem">${escapeXml(problem)}`),
    {
      status,
      headers: policy ? { ...headers, 'Content-Security-Policy': policy } : headers,
    },
  );
}

/** The form with a value in one of its fields, be it a line or a text. */
function withValue(html: string, name: string, value: string): string {
  const typed = escapeXml(value);
  return html
    .replace(new RegExp(`(<textarea[^>]* name="${name}"[^>]*>)[^<]*`), (_, tag: string) => `${tag}\n${typed}`)
    .replace(new RegExp(`<input[^>]* name="${name}"[^>]*>`), (tag) => tag.replace(/ value="[^"]*"/, '').replace('<input', () => `<input value="${typed}"`));
}
