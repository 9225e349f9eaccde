import { columnsFor, LABEL, NARROW, paragraph, type TerminalLooks, wrapped } from '../../report/words/terminal-text.ts';
import { count, list, percent, plural } from '../../report/words/words.ts';
import { shortHash } from '../../scenario/fields/hash.ts';
import { rounded } from '../../scenario/text/words.ts';
import type { ExperimentStatus, FailedChunk, QueueStatus } from './status.ts';

/** Cells of a bar. */
const BAR = 24;

/** Say how a queue stands, in lines of the terminal's width. */
export function statusLines(status: QueueStatus, looks: TerminalLooks, program: string): string[] {
  const { waiting, active, failed } = status.chunks;
  return [
    ...paragraph('Queue', status.queue, looks),
    ...paragraph('Workers', workerWords(status, program), looks),
    ...paragraph('Chunks', `${count(waiting)} waiting, ${count(active)} at work, ${count(failed)} failed`, looks),
    ...(status.experiments.length === 0 ? ['', 'No experiment is handed out here now.'] : []),
    ...status.experiments.flatMap((each) => ['', ...experimentLines(each, looks)]),
    ...status.failed.flatMap((each) => ['', ...failedLines(each, looks)]),
  ];
}

function workerWords({ workers, queue }: QueueStatus, program: string): string {
  if (workers.length === 0) return `none: start one with ${program} jobs worker --queue ${queue}`;
  const versions = [...new Set(workers.map(({ version }) => version))].map((version) => versionWords(version, workers));
  const hosts = new Set(workers.map(({ host }) => host)).size;
  const threads = workers.reduce((sum, worker) => sum + worker.threads, 0);
  return `${plural(workers.length, 'worker')} on ${plural(hosts, 'machine')}, ${plural(threads, 'thread')}; version ${list(versions)}`;
}

/** Builds are named where a version has more than one: they do not work for each other. */
function versionWords(version: string, workers: QueueStatus['workers']): string {
  const builds = [...new Set(workers.filter((each) => each.version === version).map(({ build }) => shortHash(build)))];
  return builds.length > 1 ? `${version} in builds ${list(builds)}` : version;
}

function experimentLines(experiment: ExperimentStatus, looks: TerminalLooks): string[] {
  const { runs, done, chunks, rate, secondsLeft, silentSeconds, command } = experiment;
  const share = runs === 0 ? 1 : done / runs;
  const filled = Math.floor(share * BAR);
  const pace = rate === undefined ? 'no chunk done yet' : `${count(rate)} runs a second, ${lasting(secondsLeft!)} left`;
  const name = experiment.experiment === experiment.stage ? experiment.stage : `${experiment.experiment}: ${experiment.stage}`;
  return [
    looks.bold(name.slice(0, columnsFor(looks))),
    `  ${'█'.repeat(filled)}${looks.dim('░'.repeat(BAR - filled))} ${percent(share)}`,
    ...paragraph('Done', `${count(chunks.done)} of ${plural(chunks.all, 'chunk')}; ${count(done)} of ${count(runs)} runs`, looks),
    ...(silentSeconds === undefined
      ? paragraph('Pace', pace, looks)
      : paragraph('Stands still', `whoever handed it out has been silent for ${lasting(silentSeconds)}`, looks)),
    ...(silentSeconds === undefined ? [] : commandLines('To go on', command, looks)),
  ];
}

function failedLines({ from, to, reason, experiment, command }: FailedChunk, looks: TerminalLooks): string[] {
  const what = `Failed: runs ${count(from)} to ${count(to - 1)}${experiment ? ` of ${experiment}` : ''}`;
  return [
    ...wrapped(what, columnsFor(looks)).map(looks.bold),
    ...paragraph('Because', reasonWords(reason), looks),
    ...(command ? commandLines('Again', command, looks) : []),
  ];
}

/** A command stays in one piece, to be copied. */
function commandLines(label: string, command: string, looks: TerminalLooks): string[] {
  return columnsFor(looks) < NARROW ? [looks.bold(label), `  ${command}`] : [`  ${looks.bold(label.padEnd(LABEL))}${command}`];
}

/** BullMQ's own words for a worker that ended are no help to a reader. */
function reasonWords(reason: string): string {
  return /stalled/.test(reason) ? 'every worker that took it ended without a word' : reason;
}

/** Write seconds as a person says them. */
function lasting(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${rounded(seconds / 60)} min`;
  return seconds < 172_800 ? `${rounded(seconds / 3600)} h` : `${rounded(seconds / 86_400)} days`;
}
