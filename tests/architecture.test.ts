import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Folders in which every engine has to compute the same bits, and nothing happens by itself. */
const EXACT = ['engine', 'model', 'scenario', 'experiment', 'record'];
/** Entries of a folder of src at most. */
const MOST = 16;
/** The order of rooms as CONTRIBUTING has it: by folder of src, the rank of each entry. */
const RANKS = ranksIn(readFileSync('CONTRIBUTING.md', 'utf8'));
const IMPRECISE = /^(random|exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)$/;
const OUTSIDE = /^node:|^(fs|path|os|process|child_process|worker_threads|yargs)(\/|$)/;
const K = ts.SyntaxKind;
const folderOf = (path: string): string => (path.includes('/') ? path.split('/')[0] : 'root');

/** Read the order of rooms: `a < b | c` lets b and c import a, and neither the other. */
function ranksIn(text: string): Map<string, Map<string, number>> {
  const [, block = ''] = /```rooms\n([\s\S]*?)```/.exec(text) ?? [];
  const lines = [...block.matchAll(/^(\S+) +(.+(?:\n +.+)*)$/gm)];
  return new Map(
    lines.map(([, folder, rooms]) => [
      folder === 'src' ? '' : folder,
      new Map(rooms.split('<').flatMap((group, rank) => group.split('|').map((room) => [room.trim(), rank]))),
    ]),
  );
}

/** The way to a file, without its ending. */
const stepsOf = (path: string): string[] => path.replace(/\.(tsx?|mjs)$/, '').split(sep);

/** Say what is wrong with importing a file, or nothing. */
function wrongImport(path: string, to: string, dynamic: boolean): string | undefined {
  if (OUTSIDE.test(to)) return folderOf(path) === 'cli' ? undefined : `imports ${to}`;
  const target = join(dirname(path), to);
  if (!to.startsWith('.') || target.startsWith('..')) return undefined;
  const [from, other] = [stepsOf(path), stepsOf(target)];
  const parts = from.findIndex((step, k) => step !== other[k]);
  const ranks = RANKS.get(from.slice(0, parts).join('/'));
  const [own, its] = [from, other].map((steps) => ranks?.get(steps[parts]));
  if (own === undefined || its === undefined || (dynamic && path === 'index.ts')) return undefined;
  return its < own ? undefined : `imports ${other.slice(0, parts + 1).join('/')}, which does not stand to its left`;
}

/** Find what a node imports. */
function importOf(node: ts.Node): { to: string; dynamic: boolean } | undefined {
  const dynamic = ts.isCallExpression(node) && node.expression.kind === K.ImportKeyword;
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : undefined;
  const from = dynamic ? node.arguments[0] : named;
  return from && ts.isStringLiteral(from) ? { to: from.text, dynamic } : undefined;
}

/** Say what is wrong with a name that is free in a file, or nothing. */
function wrongName(name: string, folder: string): string | undefined {
  const homeless = /^(process|console)$/.test(name) && folder !== 'cli';
  const pageless = /^(document|window)$/.test(name) && folder !== 'web';
  return homeless || pageless || (name === 'Date' && EXACT.includes(folder)) ? `touches ${name}` : undefined;
}

/** Say what is wrong with arithmetic that differs between engines, or nothing. */
function inexact(node: ts.Node): string | undefined {
  if (node.kind === K.AsteriskAsteriskToken || node.kind === K.AsteriskAsteriskEqualsToken) return 'uses **';
  if (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'Math') return 'takes Math apart';
  const called = ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Math' ? node.name.text : '';
  return IMPRECISE.test(called) ? `calls Math.${called}` : undefined;
}

/** Say what is wrong with the form of a node anywhere, or nothing. */
function wrongForm(node: ts.Node, path: string): string | undefined {
  if (node.kind === K.AnyKeyword) return 'says any';
  const isDefault =
    ts.isExportAssignment(node) ||
    (node.kind === K.DefaultKeyword && ts.canHaveModifiers(node.parent)) ||
    (ts.isExportSpecifier(node) && node.name.text === 'default');
  if (isDefault) return 'exports a default';
  return ts.isExportDeclaration(node) && node.moduleSpecifier && path !== 'index.ts' ? 're-exports' : undefined;
}

/** List what a file under src does that its folder may not. */
function faultsOf(path: string, text: string): string[] {
  const folder = folderOf(path);
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const own = namesIn(file);
  const countryless = folder === 'engine' || folder === 'model';
  const faults = [countryless && /Serbia|Belgrade|Kosovo/.test(text) ? 'names the country' : undefined];
  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported) faults.push(wrongImport(path, imported.to, imported.dynamic));
    faults.push(wrongForm(node, path));
    if (ts.isIdentifier(node) && isFree(node) && !own.has(node.text)) faults.push(wrongName(node.text, folder));
    if (EXACT.includes(folder)) faults.push(inexact(node));
    if (countryless && ts.isStringLiteral(node) && /^(US|EU|CN|RU|RS)$/.test(node.text)) faults.push(`names ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults.flatMap((fault) => (fault === undefined ? [] : [`${path}: ${fault}`]));
}

/** Tell whether an identifier stands for itself, and is not the name of a member. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === node
  );
}

/** Find the names that a file declares itself: a YAML document may be called `document`. */
function namesIn(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isImportSpecifier(node);
    if (declares && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const files = existsSync('src')
  ? readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|mjs)$/.test(file))
  : [];

const texts = new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]));

/** List what a file imports of src, by type too. */
function importsOf(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported?.to.startsWith('.')) found.push(join(dirname(path), imported.to));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return found.filter((file) => texts.has(file));
}

/** List the files that stand in a circle of imports: those left when whatever imports nothing that is left is taken away. */
function circling(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Set(imports.keys());
  const isLoose = (file: string): boolean => !imports.get(file)!.some((other) => left.has(other));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const file of left) if (isLoose(file)) left.delete(file);
  }
  return [...left];
}

/** List the names that a file gives to others under their own name. */
function exportsOf(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/^export (?:async )?(?:const|function\*?|class|type|interface) (\w+)/gm)].map(([, name]) => name),
  );
}

/** List the folders of src with the entries of each. */
function foldersOf(paths: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const steps = stepsOf(path);
    for (const [k, step] of steps.entries()) {
      const folder = steps.slice(0, k).join('/');
      folders.set(folder, (folders.get(folder) ?? new Set()).add(step));
    }
  }
  return folders;
}

describe('architecture', () => {
  it('reads the whole of src', () => expect(files.length).toBeGreaterThan(30));
  it('every file keeps to the direction of imports and to what its folder may touch', () => {
    expect(files.flatMap((file) => faultsOf(file, readFileSync(join('src', file), 'utf8')))).toEqual([]);
  });
  it('the order of rooms names every room of the folders that it orders, and nothing else', () => {
    const folders = foldersOf(files);
    for (const [folder, ranks] of RANKS) expect([...ranks.keys()].sort(), folder).toEqual([...folders.get(folder)!].sort());
    expect([...RANKS.keys()]).toEqual(expect.arrayContaining(['', ...EXACT, 'report', 'cli', 'web']));
  });
  it('no files import each other in a circle, not even by type', () => {
    expect(circling(new Map([...texts].map(([file, text]) => [file, importsOf(file, text)])))).toEqual([]);
  });
  it.each([
    [{ a: ['b'], b: ['c'], c: [] }, []],
    [{ a: ['b'], b: ['a'], c: ['a'], d: [] }, ['a', 'b', 'c']],
    [{ a: ['a'] }, ['a']],
  ])('a circle is found in %j, with whatever leads to it', (imports, expected) =>
    expect(circling(new Map(Object.entries(imports)))).toEqual(expected),
  );
  it(`no folder holds more than ${MOST} entries`, () => {
    const full = [...foldersOf(files.map((file) => file.replace(/\.\w+$/, '')))].filter(([, entries]) => entries.size > MOST);
    expect(full.map(([folder, { size }]) => [folder, size])).toEqual([]);
  });
  it('an exported name is defined once', () => {
    const places = new Map<string, string[]>();
    for (const [file, text] of texts) for (const name of exportsOf(text)) places.set(name, [...(places.get(name) ?? []), file]);
    expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
  });
  it.each([
    ['engine/a.ts', "import { x } from '../model/case.ts';"],
    ['model/a.ts', "const load = () => import('../scenario/load.ts');"],
    ['cli/a.ts', "import type { X } from '../web/page.ts';"],
    ['web/a.ts', "import { x } from '../cli/main.ts';"],
    ['index.ts', "export { main } from './cli/main.ts';"],
    ['report/words/a.ts', "import type { X } from '../page/html.ts';"],
    ['cli/commands/run/a.ts', "import { x } from '../compare/compare.ts';"],
    ['web/play/a.tsx', "import { x } from '../explore/state.ts';"],
    ['model/rules/a.ts', "import { x } from '../balancing.ts';"],
    ['report/a.ts', "import { readFileSync } from 'node:fs';"],
    ['model/a.ts', 'console.log(1);'],
    ['report/a.ts', 'document.title = "x";'],
    ['record/a.ts', 'const now = new Date();'],
    ['experiment/a.ts', 'const x = Math.exp(1);'],
    ['engine/a.ts', 'const x = 2 ** 3;'],
    ['scenario/a.ts', 'export default 1;'],
    ['scenario/a.ts', 'export default function x() {}'],
    ['scenario/a.ts', "export { x } from './b.ts';"],
    ['report/a.ts', 'const x: any = 1;'],
    ['model/a.ts', "const x = 'EU';"],
    ['model/a.ts', '// as in Serbia'],
  ])('finds fault with %s saying %s', (path, text) => expect(faultsOf(path, text)).toHaveLength(1));
  it.each([
    ['index.ts', "const main = async () => import('./cli/main.ts');"],
    ['cli/a.ts', "import { load } from '../scenario/load.ts'; console.log(process.argv);"],
    ['report/page/a.ts', "import { x } from '../words/words.ts'; import { y } from './html.ts';"],
    ['report/a.ts', 'const size = { window: 3, process: 4 }; const y = size.window + Math.exp(2);'],
  ])('accepts %s saying %s', (path, text) => expect(faultsOf(path, text)).toEqual([]));
});
