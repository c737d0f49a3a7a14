/** A request target as path and query, the path in its one spelling, and the host where the target names one (RFC 9112 section 3.2). Undefined for what cannot be read. */
export function readTarget(target: string): { url: string; host?: string } | undefined {
  const [, host, rest] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target) ?? [];
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(rest ?? target) ?? [];
  const whole = path === '' && host ? '/' : path;
  if (!whole.startsWith('/')) return undefined;
  try {
    return { url: whole.split('/').map(spelled).join('/') + query, host };
  } catch {
    return undefined;
  }
}

/** As our own links write it: only what must be is percent-encoded. Throws where its percent signs cannot be read. */
function spelled(segment: string): string {
  return encodeURI(decodeURIComponent(segment)).replace(/[/?#]/g, encodeURIComponent);
}
