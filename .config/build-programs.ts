import { build } from 'esbuild';
import { sourcesIdentity } from '../src/cli/package/build-identity.ts';

/** Bundle the programs for Node into a folder: the command line, the library, and what its workers run. */
export async function buildPrograms(outdir: string): Promise<void> {
  await build({
    entryPoints: { cli: 'src/cli/bin.ts', index: 'src/index.ts', 'experiment-worker': 'src/cli/workers/worker-task.ts', 'png-worker': 'src/cli/results/render/png-worker.mjs' },
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Large packages are loaded from node_modules, and only when something is drawn or an expression is read.
    external: ['piscina', 'bullmq', 'ioredis', 'pptxgenjs', 'write-excel-file/node', 'fflate', 'vega', 'vega-lite', '@resvg/resvg-js', 'mathjs', 'mathjs/number', '@duckdb/node-api', '@expo-google-fonts/inter/*'],
    // So that the package has the identity of the checkout that it is made of.
    define: { EQUIDISTANCE_BUILD: JSON.stringify(sourcesIdentity('.')) },
    banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
    legalComments: 'linked',
  });
}
