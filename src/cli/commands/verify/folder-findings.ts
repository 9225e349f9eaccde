import { shortHash } from '../../../scenario/fields/hash.ts';
import { ScenarioError } from '../../../scenario/text/problem.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { packageOf } from '../../flags/foreign-command.ts';
import { isUnfinished, verifyRows, verifyUnfinished } from '../../jobs/checked-rows.ts';
import { MOST_POINTS } from '../../jobs/experiment-flags.ts';
import { buildIdentity } from '../../package/build-identity.ts';
import { packageVersion } from '../../package/package-root.ts';
import { note, type Verdict, wrong } from '../../results/finding.ts';
import { kindOf } from '../../results/manifest-facts.ts';
import type { Manifest, ResultFolder } from '../../results/result-folders.ts';
import { verifyFiles } from './files.ts';
import type { VerifyContext } from './sample.ts';
import { verifySeal } from './seal.ts';

/** Look whether a folder holds what its manifest says: files by their checksums, numbers by making runs again. */
export async function folderFindings(folder: ResultFolder, context: VerifyContext): Promise<Verdict[]> {
  if (isUnfinished(folder)) return verifyUnfinished(folder);
  const files = [verifySeal(folder), ...verifyFiles(folder), ...verifyRows(folder.path)];
  const kind = kindOf(folder.manifest);
  const { version, schema, build } = folder.manifest;
  const named = packageOf(version);
  const other = named === undefined ? 'use the version that wrote it' : `use the version that wrote it: npx ${named} verify`;
  if (kind === undefined) return [...files, wrong('Form', `${schema} is unknown to this version; ${other}`)];
  if (version !== packageVersion())
    return [
      ...files,
      wrong('Version', `written by ${version}, and this is ${packageVersion()}, which may give other numbers; ${other}`),
    ];
  if (build !== buildIdentity()) return [...files, wrong('Build', otherBuild(build))];
  const isLacking = files.some(({ words }) => /^missing.*summary\.json/.test(words));
  if (isLacking) return [...files, note('Runs', 'not made again, as there is nothing to hold them against')];
  const numbers = await numbersOf(kind, folder, context).catch(mistakeFinding);
  if (!context.again) return [...files, ...numbers];
  return [...files, ...numbers, await (await import('./again.ts')).verifyAgain(folder, context)];
}

function otherBuild(build: unknown): string {
  const wrote = typeof build === 'string' ? `build ${shortHash(build)}` : 'a build that it does not name';
  return `written by ${wrote} of this version, and this is ${shortHash(buildIdentity())}, which may give other numbers; verify it with the package or the sources that wrote it`;
}

async function numbersOf(kind: string, folder: ResultFolder, context: VerifyContext): Promise<Verdict[]> {
  const { seed, runs } = folder.manifest;
  if (kind !== 'record' && kind !== 'explain' && (!isSeed(seed) || !Number.isInteger(runs)))
    return [wrong('Numbers', 'the manifest says no seed and number of runs')];
  const impossible = impossibleCount(folder.manifest);
  if (impossible !== undefined) return [wrong('Numbers', impossible)];
  const { misshapenIn } = await import('./shapes.ts');
  const refused = (shape: Parameters<typeof misshapenIn>[0]): Verdict[] | undefined => {
    const words = misshapenIn(shape, folder.manifest);
    return words === undefined ? undefined : [wrong('Numbers', words)];
  };
  switch (kind) {
    case 'run':
      return refused('run') ?? (await import('./run.ts')).verifyRun(folder, context);
    case 'compare':
      return refused('compare') ?? (await import('./compare.ts')).verifyCompare(folder);
    case 'backcast':
    case 'calibrate':
    case 'explain':
    case 'record':
      return context.again ? [] : [note('Numbers', 'not made again; --again gives the whole command once more')];
    default:
      return refused('experiment') ?? (await import('./experiment.ts')).verifyExperiment(folder, context);
  }
}

/** Tell whether luck can be made of a seed. */
const isSeed = (seed: unknown): boolean => typeof seed === 'string' && seed !== '' && !/\p{Surrogate}/u.test(seed);

/** Say which count of a manifest no command can have written; it would be believed before anything is compared. */
function impossibleCount({ runs, replicates, experiment }: Manifest): string | undefined {
  const { layout } = { ...(experiment as { layout?: { points?: unknown } } | undefined) };
  const counts = [
    ['runs', runs, Number.MAX_SAFE_INTEGER],
    ['replicates', replicates, MOST_POINTS],
    ['points', layout?.points, MOST_POINTS],
  ] as const;
  const isCount = (value: unknown, most: number): boolean =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;
  const found = counts.find(([, value, most]) => value !== undefined && !isCount(value, most));
  return found && `the manifest says ${JSON.stringify(found[1])} ${found[0]}, which no command writes`;
}

/** A manifest that somebody has changed is one more thing that is wrong. */
function mistakeFinding(error: unknown): Verdict[] {
  if (!(error instanceof UsageError || error instanceof ScenarioError)) throw error;
  return [wrong('Numbers', `they cannot be made again: ${error.message}`)];
}
