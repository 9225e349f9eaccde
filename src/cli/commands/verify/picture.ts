import { extname } from 'node:path';
import { shellWord } from '../../../report/words/shell-word.ts';
import { plural } from '../../../report/words/words.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { packageOf } from '../../flags/foreign-command.ts';
import { buildIdentity } from '../../package/build-identity.ts';
import { packageVersion } from '../../package/package-root.ts';
import { note, same, type Verdict, wrong } from '../../results/finding.ts';
import { BrokenPng, pngRecipe, svgRecipe } from '../../results/render/recipe-places.ts';
import { type ReadRecipe, readRecipe } from '../../results/render/recipe-read.ts';
import { oneLine } from '../../terminal/terminal.ts';
import { drawAgain, type GivenPicture, isQuick, readPicture } from './picture-again.ts';
import type { VerifyContext } from './sample.ts';

/** What was found of a picture. */
export interface VerifiedPicture {
  /** What it says it is, in a few words. */
  readonly facts: string;
  readonly findings: readonly Verdict[];
  /** What to do where something is wrong. */
  readonly advice: string;
}

const NONE =
  'the files that run, compare and the others write hold one; a screenshot, a picture saved from a page, or one that another program has saved again does not';

/** Look whether a picture is what it says it is: drawn again from its own recipe, and from nothing beside it. */
export async function verifyPicture(path: string, shown: string, context: VerifyContext): Promise<VerifiedPicture> {
  const given = opened(path, shown);
  if (typeof given === 'string')
    return { facts: 'picture', findings: [wrong('Picture', given)], advice: 'copy it once more from where it was made' };
  if (given.recipe === undefined)
    return { facts: 'picture', findings: [wrong('Recipe', 'it does not say how it was made')], advice: NONE };
  const recipe = readRecipe(given.recipe);
  if ('fault' in recipe) return { facts: 'picture', findings: [wrong('Recipe', recipe.fault)], advice: recipe.hint };
  const other = otherMaker(recipe, shown);
  const head = [same('Recipe', recipeWords(recipe)), ...(other === undefined ? [] : [note(other.label, other.words)])];
  const facts = `picture, version ${oneLine(recipe.version)}`;
  if (!context.again && !isQuick(recipe))
    return {
      facts,
      findings: [...head, note('Picture', 'not drawn again, as that takes many runs; --again does it')],
      advice: '',
    };
  const findings = await drawAgain(given, recipe, { ...context, isExpected: other !== undefined });
  return { facts, findings: [...head, ...findings], advice: other?.advice ?? CHANGED };
}

const CHANGED = 'the picture or its recipe was changed since it was written: take it anew from where it was made';

function opened(path: string, shown: string): GivenPicture | string {
  const file = readPicture(path, shown);
  if (extname(path).toLowerCase() === '.svg') return { form: 'svg', ...svgRecipe(file.toString('utf8')) };
  try {
    return { form: 'png', file, ...pngRecipe(file) };
  } catch (error) {
    if (error instanceof BrokenPng) return error.message;
    throw error;
  }
}

/** Say what a recipe says. */
function recipeWords({ kind, names, facts, picture, build }: ReadRecipe): string {
  const { hash, hashes, runs, seed, theory } = facts;
  const ids = [hash, hashes].flat().filter((each): each is string => typeof each === 'string');
  const words = [
    `“${picture}” of ${[kind, ...names].join(' ')}`,
    ...ids.map(shortHash),
    ...(typeof runs === 'number' ? [plural(runs, 'run')] : []),
    ...(typeof seed === 'string' ? [`seed “${seed}”`] : []),
    ...(typeof theory === 'string' ? [`${theory} theory`] : []),
    `build ${shortHash(build)}`,
  ];
  return oneLine(words.join(', '));
}

/** Another version or build, and what to verify its pictures with. */
type OtherMaker = Pick<Verdict, 'label' | 'words'> & { readonly advice: string };

/** Say where another version or build has drawn a picture, so that a difference is to be expected. */
function otherMaker({ version, build }: ReadRecipe, shown: string): OtherMaker | undefined {
  const may = 'which may draw it otherwise';
  if (version !== packageVersion()) {
    const named = packageOf(version);
    const words = `made by ${oneLine(version)}, and this is ${packageVersion()}, ${may}`;
    const advice =
      named === undefined
        ? 'use the version that made it'
        : `use the version that made it: npx ${named} verify ${shellWord(shown)}`;
    return { label: 'Version', words, advice };
  }
  if (build === buildIdentity()) return undefined;
  const words = `made by build ${shortHash(build)} of this version, and this is ${shortHash(buildIdentity())}, ${may}`;
  return { label: 'Build', words, advice: 'verify it with the package or the sources that made it' };
}
