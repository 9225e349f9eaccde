import { join } from 'node:path';
import type { Report } from '../../report/report.ts';
import { passageLines } from '../../report/words/passages.ts';
import { commandWords } from '../flags/command-line.ts';
import type { Format } from '../flags/formats.ts';
import { reported, sayClosing, sayEnd, written } from '../terminal/closing.ts';
import type { Io } from '../terminal/io.ts';
import { jsonLine, looksOf } from '../terminal/terminal.ts';
import { type OutputFolder, openOutput } from './output.ts';
import { boxesTold } from './render/boxes-told.ts';
import { commitTelling } from './replaced.ts';
import { dataOf, type PictureFileOptions, reportFiles } from './report-files.ts';

/** Where a report goes, and in what forms. */
interface OutputChoices {
  readonly out: string;
  readonly folderOf: (name: string) => string;
  readonly formats: readonly Format[];
  readonly dark: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Whether all is told where there is one screen of it. */
  readonly more?: boolean;
}

/** A report with the commands that go with it, each as its words. */
export interface Finished {
  readonly report: Report;
  /** Makes the same again. */
  readonly command: readonly string[];
  /** Lead on, each under its label. */
  readonly next?: readonly (readonly [label: string, command: readonly string[]])[];
  /** What not to take it for, where that is something of its own. */
  readonly limit?: string;
  /** Done when all is drawn, before anything is put in place. */
  readonly before?: () => Promise<void>;
  /** What printed data calls a file; its name where nothing is said. */
  readonly pathOf?: (file: string) => string;
}

/**
 * Make a report into a folder of its own, which is tried out before anything is computed: write it as a whole or not at
 * all, and say what is in it.
 */
export async function perform(
  io: Io,
  choices: OutputChoices,
  name: string,
  work: () => Promise<Finished> | Finished,
): Promise<void> {
  const folder = openOutput(choices.folderOf(name), io.warn);
  try {
    const finished = await work();
    const { pathOf = (file: string) => file } = finished;
    const { formats, dark, quiet } = choices;
    const files = await writeFinished(io, folder, finished, { formats, dark, quiet, boxes: boxesTold(io), doing: 'drawing' });
    if (choices.json) io.say(jsonLine(dataOf(finished.report, files.map(pathOf))));
    else if (!quiet) {
      sayReport(io, finished.report, choices.more);
      const isScreen = finished.report.screen !== undefined && !choices.more;
      (isScreen ? sayScreenEnd : sayCommands)(io, [join(choices.out, name)], finished, formats);
    }
  } finally {
    folder.abandon();
  }
}

/** How a report is drawn, and what is said meanwhile. */
interface Drawing extends PictureFileOptions {
  readonly quiet: boolean;
  readonly doing: string;
}

/** Put a report into its folder; the names of its files. */
export async function writeFinished(
  io: Io,
  folder: OutputFolder,
  { report, command, before }: Pick<Finished, 'report' | 'command' | 'before'>,
  { quiet, doing, ...options }: Drawing,
): Promise<string[]> {
  if (!quiet) io.progress(doing);
  const isDrawn = options.formats.some((format) => format === 'svg' || format === 'png');
  const recipes = isDrawn && (await import('./render/recipe.ts')).recipesOf(report, command, io.texts?.texts ?? []);
  const files = await reportFiles(report, commandWords('equidistance', command), { ...options, ...(recipes && { recipes }) });
  io.progress('');
  await before?.();
  commitTelling(io, folder, files);
  return [...files.keys()];
}

/** Say what a report says: one screen of it, where it has one, or all. */
export function sayReport(io: Io, { screen, summary }: Report, more = false): void {
  const said = more || screen === undefined ? summary : screen;
  for (const line of passageLines(said, looksOf(io), io.program)) io.say(line);
  if (said === summary) io.say('');
}

/** End one screen: where the report is, one command that leads on, and the limit. */
export function sayScreenEnd(
  io: Io,
  folders: readonly string[],
  { next = [] }: Pick<Finished, 'next'>,
  formats: readonly Format[],
): void {
  const commands = next.slice(0, 1).map(([label, words]) => [label, commandWords(io.program, words)] as const);
  sayEnd(io, [reported(folders, formats), ...commands]);
}

/** Say where results lie, and which commands go with them. */
export function sayCommands(
  io: Io,
  folders: readonly string[],
  { command, next = [], limit }: Omit<Finished, 'report'>,
  formats: readonly Format[],
): void {
  const commands = [['Again', command] as const, ...next].map(
    ([label, words]) => [label, commandWords(io.program, words)] as const,
  );
  sayClosing(io, [written(folders.map((folder) => `${folder}/`).join(', '), formats), ...commands], limit);
}
