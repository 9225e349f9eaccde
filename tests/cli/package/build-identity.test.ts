import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIdentity, PACKAGES, sourcesIdentity } from '../../../src/cli/package/build-identity.ts';
import { withoutComments } from '../../../src/cli/package/build-text.ts';
import { PROGRAMS } from '../../program.ts';
import { desk } from '../fake-io.ts';

const LAYERS = ['engine', 'model', 'scenario', 'experiment', 'record'];
const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && LAYERS.some((layer) => name.startsWith(`${layer}/`)));
const filesIn = (layer: string): string[] =>
  readdirSync(join('src', layer), { recursive: true, encoding: 'utf8' }).filter((name) => /\.[^/\\]*$/.test(name));
const read = (name: string): string => readFileSync(join('src', name), 'utf8');

/** List the words and signs of a source as the compiler sees them. */
function tokensOf(text: string): string[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const inner = node.getChildren(source);
    if (inner.length > 0) inner.forEach(visit);
    else if (node.getWidth(source) > 0) found.push(node.getText(source));
  };
  visit(source);
  return found;
}

describe('a source without its comments', () => {
  it.each([
    ["a = '//' // b\n.c", "a= '//' .c"],
    ['a /* b */ of /* c */ d', 'a of d'],
    ['a = b / c / d; // e', 'a=b/c/d;'],
    ['return /[/"]\\// .test(x) // y', 'return/[/"]\\// .test(x)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source
    ['a = `// ${b /* c */ + `/* ${ { d: 1 } } */`} //` // e', 'a= `// ${b+ `/* ${ {d:1} } */`} //`'],
    ['a + +b - -c', 'a+ +b- -c'],
    ['"\\"//"\r\n// a\r\nb', '"\\"//"b'],
  ])('%j is %j', (text, bare) => expect(withoutComments(text)).toBe(bare));

  it('has the words and signs that the compiler sees and nothing else, for every source that makes numbers', () => {
    for (const name of SOURCES) {
      const found = withoutComments(read(name)).replaceAll(' ', '');
      expect([name, found]).toEqual([name, tokensOf(read(name)).join('').replaceAll(' ', '')]);
    }
  });
});

describe('the identity of a build', () => {
  const copy = mkdtempSync(join(tmpdir(), 'equidistance-build-'));
  beforeAll(() => {
    for (const layer of LAYERS) cpSync(join('src', layer), join(copy, 'src', layer), { recursive: true });
    cpSync('scenarios/record', join(copy, 'scenarios/record'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** The identity once a file of the copy is changed; the change is taken back. */
  function changed(name: string, change: (text: string) => string): string {
    const file = join(copy, name.endsWith('.csv') ? 'scenarios/record' : 'src', name);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, change(before));
    try {
      return sourcesIdentity(copy);
    } finally {
      writeFileSync(file, before);
    }
  }

  it('is 64 digits, and the same wherever the sources stand', () => {
    expect(buildIdentity()).toMatch(/^[0-9a-f]{64}$/);
    expect(sourcesIdentity(copy)).toBe(buildIdentity());
  });

  it('does not hang on comments, white space and ends of lines', () => {
    const [engine, model] = ['engine/digest.ts', 'model/variables.ts'];
    expect(changed(engine, (text) => `// A remark.\n\n${text.replaceAll('\n', '\r\n')}/* and another */`)).toBe(buildIdentity());
    expect(changed(model, (text) => text.replace(/\/\*\*[\s\S]*?\*\//g, '/** Other words. */'))).toBe(buildIdentity());
  });

  it.each(LAYERS)('is another once anything in %s that is no comment has changed', (layer) => {
    const name = SOURCES.find((each) => each.startsWith(`${layer}/`))!;
    expect(changed(name, (text) => `${text}\nexport const another = 1;\n`)).not.toBe(buildIdentity());
  });

  it.each(readdirSync('scenarios/record'))('is another once anything in %s of the record has changed', (name) => {
    expect(changed(name, (text) => text.replaceAll('\n', '\r\n'))).toBe(buildIdentity());
    expect(changed(name, (text) => text.replace(/\n.*\n$/, '\n'))).not.toBe(buildIdentity());
  });

  it('is another once a file has another name, or a package another version', () => {
    cpSync(join(copy, 'src/model/variables.ts'), join(copy, 'src/model/variable.ts'));
    expect(sourcesIdentity(copy)).not.toBe(buildIdentity());
    rmSync(join(copy, 'src/model/variable.ts'));
    rmSync(join(copy, 'node_modules'));
    for (const name of PACKAGES) {
      mkdirSync(join(copy, 'node_modules', name), { recursive: true });
      const { version } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as { version: string };
      writeFileSync(join(copy, 'node_modules', name, 'package.json'), JSON.stringify({ version }));
    }
    expect(sourcesIdentity(copy)).toBe(buildIdentity());
    writeFileSync(join(copy, 'node_modules/seedrandom/package.json'), '{"version": "3.0.6"}');
    expect(sourcesIdentity(copy)).not.toBe(buildIdentity());
  });

  it('takes in every file and every package of the layers that make numbers', () => {
    const imported = new Set<string>();
    for (const layer of LAYERS)
      for (const name of filesIn(layer)) {
        expect(name).toMatch(/\.ts$/);
        for (const { fileName: from } of ts.preProcessFile(read(`${layer}/${name}`)).importedFiles)
          if (!from.startsWith('.'))
            imported.add(
              from
                .split('/')
                .slice(0, from.startsWith('@') ? 2 : 1)
                .join('/'),
            );
      }
    expect([...imported].sort()).toEqual([...PACKAGES]);
  });

  it('is written into the bundled program, and into every manifest and journal', async () => {
    const bundled = readdirSync(PROGRAMS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .some((name) => readFileSync(join(PROGRAMS, name), 'utf8').includes(buildIdentity()));
    expect(bundled).toBe(true);
    const at = desk();
    await at.call('run', 'rising', '--runs', '2', '--months', '12', '--format', 'csv', '--quiet');
    await at.call('ask', 'rivalry-and-choice', '--points', '2', '--replicates', '1', '--format', 'csv', '--quiet');
    for (const name of ['rising/manifest.json', 'rivalry-and-choice/manifest.json', 'rivalry-and-choice/runs.json'])
      expect([name, (JSON.parse(at.read(`output/${name}`)) as { build: string }).build]).toEqual([name, buildIdentity()]);
  });
});
