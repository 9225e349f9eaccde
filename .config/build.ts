// Builds what is published: one file for the command line and one for the library, types beside them, and the classroom page.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { publishPage } from './build-page.ts';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli/bin.ts', index: 'src/index.ts', 'experiment-worker': 'src/cli/experiment-work.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Large packages are loaded from node_modules, and only when something is drawn or an expression is read.
  external: ['piscina', 'bullmq', 'ioredis', 'vega', 'vega-lite', '@resvg/resvg-js', 'mathjs', 'mathjs/number', '@duckdb/node-api', '@expo-google-fonts/inter/*'],
  banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
  legalComments: 'linked',
});
execFileSync('node_modules/.bin/tsc', ['-p', '.config/tsconfig.types.json'], { stdio: 'inherit' });
await publishPage('dist');
