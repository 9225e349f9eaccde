import { join, resolve } from 'node:path';
import { PROJECTION, PROJECTION_FORM, type Projection } from '../../../record/project/projection.ts';
import { cut } from '../../../report/words/text-width.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { foundWords } from '../../../scenario/text/words.ts';
import { isFile } from '../../files/ordinary-file.ts';
import { readShipped, readText } from '../../files/read-text.ts';
import { packageOf } from '../../flags/foreign-command.ts';
import { PACKAGE_ROOT } from '../../package/package-root.ts';
import { sealState } from '../../results/manifest-seal.ts';

/** Bytes of a projection at most; one of 16 series and six years has some 90 000. */
const LARGEST = 3_000_000;
/** Characters of what is said of a fault: a file may hold any number of odd keys. */
const MOST_SAID = 200;
/** Where registered projections lie, from the root of the package. */
const REGISTERED = 'docs/projections';
const FORM = /^equidistance\/projection\/(\d+)$/;

/** A projection with its seal. */
type SealedProjection = Projection & { readonly seal: string };

/**
 * Read a projection: a file, or one that comes with the package by its name, `2026-11`.
 *
 * @throws UsageError where it is none, is of another form, has been edited, or holds what none of ours does
 */
export function readProjection(folder: string, name: string): SealedProjection {
  const content = contentOf(textOf(folder, name), name);
  refuseForm(content, name);
  const { seal, ...said } = content;
  if (seal === undefined)
    throw new UsageError(`${name}, seal: a projection has one, and here is none`, 'take the file as it was registered');
  // what has its form is no deeper than ours, so that a seal can be made of it
  const { data, error } = PROJECTION.safeParse(said);
  if (error)
    throw new UsageError(
      `${name}, ${error.issues[0].path.join('.')}: ${cut(error.issues[0].message, MOST_SAID)}`,
      'no projection of ours holds that: take the file as it was registered',
    );
  if (sealState(content) === 'whole') return { ...data, seal: String(seal) };
  throw new UsageError(
    `${name}, seal: the file was changed after it was registered, so it proves nothing`,
    'take it as it was registered, for instance from the history of its repository; a projection is never edited',
  );
}

function textOf(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (isFile(path)) return readText(path, { shown: name, kind: 'a projection', largest: LARGEST });
  const shipped = join(PACKAGE_ROOT, REGISTERED, `${name}.json`);
  if (/^[\w-]+$/.test(name) && isFile(shipped)) return readShipped(shipped);
  throw new UsageError(`there is no file ${name}`, 'a projection is a JSON file, as record --project writes it');
}

function contentOf(text: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(
    `${name} is no projection: it does not hold one JSON object`,
    'a projection is projection.json, as record --project writes it',
  );
}

function refuseForm({ schema, version }: Readonly<Record<string, unknown>>, name: string): void {
  if (schema === PROJECTION_FORM) return;
  const form = FORM.exec(String(schema))?.[1];
  if (form === undefined)
    throw new UsageError(
      `${name}, schema: expected ${PROJECTION_FORM}, found ${foundWords(schema)}`,
      'it is no projection: take projection.json, as record --project writes it',
    );
  const maker = packageOf(version);
  throw new UsageError(
    `${name}, schema: a projection of form ${form}, and this version reads form ${FORM.exec(PROJECTION_FORM)?.[1]}`,
    maker === undefined
      ? 'score it with the version that made it'
      : `score it with the version that made it: npx ${maker} record --score`,
  );
}
