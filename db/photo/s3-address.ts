export type S3Address = { bucket: string; prefix: string; endpoint?: string; region: string };

/** Reads `s3://bucket/prefix?endpoint=https://…&region=…`; undefined where it is not one. */
export function readS3Address(text: string): S3Address | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 's3:' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.hostname)) return undefined;
  const unknown = [...url.searchParams.keys()].filter((name) => name !== 'endpoint' && name !== 'region');
  const prefix = url.pathname.split('/').filter(Boolean).join('/');
  const endpoint = url.searchParams.get('endpoint') || undefined;
  if (unknown.length > 0 || !/^[\w./-]*$/.test(prefix) || (endpoint && !/^https?:\/\//.test(endpoint)) || (endpoint && !URL.canParse(endpoint)))
    return undefined;
  return { bucket: url.hostname, prefix, endpoint, region: url.searchParams.get('region') || 'us-east-1' };
}
