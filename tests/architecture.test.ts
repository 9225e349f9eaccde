import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ORDER = ['engine', 'model', 'scenario', 'experiment', 'record', 'report', 'cli', 'web'];
/** Folders in which every engine has to compute the same bits, and nothing happens by itself. */
const EXACT = ORDER.slice(0, 5);
const IMPRECISE = /^(random|exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)$/;
const OUTSIDE = /^node:|^(fs|path|os|process|child_process|worker_threads|yargs)(\/|$)/;
const K = ts.SyntaxKind;
const folderOf = (path: string): string => (path.includes('/') ? path.split('/')[0] : 'root');

/** Say what is wrong with importing a file, or nothing. */
function wrongImport(path: string, to: string, dynamic: boolean): string | undefined {
  const folder = folderOf(path);
  if (OUTSIDE.test(to)) return folder === 'cli' ? undefined : `imports ${to}`;
  const target = join(dirname(path), to);
  if (!to.startsWith('.') || target.startsWith('..')) return undefined;
  const other = folderOf(target);
  const leftwards = ORDER.includes(other) && ORDER.indexOf(other) < ORDER.indexOf(folder) && other !== 'cli';
  const allowed = folder === 'root' ? other !== 'cli' || dynamic : other === folder || leftwards;
  return allowed ? undefined : `imports ${other}, which stands to its right`;
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
  ? readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  : [];

describe('architecture', () => {
  it('reads the whole of src', () => expect(files.length).toBeGreaterThan(30));
  it('every file keeps to the direction of imports and to what its folder may touch', () => {
    expect(files.flatMap((file) => faultsOf(file, readFileSync(join('src', file), 'utf8')))).toEqual([]);
  });
  it.each([
    ['engine/a.ts', "import { x } from '../model/case.ts';"],
    ['model/a.ts', "const load = () => import('../scenario/load.ts');"],
    ['cli/a.ts', "import type { X } from '../web/page.ts';"],
    ['web/a.ts', "import { x } from '../cli/main.ts';"],
    ['index.ts', "export { main } from './cli/main.ts';"],
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
    ['report/a.ts', 'const size = { window: 3, process: 4 }; const y = size.window + Math.exp(2);'],
  ])('accepts %s saying %s', (path, text) => expect(faultsOf(path, text)).toEqual([]));
});
