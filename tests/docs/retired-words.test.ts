import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What people read: where it stands, and the text without code. */
interface Read {
  readonly place: string;
  readonly text: string;
}

/** List the texts of a source that are prose: literals and pieces of templates with a space between two words. */
function textsOf(file: string): Read[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Read[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (/\S\s+\S/.test(node.text)) found.push({ place: `${file}:${line}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** List the lines of a document that are neither code nor a quotation of it. */
function linesOf(file: string): Read[] {
  const prose = readFileSync(file, 'utf8')
    .replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '``');
  return prose.split('\n').map((text, k) => ({ place: `${file}:${k + 1}`, text }));
}

const filesIn = (folder: string, end: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => end.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
const SOURCES = filesIn('src', /\.tsx?$/);
const DOCUMENTS = [...filesIn('docs', /\.md$/), ...filesIn('tests/docs', /\.md$/)];
const READ = [...SOURCES.flatMap(textsOf), ...DOCUMENTS.flatMap(linesOf)];

/** Words that are no longer said, and what is said instead. */
const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/\breplicates?\b/i, 'run'],
  [/\bsceptic(al|s)?\b/i, 'second opinion'],
  [/\bpreset\b|\brecord preset\b/i, 'settings, second opinion'],
  [/\b(the|a) switch(es)?\b/i, 'mechanism'],
  [/\b(luck of the draw|draw of luck|same draw|the draw (is|fell))\b/i, 'luck'],
  [/settings unknown|settings are unknown|the record leaves open/i, 'settings that the record does not rule out'],
  [/quarter of the scale/i, 'what a choice is, in src/report/words/limits.ts'],
  [/\bwin-set\b|muddle through/i, 'plain words'],
  [/\blens(es)?\b/i, 'theory'],
  [/worth a run because|Vredi (ga|je) pokrenuti/i, 'what makes a scenario worth a run'],
];

/** Where a retired word may stand, and why. */
const ALLOWED: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^src\/experiment\/ask\/check\.ts/, /set replicates to/, 'tells which key of the file to change'],
  [/^src\/report\/subjects\/tipping\/warning-words\.ts/, /--replicates/, 'names a flag'],
  [/^src\/experiment\/runs\/run-choices\.ts/, /replicate must be/, 'names an argument of the library'],
  [/^src\/experiment\/runs\/trajectory\.ts/, /replicate: 0/, 'names an argument of the library'],
  [/^docs\/glossary\.md/, /replicate, realisation/, 'says what the field calls a run'],
  [/^src\/cli\/flags\/former-names\.ts/, /set preset/, 'names a former setting, to say the new one'],
  [/^src\/scenario\/load-options\.ts/, /theory and lens are two names/, 'names a former option, to say the new one'],
  [/^src\/cli\/commands\/record\/record\.ts/, /--preset/, 'names a flag'],
  [/^src\/report\/subjects\/run\/summary\.ts/, /--preset/, 'names a flag'],
  [/^docs\/results\.md/, /months, theory, preset/, 'names fields of a recipe'],
  [/^(docs\/model\.md|tests\/docs\/prose\/07)/, /switches, theory, preset|^\| preset/, 'names keys of a file'],
];

/** Formulas of the model, as the code has them. */
const FORMULAS = /rivalry(\[r,p\]|\^2)/;

const isAllowed = ({ place, text }: Read): boolean => ALLOWED.some(([where, what]) => where.test(place) && what.test(text));

describe('what people read', () => {
  it.each(RETIRED)('says nothing of %s: it says %s', (retired) => {
    const found = READ.filter((each) => retired.test(each.text) && !isAllowed(each));
    expect(found.map(({ place, text }) => `${place} ${text.trim().slice(0, 120)}`)).toEqual([]);
  });

  it('allows a retired word only where one stands', () => {
    const idle = ALLOWED.filter(
      ([where, what]) =>
        !READ.some(({ place, text }) => where.test(place) && what.test(text) && RETIRED.some(([word]) => word.test(text))),
    );
    expect(idle.map(([where]) => String(where))).toEqual([]);
  });

  it('has a zero before every point', () => {
    const written = /(^|[\s(+−±>“"-])\.\d/;
    const found = READ.filter(
      ({ place, text }) => written.test(text) && !FORMULAS.test(text) && !place.startsWith('src/report/page/'),
    );
    expect(found.map(({ place, text }) => `${place} ${text.trim().slice(0, 120)}`)).toEqual([]);
  });
});
