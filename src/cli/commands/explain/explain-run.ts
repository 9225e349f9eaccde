import { join } from 'node:path';
import { withoutHolding } from '../../../experiment/explain/decision.ts';
import { run } from '../../../experiment/runs/trajectory.ts';
import { explainReport } from '../../../report/subjects/explain/report.ts';
import { RUNS } from '../../flags/flags.ts';
import { loadScenarios } from '../../inputs/noticed-scenarios.ts';
import { packageVersion } from '../../package/package-root.ts';
import { openOutput } from '../../results/output.ts';
import { sayReport, writeFinished } from '../../results/perform.ts';
import { boxesTold } from '../../results/render/boxes-told.ts';
import { runEnsemble } from '../../runs/reference-runs.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine } from '../../terminal/terminal.ts';
import { decisionsAt, isSameDecision, turn } from './explain-turn.ts';
import type { AskedExplain } from './flags.ts';
import { commandFor, explainWords, flagsFor, resultName } from './line.ts';
import { monthFromStart, pickDecision } from './pick.ts';

/** Explain one run of a scenario: its story, or one decision; and write a page of it. */
export async function explain(io: Io, asked: AskedExplain): Promise<void> {
  const [{ scenario }] = await loadScenarios(io, [asked.scenario], asked);
  const choices = { ...asked, month: asked.month === undefined ? undefined : monthFromStart(asked.month, scenario) };
  const { month, without, quiet, json } = choices;
  const trajectory = run(scenario, { seed: choices.seed, replicate: choices.run });
  const all = month === undefined ? [] : decisionsAt(trajectory, month);
  const decision = month === undefined ? undefined : pickDecision(all, scenario, { ...choices, month });
  const name = resultName(scenario.id, choices);
  const folder = choices.writes ? openOutput(choices.folderOf(name), io.warn) : undefined;
  try {
    const turned = decision && (await turn(io, choices, trajectory, decision));
    const others = withoutHolding(all).filter((each) => decision !== undefined && !isSameDecision(each, decision));
    const shown = { trajectory, decision, turned };
    const view = {
      version: packageVersion(),
      without,
      others: others.map((each) => ({ decision: each, flags: flagsFor(each, scenario).join(' ') })),
      turning: decision && turned && commandFor(decision, turned.flip, trajectory, choices),
      file: name,
    };
    // It is said at once, before the runs around it are made for the page.
    const report = explainReport(shown, view);
    if (json) io.say(jsonLine(report.json));
    else if (!quiet) sayReport(io, report);
    if (folder === undefined) return;
    const ensemble = await runEnsemble(io, scenario, RUNS.default, choices);
    const whole = { report: explainReport({ ...shown, ensemble }, view), command: explainWords(choices) };
    const drawing = { formats: ['html'] as const, dark: false, boxes: boxesTold(io), quiet, doing: 'drawing' };
    await writeFinished(io, folder, whole, drawing);
    if (!quiet && !json) io.say(`Written to ${join(choices.out, name)}/: open report.html`);
  } finally {
    folder?.abandon();
  }
}
