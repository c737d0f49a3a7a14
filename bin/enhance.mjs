#!/usr/bin/env node
// Makes the readers' custom elements the plain modules that pages load from /enhance/; what a module imports only when it is needed becomes a file of its own in /enhance/lazy/.
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('public/enhance', { recursive: true, force: true });
await Promise.all(
  readdirSync('components/enhance')
    .filter((name) => name.endsWith('.ts'))
    .map(bundle),
);

/** Each by itself, so that none has to be fetched in two pieces before it runs. */
function bundle(name) {
  return build({
    entryPoints: [`components/enhance/${name}`],
    outdir: 'public/enhance',
    chunkNames: 'lazy/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'linked',
    logLevel: 'error',
  });
}
