#!/usr/bin/env node
// Makes the readers' custom elements the plain modules that pages load from /enhance/.
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: readdirSync('components/enhance')
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `components/enhance/${name}`),
  outdir: 'public/enhance',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
});
