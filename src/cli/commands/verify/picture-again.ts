import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from '../../../report/words/words.ts';
import { isFile } from '../../files/ordinary-file.ts';
import { readBytes } from '../../files/read-text.ts';
import { closedShelf } from '../../files/text-shelf.ts';
import { isMaking } from '../../flags/foreign-command.ts';
import { commandNow } from '../../flags/former-names.ts';
import { asWritten, note, same, treeDifference, type Verdict, wrong } from '../../results/finding.ts';
import { beyondInter } from '../../results/render/letters.ts';
import { differingPixels } from '../../results/render/png.ts';
import { resolvedIn, toldBy } from '../../results/render/recipe.ts';
import { type PngFound, pngRecipe, svgRecipe } from '../../results/render/recipe-places.ts';
import type { ReadRecipe } from '../../results/render/recipe-read.ts';
import { foundResults, type Manifest } from '../../results/result-folders.ts';
import type { Io } from '../../terminal/io.ts';
import { oneLine } from '../../terminal/terminal.ts';
import { MOST_WHOLE, type Program, type VerifyContext } from './sample.ts';

/** A picture as it was handed in. */
export type GivenPicture =
  | ({ readonly form: 'png'; readonly file: Buffer } & PngFound)
  | ({ readonly form: 'svg' } & ReturnType<typeof svgRecipe>);

/** Bytes of a picture at most. [C] */
const LARGEST = 64_000_000;

/** Read the file of a picture. */
export const readPicture = (path: string, shown: string): Buffer =>
  readBytes(path, { shown, kind: 'a picture', largest: LARGEST });

/** How a picture is drawn again. */
interface DrawContext extends VerifyContext {
  /** Whether another version or build has made it, so that a difference is to be expected. */
  readonly isExpected: boolean;
}

/** Tell whether a picture is drawn again within seconds; questions of many runs are not. */
export function isQuick({ facts, choices, texts }: ReadRecipe): boolean {
  const many = [facts, choices].map(({ points = 1, runs = 1 }) => Number(points) * Number(runs));
  return !texts.some(({ kind }) => kind === 'experiment') && many.every((each) => each <= MOST_WHOLE);
}

/** Draw a picture again from its recipe in a temporary folder, and hold it against the one that was handed in. */
export async function drawAgain(given: GivenPicture, recipe: ReadRecipe, context: DrawContext): Promise<Verdict[]> {
  const argv = wordsOf(recipe, context);
  if (typeof argv === 'string') return [wrong('Recipe', argv)];
  const out = mkdtempSync(join(tmpdir(), 'equidistance-'));
  const told: string[] = [];
  // It works in an empty folder, and its texts are those of the recipe: no file that it might name is opened.
  const texts = closedShelf(recipe.texts);
  const io: Io = { ...context.io, say: () => undefined, warn: (line) => void told.push(line), folder: out, texts };
  try {
    const isDark = recipe.theme === 'dark';
    const forms = [`--format=${given.form === 'svg' ? 'svg' : 'svg,png'}`, ...(isDark ? ['--dark'] : [])];
    await context.give([...argv, ...forms, `--out=${out}`, '--quiet'], io);
    const [made] = foundResults([out], out);
    const name = isDark ? `${recipe.picture}-dark` : recipe.picture;
    const file = made && join(made.path, `${name}.${given.form}`);
    if (made === undefined || file === undefined || !isFile(file))
      return [wrong('Picture', `nothing can be drawn from its recipe: ${oneLine(told[0] ?? `there is no picture ${name}`)}`)];
    const letters = beyondInter(readPicture(join(made.path, `${name}.svg`), name).toString('utf8'));
    const finding = await pictureFinding(given, readPicture(file, name), { ...context, letters });
    return [...saidOf(recipe, made.manifest, context.isExpected), finding];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** List the words that draw a picture: a command that makes results, and those of its flags that numbers hang on. */
function wordsOf({ kind, names, choices }: ReadRecipe, { tables }: Program): string[] | string {
  // A picture may be older than the name of its command.
  const [command, ...fixed] = commandNow(kind);
  const table = Object.hasOwn(tables, command) ? tables[command] : {};
  if (!isMaking(table)) return `it was made by “${kind}”, which draws no picture here`;
  const flags: string[] = [];
  for (const [name, value] of Object.entries(choices)) {
    const flag = Object.hasOwn(table, name) ? table[name] : undefined;
    const isTaken = flag?.bearing === 'numbers' && (flag.options.type === 'boolean') === (value === true);
    if (!isTaken) return `it was made with “${name}”, which is no choice of ${kind} here`;
    flags.push(...(value === true ? [`--${name}`] : [value].flat().map((each) => `--${name}=${each}`)));
  }
  return [command, ...fixed, ...names, ...flags];
}

/** Hold what a recipe says of the scenario, in numbers and in few words, against what comes of its texts. */
function saidOf({ facts, scenarios }: ReadRecipe, manifest: Manifest, isExpected: boolean): Verdict[] {
  const alone = (all: readonly unknown[]): unknown => (all.length === 1 ? all[0] : all);
  const found =
    treeDifference(alone(scenarios), asWritten(alone(resolvedIn(manifest))), 'scenario') ??
    treeDifference(facts, asWritten(toldBy(manifest)));
  if (found === undefined) return [];
  const words = `what it says is not what comes of its files: ${oneLine(found)}`;
  return [isExpected ? note('Scenario', words) : wrong('Recipe', words)];
}

interface PictureContext extends DrawContext {
  /** Letters that are drawn in a font of the machine. */
  readonly letters: readonly string[];
}

async function pictureFinding(given: GivenPicture, drawn: Buffer, { isExpected, letters }: PictureContext): Promise<Verdict> {
  const found =
    given.form === 'svg' ? textDifference(given.drawing, drawn.toString('utf8')) : await pixelDifference(given, drawn);
  const what = given.form === 'svg' ? 'the text is the same' : 'every pixel is the same';
  if (found === undefined) return same('Picture', `drawn again from its recipe alone: ${what}`);
  const maker = isExpected ? ', which is to be expected of another version or build' : '';
  const fonts =
    given.form === 'png' && letters.length > 0 ? `; ${letters[0]} and the like are drawn in a font of each machine` : '';
  return wrong('Picture', `drawn again from its recipe alone, it is not the same: ${found}${maker}${fonts}`);
}

/** Say where two drawings differ as text, without their recipes. */
function textDifference(given: string, drawn: string): string | undefined {
  const made = svgRecipe(drawn).drawing;
  if (given === made) return undefined;
  let at = 0;
  while (at < made.length && made[at] === given[at]) at++;
  const length = given.length === made.length ? '' : `, and it has ${count(given.length)} characters for ${count(made.length)}`;
  return `the text differs from character ${count(at + 1)} on${length}`;
}

async function pixelDifference(
  { file, width, height }: GivenPicture & { form: 'png' },
  drawn: Buffer,
): Promise<string | undefined> {
  if (file.equals(drawn)) return undefined;
  const now = pngRecipe(drawn);
  if (now.width !== width || now.height !== height)
    return `it has ${width} × ${height} pixels, and ${now.width} × ${now.height} come of it now`;
  const pixels = await differingPixels(file, drawn, { width, height });
  if (pixels === 0) return undefined;
  return `${count(pixels)} of ${count(width * height)} pixels differ`;
}
