// Makes one file of the server and our own modules it uses: it starts in half the time and needs 100 MB less than with a loader. Another is the decoder of pictures beside it.
import { build } from 'esbuild';

await build({
  entryPoints: { press: 'press/start.ts', decoder: 'db/photo/decoder.ts' },
  outdir: '.next',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.9',
  logLevel: 'error',
});
