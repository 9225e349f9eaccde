import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { paragraph, wrapped } from '../../../report/words/terminal-text.ts';
import { plural } from '../../../report/words/words.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { isFile } from '../../files/ordinary-file.ts';
import { isUnfinished, unfinishedFolders } from '../../jobs/checked-rows.ts';
import { packageVersion } from '../../package/package-root.ts';
import type { Verdict } from '../../results/finding.ts';
import { kindOf } from '../../results/manifest-facts.ts';
import { foundResults, type ResultFolder, resultFolders } from '../../results/result-folders.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, looksOf } from '../../terminal/terminal.ts';
import { adviceFor } from './advice.ts';
import type { VerifyChoices } from './flags.ts';
import { folderFindings } from './folder-findings.ts';
import type { VerifiedPicture } from './picture.ts';
import type { Program, VerifyContext } from './sample.ts';

/** What was found of one folder, or of one picture. */
interface Verified {
  readonly shown: string;
  /** What it says it is, in a few words. */
  readonly facts: string;
  readonly findings: readonly Verdict[];
  readonly what: 'folder' | 'unfinished folder' | 'picture';
  /** What to do where something is wrong. */
  readonly advice: () => string;
}

/**
 * Look whether results are what they say they are: files by their checksums, numbers by making runs again.
 *
 * @throws UsageError where something is not
 */
export async function runVerify(program: Program, choices: VerifyChoices): Promise<void> {
  const { io } = program;
  const context = { ...program, ...choices };
  const all: Verified[] = [];
  for (const { path, look } of askedFor(context)) {
    const below = relative(io.folder, path) || '.';
    const shown = below.startsWith('..') ? path : below;
    if (!choices.quiet) io.progress(`verifying ${shown}`);
    const found = { ...(await look(shown)), shown };
    io.progress('');
    all.push(found);
    if (!choices.json) sayFound(io, found, choices.quiet);
  }
  if (choices.json) io.say(jsonLine(verifyJson(all)));
  const failed = all.filter(({ findings }) => findings.some(({ verdict }) => verdict === 'wrong'));
  if (failed.length > 0) throw notWhatTheySay(failed, all.length);
}

/** Something to look at. */
interface Asked {
  readonly path: string;
  readonly look: (shown: string) => Promise<Omit<Verified, 'shown'>>;
}

/** List what is to be looked at: pictures by themselves, and folders of results. */
function askedFor(context: VerifyContext & VerifyChoices): Asked[] {
  const { io } = context;
  const [files, folders] = [true, false].map((want) =>
    context.folders.filter((name) => isFile(resolve(io.folder, name)) === want),
  );
  const odd = files.find((name) => !isPicture(name));
  if (odd !== undefined)
    throw new UsageError(`${odd} is no picture and no folder`, 'verify looks at PNG and SVG files, and at folders of results');
  const missing = folders.find((name) => isPicture(name) && !existsSync(resolve(io.folder, name)));
  if (missing !== undefined)
    throw new UsageError(`there is no picture ${missing}`, 'pictures lie in the folders of results, below output/');
  const pictures = files.map((name): Asked => {
    const path = resolve(io.folder, name);
    return { path, look: async (shown) => lookedAt(await (await import('./picture.ts')).verifyPicture(path, shown, context)) };
  });
  if (folders.length === 0) return pictures;
  const unfinished = unfinishedFolders(folders, io.folder);
  const finished = (unfinished.length > 0 ? foundResults : resultFolders)(folders, io.folder, io.warn);
  return [...pictures, ...[...finished, ...unfinished].map((folder) => askedFolder(folder, context))];
}

const isPicture = (name: string): boolean => /\.(png|svg)$/i.test(name);

const lookedAt = ({ advice, ...found }: VerifiedPicture): Omit<Verified, 'shown'> => ({
  ...found,
  what: 'picture',
  advice: () => advice,
});

function askedFolder(folder: ResultFolder, context: VerifyContext): Asked {
  const { version, seed } = folder.manifest;
  const kind = isUnfinished(folder) ? 'unfinished' : (kindOf(folder.manifest) ?? 'unknown');
  const facts = `${kind}${seed === undefined ? '' : `, seed “${seed}”`}, version ${version}`;
  return {
    path: folder.path,
    look: async () => ({
      facts,
      findings: await folderFindings(folder, context),
      what: isUnfinished(folder) ? 'unfinished folder' : 'folder',
      advice: () => adviceFor(context, folder),
    }),
  };
}

function sayFound(io: Io, { shown, facts, findings, what }: Verified, quiet: boolean): void {
  const told = quiet ? findings.filter(({ verdict }) => verdict === 'wrong') : findings;
  if (told.length === 0) return;
  const looks = looksOf(io);
  for (const [k, line] of wrapped(`${what === 'picture' ? shown : join(shown, '/')} ${facts}`, io.columns - 1).entries())
    io.say(k === 0 ? looks.bold(line) : line);
  for (const { label, verdict, words } of told)
    for (const line of paragraph(label, verdict === 'wrong' ? `✖ ${words}` : words, looks)) io.say(line);
}

function verifyJson(all: readonly Verified[]) {
  const isSame = ({ findings }: Verified): boolean => findings.every(({ verdict }) => verdict !== 'wrong');
  const pictures = all.flatMap((each) =>
    each.what === 'picture' ? [{ picture: each.shown, same: isSame(each), findings: each.findings }] : [],
  );
  return {
    schema: 'equidistance/verify/2',
    version: packageVersion(),
    same: all.every(isSame),
    folders: all.flatMap((each) =>
      each.what === 'picture' ? [] : [{ folder: each.shown, same: isSame(each), findings: each.findings }],
    ),
    ...(pictures.length > 0 && { pictures }),
  };
}

function notWhatTheySay(failed: readonly Verified[], all: number): UsageError {
  const [{ shown, advice }] = failed;
  const kinds = new Set(failed.map(({ what }) => what));
  const noun = kinds.has('picture') ? 'result' : 'folder';
  const subject = failed.length === 1 ? `${shown} is` : `${failed.length} of ${plural(all, noun)} are`;
  const [kind] = kinds.size === 1 ? kinds : [undefined];
  const said =
    kind === 'picture'
      ? 'known to be what its recipe gives'
      : kind === 'unfinished folder'
        ? 'what was written'
        : 'what the manifest says';
  return new UsageError(`${subject} not ${said}`, advice());
}
