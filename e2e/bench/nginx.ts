import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { freePort } from '../site.ts';

export type FileServer = { url: string; pid: number; version: string; stop: () => void };

/** Serves these bodies as files, zipped beforehand, with one nginx process; undefined where nginx is not installed. */
export async function startNginx(folder: string, bodies: Map<string, string>): Promise<FileServer | undefined> {
  const version = versionOfNginx();
  if (!version) return undefined;
  const port = await freePort();
  const home = path.join(folder, 'nginx');
  mkdirSync(path.join(home, 'files'), { recursive: true });
  for (const [name, body] of bodies) {
    writeFileSync(path.join(home, 'files', name), body);
    writeFileSync(path.join(home, 'files', `${name}.gz`), gzipSync(body, { level: 6 }));
  }
  writeFileSync(path.join(home, 'nginx.conf'), configuration(home, port));
  const child = spawn('nginx', ['-c', path.join(home, 'nginx.conf'), '-p', home, '-e', path.join(home, 'error.log')], { stdio: 'ignore' });
  const url = `http://localhost:${port}`;
  const [first = ''] = bodies.keys();
  for (let attempt = 0; !(await answers(`${url}/${first}`)); attempt += 1) {
    if (attempt > 50) throw new Error(`nginx does not answer: see ${home}/error.log`);
    await wait(100);
  }
  return { url, pid: child.pid ?? 0, version, stop: () => child.kill() };
}

function configuration(home: string, port: number): string {
  return `daemon off; master_process off; pid ${home}/pid;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; default_type text/html;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fastcgi; uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  server { listen ${port}; listen [::]:${port}; root ${home}/files; gzip_static on; }
}
`;
}

function versionOfNginx(): string | undefined {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return 'nginx';
  } catch {
    return undefined;
  }
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  return answer?.status === 200;
}
