import type { Decision } from '../experiment/decision.ts';
import type { Flip } from '../experiment/flip.ts';
import type { Trajectory } from '../experiment/trajectory.ts';
import { quoted } from './command-line.ts';
import type { ExplainChoices } from './commands/explain.ts';
import { DEFAULT_SEED } from './flags.ts';

/** Keep each flag with its value. */
function paired(words: readonly string[]): string[] {
  const done: string[] = [];
  for (const word of words) {
    const last = done[done.length - 1];
    if (last !== undefined && /^--[a-z]+$/.test(last) && !word.startsWith('--')) done[done.length - 1] = `${last} ${word}`;
    else done.push(word);
  }
  return done;
}

/** Break a command line between its words, so that it can be pasted as it stands. */
export function broken(words: readonly string[], width: number): string[] {
  const lines = [''];
  for (const word of paired(words)) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + word.length + 5 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, k) => `  ${line}${k < lines.length - 1 ? ' \\' : ''}`);
}

/** List the words of the command line that shows the flipped decision. */
export function commandFor(
  { month, actor, channel }: Decision,
  { input, to }: Flip,
  { scenario }: Trajectory,
  choices: ExplainChoices,
): string[] {
  const { seed, months, lens, preset, set, run: replicate } = choices;
  const words = [
    ...['equidistance', 'explain', choices.scenario, '--run', String(replicate), '--month', String(month), '--actor', actor],
    ...(channel < 0 ? [] : ['--channel', scenario.case.channels[channel].id]),
    ...(seed === DEFAULT_SEED ? [] : [`--seed=${seed}`]),
    ...(months === undefined ? [] : ['--months', String(months)]),
    ...(lens === undefined ? [] : ['--lens', lens]),
    ...(preset === undefined ? [] : ['--preset', preset]),
    ...[...set.filter(({ path }) => path !== input), { path: input, value: String(to) }].flatMap(({ path, value }) => [
      '--set',
      `${path}=${value}`,
    ]),
  ];
  return words.map(quoted);
}
