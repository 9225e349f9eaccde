import { join } from 'node:path';
import type { Report } from '../../report/report.ts';
import { passageLines } from '../../report/words/passages.ts';
import { commandWords } from '../flags/command-line.ts';
import type { Format } from '../flags/formats.ts';
import { sayClosing, written } from '../terminal/closing.ts';
import type { Io } from '../terminal/io.ts';
import { jsonLine, looksOf } from '../terminal/terminal.ts';
import { openOutput } from './output.ts';
import { boxesTold } from './render/boxes-told.ts';
import { commitTelling } from './replaced.ts';
import { dataOf, reportFiles } from './report-files.ts';

/** Where a report goes, and in what forms. */
interface OutputChoices {
  readonly out: string;
  readonly folderOf: (name: string) => string;
  readonly formats: readonly Format[];
  readonly dark: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
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
    const { report, command, pathOf = (file: string) => file } = finished;
    const { formats, dark, quiet } = choices;
    if (!quiet) io.progress('drawing');
    const files = await reportFiles(report, commandWords('equidistance', command), { formats, dark, boxes: boxesTold(io) });
    io.progress('');
    await finished.before?.();
    commitTelling(io, folder, files);
    if (choices.json) io.say(jsonLine(dataOf(report, [...files.keys()].map(pathOf))));
    else if (!quiet) sayFinished(io, finished, written(`${join(choices.out, name)}/`, formats));
  } finally {
    folder.abandon();
  }
}

function sayFinished(io: Io, { report, command, next = [], limit }: Finished, where: ReturnType<typeof written>): void {
  for (const line of passageLines(report.summary, looksOf(io))) io.say(line);
  io.say('');
  const commands = [['Again', command] as const, ...next];
  sayClosing(io, [where, ...commands.map(([label, words]) => [label, commandWords(io.program, words)] as const)], limit);
}
