import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Copies the built project without its proxy.ts, as if nobody had ever written it; returns the folder to start it in. */
export function projectWithoutProxy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-no-proxy-'));
  for (const name of ['node_modules', 'db', 'public', 'package.json', 'next.config.js']) symlinkSync(path.resolve(name), path.join(folder, name));
  cpSync('.next', path.join(folder, '.next'), { recursive: true, filter: (from) => !/\.next\/(cache|dev|types)(\/|$)/.test(from) });
  const server = path.join(folder, '.next/server');
  rmSync(path.join(server, 'middleware.js'));
  const config = path.join(server, 'functions-config-manifest.json');
  const { '/_middleware': removed, ...functions } = JSON.parse(readFileSync(config, 'utf8')).functions;
  if (!removed) throw new Error('The build has no proxy to take away');
  writeFileSync(config, JSON.stringify({ version: 1, functions }));
  return folder;
}
