import { join } from 'node:path';
import { type Decision, withoutHolding } from '../../../experiment/explain/decision.ts';
import { run, type Trajectory } from '../../../experiment/runs/trajectory.ts';
import { decisionInWords } from '../../../report/subjects/explain/decision.ts';
import { type FlippedRun, flipInWords, reasonFlipInWords } from '../../../report/subjects/explain/flip.ts';
import { explainJson } from '../../../report/subjects/explain/json.ts';
import { storyInWords } from '../../../report/subjects/explain/story.ts';
import { channelName, optionName } from '../../../report/subjects/explain/words.ts';
import { type TerminalLooks, wrapped } from '../../../report/words/terminal-text.ts';
import { withoutSentences, withoutWords } from '../../../report/words/without.ts';
import { monthName } from '../../../report/words/words.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { RUNS } from '../../flags/flags.ts';
import { loadScenarios } from '../../inputs/noticed-scenarios.ts';
import { packageVersion } from '../../package/package-root.ts';
import { openOutput } from '../../results/output.ts';
import { commitTelling } from '../../results/replaced.ts';
import { runEnsemble } from '../../runs/reference-runs.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, stylesOf } from '../../terminal/terminal.ts';
import { decisionsAt, isSameDecision, turn } from './explain-turn.ts';
import type { AskedExplain, ExplainChoices } from './flags.ts';
import { broken, commandFor, flagsFor } from './line.ts';
import { monthFromStart, pickDecision } from './pick.ts';
import { explainFiles, resultName } from './results.ts';

const WIDEST = 100;

/** Explain one run of a scenario: its story, or one decision; and write a page of it. */
export async function explain(io: Io, asked: AskedExplain): Promise<void> {
  const [{ scenario }] = await loadScenarios(io, [asked.scenario], asked);
  const choices = { ...asked, month: asked.month === undefined ? undefined : monthFromStart(asked.month, scenario) };
  const trajectory = run(scenario, { seed: choices.seed, replicate: choices.run });
  const { month } = choices;
  const all = month === undefined ? [] : decisionsAt(trajectory, month);
  const decision = month === undefined ? undefined : pickDecision(all, scenario, { ...choices, month });
  const name = resultName(scenario.id, choices);
  const folder = choices.writes ? openOutput(choices.folderOf(name), io.warn) : undefined;
  try {
    const turned = decision && (await turn(io, choices, trajectory, decision));
    say(io, choices, { trajectory, all, decision, turned });
    if (folder === undefined) return;
    const ensemble = await runEnsemble(io, scenario, RUNS.default, choices);
    if (!choices.quiet) io.progress('drawing');
    const files = await explainFiles({ trajectory, ensemble, decision, turned }, all, choices);
    io.progress('');
    commitTelling(io, folder, files);
    if (!choices.quiet && !choices.json) io.say(`Written to ${join(choices.out, name)}/: open report.html`);
  } finally {
    folder?.abandon();
  }
}

interface Explanation {
  readonly trajectory: Trajectory;
  /** The decisions of the month. */
  readonly all: readonly Decision[];
  readonly decision: Decision | undefined;
  readonly turned: FlippedRun | undefined;
}

function say(io: Io, choices: ExplainChoices, { trajectory, all, decision, turned }: Explanation): void {
  if (choices.json) {
    const told = { version: packageVersion(), without: choices.without };
    io.say(jsonLine(explainJson(trajectory, told, decision, turned?.flip)));
  } else if (!choices.quiet) {
    const { bold, dim } = stylesOf(io);
    const looks = { width: Math.min(io.columns, WIDEST) - 1, bold, dim };
    const lines = decision
      ? monthLines(trajectory, { all, decision, turned }, { ...choices, program: io.program }, looks)
      : storyLines(trajectory, looks);
    for (const line of [...headLines(trajectory, choices, looks), ...lines, '']) io.say(line);
  }
}

function headLines(
  { scenario, seed, replicate }: Trajectory,
  { without }: ExplainChoices,
  { width, dim, bold }: TerminalLooks,
): string[] {
  const facts = `${scenario.id} ${shortHash(scenario.hash)} · run ${replicate} · seed “${seed}”`;
  const name = [scenario.name, withoutWords(without)].filter(Boolean).join(', ');
  const lacking = wrapped(withoutSentences(without).join(' '), width);
  return [...wrapped(name, width).map(bold), ...wrapped(facts, width).map(dim), ...lacking, ''];
}

/** Columns of a story's months. */
const LABEL = 10;
/** Columns under which a month stands on a line of its own. */
const NARROW = 56;

function storyLines(trajectory: Trajectory, { width, bold, dim }: TerminalLooks): string[] {
  const { start } = trajectory.scenario.case;
  const items = storyInWords(trajectory).flatMap(({ month, text }) => {
    const label = monthName(start, month);
    if (width < NARROW) return [bold(`${label} (month ${month})`), ...wrapped(text, width - 2).map((line) => `  ${line}`)];
    const lines = wrapped(text, width - LABEL - 6);
    return lines.map(
      (line, k) => `${k === 0 ? bold(label.padEnd(LABEL)) + dim(String(month).padStart(4)) : ' '.repeat(LABEL + 4)}  ${line}`,
    );
  });
  const hint = 'Why somebody did something: add --month and the number of the month.';
  return [...items, '', ...wrapped(hint, width).map(dim)];
}

interface MonthOf {
  readonly all: readonly Decision[];
  readonly decision: Decision;
  readonly turned: FlippedRun | undefined;
}

function monthLines(
  trajectory: Trajectory,
  found: MonthOf,
  choices: ExplainChoices & { readonly program: string },
  looks: TerminalLooks,
): string[] {
  const { all, decision, turned } = found;
  const { width, dim } = looks;
  const command = turned ? ['', dim('See it:'), ...broken(commandFor(decision, turned.flip, trajectory, choices), width)] : [];
  const others = withoutHolding(all)
    .filter((each) => !isSameDecision(each, decision))
    .map((each) => otherWords(each, trajectory));
  return [
    ...decisionInWords(decision, trajectory.scenario, looks),
    ...wrapped(reasonFlipInWords(decision, trajectory.scenario), width),
    ...wrapped(flipInWords(trajectory, decision, turned), width),
    ...command,
    '',
    ...(others.length > 0 ? [dim('Also decided that month:'), ...others.flatMap((text) => hanging(text, width))] : []),
  ];
}

function hanging(text: string, width: number): string[] {
  return wrapped(text, width - 4).map((line, k) => `${k === 0 ? '  ' : '    '}${line}`);
}

function otherWords(decision: Decision, { scenario }: Trajectory): string {
  const { kind, channel, options, chosen } = decision;
  const asked = flagsFor(decision, scenario).join(' ');
  const name = optionName(options[chosen], scenario);
  if (kind === 'act') return `${asked}: ${name}`;
  return `${asked}: ${kind === 'answer' ? 'demand' : 'business'} in ${channelName(scenario, channel)}: ${name}`;
}
