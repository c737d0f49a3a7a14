/** The fields of a posted form; empty for anything that is none. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const sent = await request.formData().catch(() => new FormData());
  return Object.fromEntries([...sent].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}

/** From where and with what a request comes; the server writes the address itself. */
export function whoAsks(request: Request): { address: string; agent: string } {
  return { address: request.headers.get('x-forwarded-for') ?? 'unknown', agent: request.headers.get('user-agent') ?? '' };
}

/** Leads on after a form, to be asked for with GET. */
export function see(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } });
}

/** Says in plain words why a form was not taken. */
export function refuse(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

export function notOurs(): Response {
  return refuse(403, 'This request did not come from our own page');
}
