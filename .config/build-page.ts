// Builds the classroom page: one file that opens by double-click, and the same as a site of a few files.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile, transform } from 'esbuild';
import { fontFile, WEIGHT_LIST } from '../src/cli/results/render/font.ts';
import { fontFace, subsetFont } from '../src/cli/results/render/font-subset.ts';
import { compiledCharts } from './build-charts.ts';
import { licencesOf } from './build-licences.ts';
import { measuredPast } from './build-past.ts';
import { catalogueOf, firstFiles, shippedFiles } from './build-scenarios.ts';
import { writeAnswers } from './build-teach.ts';

const WEB = 'src/web';
const FONT = 'node_modules/@expo-google-fonts/inter';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/** What of vega draws; its parser, maps, trees, clouds and forces stay at home. */
const DRAWING = `
import { transforms } from 'vega-dataflow';
import * as encoders from 'vega-encode';
import * as more from 'vega-transforms';
import * as views from 'vega-view-transforms';
Object.assign(transforms, more, views, encoders);
export { textMetrics } from 'vega-scenegraph';
export { View } from 'vega-view';
`;

/** Leaves out what the page never uses: the checker's forty other languages, most of vega, and all its colour schemes. */
const lean: NonNullable<BuildOptions['plugins']>[number] = {
  name: 'lean',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      importer.includes('zod') ? { path: 'locales', namespace: 'lean' } : undefined,
    );
    onResolve({ filter: /^vega$/ }, () => ({ path: 'vega', namespace: 'lean' }));
    onResolve({ filter: /\/schemes\.js$/ }, ({ importer }) =>
      importer.includes('vega-scale') ? { path: 'schemes', namespace: 'lean' } : undefined,
    );
    onLoad({ filter: /^schemes$/, namespace: 'lean' }, () => ({ contents: 'export const scheme = () => undefined;' }));
    onLoad({ filter: /^locales$/, namespace: 'lean' }, () => ({ contents: 'export {}' }));
    onLoad({ filter: /^vega$/, namespace: 'lean' }, () => ({ contents: DRAWING, resolveDir: '.' }));
  },
};

/** Leaves out of the page itself what reads the text of a scenario: a worker has that, and it is most of the engine. */
const textless: NonNullable<BuildOptions['plugins']>[number] = {
  name: 'textless',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/(extend|set|expression)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, namespace: 'textless' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'textless' }, () => ({ contents: "throw new Error('the page itself reads no text')" }));
  },
};

interface Bundle {
  readonly text: string;
  readonly metafile: Metafile;
}

async function bundled(entry: string, define: Readonly<Record<string, unknown>>, plugins: NonNullable<BuildOptions['plugins']>): Promise<Bundle> {
  const defined = Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)]));
  const options: BuildOptions = { ...COMMON, entryPoints: [join(WEB, entry)], define: defined, plugins, metafile: true };
  const { outputFiles, metafile } = await build(options);
  return { text: outputFiles![0].text, metafile: metafile! };
}

async function styleOf(): Promise<string> {
  const files = readdirSync(join(WEB, 'style')).filter((name) => name.endsWith('.css')).sort();
  const css = files.map((name) => readFileSync(join(WEB, 'style', name), 'utf8')).join('\n');
  return (await transform(css, { loader: 'css', minify: true })).code.trim();
}

const ASCII = Array.from({ length: 95 }, (_, k) => String.fromCharCode(32 + k)).join('');
const SERBIAN = 'čćžšđČĆŽŠĐ АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш';
const SIGNS = '“”„’–—−…·×±→←↑↓▲▸▾✓é°«»\u00a0\u202f';

function fontFaces(): string {
  return WEIGHT_LIST.map((weight) => fontFace(subsetFont(readFileSync(fontFile(weight)), ASCII + SERBIAN + SIGNS), weight)).join('');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
/** No text of a script can end its element. */
const scriptText = (code: string): string => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** What the page may do: run its own script and its own worker, and fetch nothing. */
function policyOf(script: string, worker: string, assets: string): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `worker-src ${worker}`,
    `style-src ${assets}'unsafe-inline'`,
    `font-src ${assets}data:`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

interface Parts {
  readonly script: string;
  readonly worker: string;
  readonly style: string;
  readonly licences: string;
}

async function partsOf(): Promise<Parts> {
  const files = shippedFiles();
  const catalogue = await catalogueOf(files);
  const past = await measuredPast(files);
  const known = { CATALOGUE: catalogue, VERSION: version, CHARTS: JSON.stringify(compiledCharts()), PAST: past };
  const [script, worker, style] = await Promise.all([
    bundled('main.tsx', { ...known, FIRST_FILES: firstFiles(files, catalogue) }, [lean, textless]),
    bundled('engine/worker.ts', { SHIPPED: files }, [lean]),
    styleOf(),
  ]);
  const licences = licencesOf([script.metafile, worker.metafile], FONT);
  return { script: scriptText(script.text), worker: worker.text, style: `${fontFaces()}${style}`, licences };
}

function filled(shell: string, places: Readonly<Record<string, string>>): string {
  return shell.replace(/<!--(\w+)-->/g, (_, name: string) => places[name] ?? '');
}

/** Compute the answer keys anew, and build the page with them. */
export async function publishPage(folder: string): Promise<void> {
  await writeAnswers();
  await buildPage(folder);
}

/** Build the page into a folder: `classroom.html`, and `classroom/` with the site. Returns the path of the one file. */
export async function buildPage(folder: string): Promise<string> {
  const parts = await partsOf();
  const { script, worker, style, licences } = parts;
  const shell = readFileSync(join(WEB, 'page.html'), 'utf8').trim();
  const packed = gzipSync(worker, { level: 9 }).toString('base64');
  const one = filled(shell, {
    policy: policyOf(`'sha256-${sha256(script)}'`, 'blob:', ''),
    style: `<style>${style}</style>`,
    engine: `<script type="text/plain" id="engine">${packed}</script>`,
    script: `<script>${script}</script>`,
    licences: `<script type="text/plain" id="licences">${licences}</script>`,
  });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'classroom.html');
  writeFileSync(file, one);
  writeSite(join(folder, 'classroom'), shell, parts);
  return file;
}

function writeSite(site: string, shell: string, { script, worker, style, licences }: Parts): void {
  const named = (name: string, ending: string, text: string): readonly [string, string] => [
    `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${ending}`,
    text,
  ];
  const files = [named('page', 'js', script), named('engine', 'js', worker), named('page', 'css', style)] as const;
  const [[page], [engine], [css]] = files;
  const index = filled(shell, {
    policy: policyOf("'self'", "'self'", "'self' "),
    style: `<link rel="stylesheet" href="${css}">`,
    engine: `<script type="text/plain" id="engine" data-src="${engine}"></script>`,
    script: `<script src="${page}"></script>`,
  });
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const [name, text] of [...files, ['licences.txt', licences] as const, ['index.html', index] as const]) writeFileSync(join(site, name), text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder = 'dist', how] = process.argv;
  // Whoever only wants the page leaves the sources as they stand.
  await (how === '--as-it-stands' ? buildPage(folder) : publishPage(folder));
}
