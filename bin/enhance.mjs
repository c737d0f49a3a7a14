#!/usr/bin/env node
// Makes the readers' custom elements the plain modules that pages load from /enhance/.
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: readdirSync('components/enhance').map((name) => `components/enhance/${name}`),
  outdir: 'public/enhance',
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
});
