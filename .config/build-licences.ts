// The licences of what the classroom page carries: they ask to be carried along.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Find the folder of the package that a bundled file is from; a package's own packages stand within it. */
function folderOf(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function packageIn(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  return { name, version, license, text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim() };
}

/** Write the licences of all packages in some bundles, and of a font beside them; the same text once. */
export function licencesOf(bundles: readonly Metafile[], font?: string): string {
  const inputs = bundles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs: used }) => Object.keys(used).filter((file) => used[file].bytesInOutput > 0)),
  );
  const folders = new Set([...inputs.flatMap((file) => folderOf(file) ?? []), ...(font === undefined ? [] : [font])]);
  const packages = [...folders].sort().map(packageIn);
  const texts = [...new Set(packages.map(({ text }) => text))].filter((text) => text !== '');
  const parts = texts.map((text) => {
    const names = packages.filter((each) => each.text === text).map(({ name, version }) => `${name} ${version}`);
    return `${names.join(', ')}\n\n${text}`;
  });
  const rest = packages.filter(({ text }) => text === '').map(({ name, version, license }) => `${name} ${version}: ${license}`);
  return [...parts, ...rest].join('\n\n----\n\n').replace(/--+>/g, '->').replace(/</g, '&lt;');
}
