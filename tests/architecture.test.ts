import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ORDER = ['engine', 'model', 'scenario', 'experiment', 'record', 'report', 'cli', 'web'];
const EXACT = ORDER.slice(0, 5);
const IMPRECISE = /^(exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)$/;
const K = ts.SyntaxKind;

/** List what a file under src does that its folder may not. */
function faultsOf(path: string, text: string): string[] {
  const faults: string[] = [];
  const folder = path.includes('/') ? path.split('/')[0] : 'root';
  const exact = EXACT.includes(folder);
  const fault = (what: string) => faults.push(`${path}: ${what}`);
  const imports = (to: string, dynamic: boolean): void => {
    if (/^node:|^(fs|path|os|process|child_process|worker_threads|yargs)(\/|$)/.test(to) && folder !== 'cli') fault(`imports ${to}`);
    if (!to.startsWith('.')) return;
    if (!to.endsWith('.ts') && !to.endsWith('.json')) fault(`imports ${to} without its extension`);
    const target = relative('', join(dirname(path), to));
    if (target.startsWith('..')) return;
    const other = target.includes('/') ? target.split('/')[0] : 'root';
    const allowed =
      folder === 'root' ? other !== 'cli' || dynamic : other === folder || (other !== 'cli' && ORDER.indexOf(other) < ORDER.indexOf(folder) && ORDER.includes(other));
    if (!allowed) fault(`imports ${other}, which stands to its right`);
  };
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const own = namesIn(file);
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      imports(node.moduleSpecifier.text, false);
      if (ts.isExportDeclaration(node) && path !== 'index.ts') fault('re-exports');
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) imports((node.argument.literal as ts.StringLiteral).text, false);
    if (ts.isCallExpression(node) && node.expression.kind === K.ImportKeyword) imports((node.arguments[0] as ts.StringLiteral).text ?? '?', true);
    if (ts.isExportAssignment(node) || node.kind === K.DefaultKeyword && ts.canHaveModifiers(node.parent)) fault('exports a default');
    if (ts.isExportSpecifier(node) && node.name.text === 'default') fault('exports a default');
    if (node.kind === K.AnyKeyword) fault('says any');
    if (ts.isIdentifier(node) && isFree(node) && !own.has(node.text)) {
      if (/^(process|console)$/.test(node.text) && folder !== 'cli') fault(`touches ${node.text}`);
      if (/^(document|window)$/.test(node.text) && folder !== 'web') fault(`touches ${node.text}`);
      if (node.text === 'Date' && exact) fault('touches Date');
    }
    if (exact && ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Math') {
      if (node.name.text === 'random' || IMPRECISE.test(node.name.text)) fault(`calls Math.${node.name.text}`);
    }
    if (exact && ts.isVariableDeclaration(node) && node.initializer?.getText() === 'Math') fault('takes Math apart');
    if (exact && (node.kind === K.AsteriskAsteriskToken || node.kind === K.AsteriskAsteriskEqualsToken)) fault('uses **');
    ts.forEachChild(node, visit);
    if (ts.isStringLiteral(node) && /^(engine|model)$/.test(folder) && /^(US|EU|CN|RU|RS)$/.test(node.text)) fault(`names ${node.text}`);
  };
  visit(file);
  if (/^(engine|model)$/.test(folder) && /Serbia|Belgrade|Kosovo/.test(text)) fault('names the country');
  return faults;
}

/** Tell whether an identifier stands for itself, and is not the name of a member. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) && parent.name === node);
}

/** Find the names that a file declares itself: a YAML document may be called `document`. */
function namesIn(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isImportSpecifier(node);
    if (declares && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const files = existsSync('src') ? readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')) : [];

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
