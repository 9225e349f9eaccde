import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import { withoutSentences, withoutWords } from '../../words/without.ts';
import { capital, monthName, plural } from '../../words/words.ts';
import { explainJson } from './json.ts';
import { marginSentence } from './rows.ts';
import { decisionSections, othersSection, placeFigure, storySection } from './sections.ts';
import { choiceWords } from './story.ts';
import { explainSummary } from './summary.ts';
import type { ExplainedRun, ExplainView } from './view.ts';
import { actorName, optionName, questionWords } from './words.ts';

/** Tell one run and picture it among the others: a decision with its reasons, or its story. */
export function explainReport(run: ExplainedRun, view: ExplainView): Report {
  const { trajectory, decision, turned, ensemble } = run;
  const { scenario, seed, replicate } = trajectory;
  const { id, hash, theory, preset, horizon } = scenario;
  const place = ensemble ? [placeFigure({ ...run, ensemble }, view)] : [];
  const story = storySection(trajectory);
  return {
    headline: headlineOf(trajectory, decision),
    summary: explainSummary(run, view),
    sections: decision
      ? [...decisionSections({ ...run, decision }, view), ...place, ...othersSection(view, scenario), story]
      : [...place, story],
    page: pageOf(run, view),
    tables: () => [],
    json: explainJson(trajectory, view, decision, turned?.flip),
    namesFiles: false,
    manifest: {
      facts: { schema: 'equidistance/explain-manifest/3', version: view.version },
      settings: {
        id,
        hash,
        seed,
        run: replicate,
        month: decision?.month ?? null,
        actor: decision?.actor ?? null,
        months: horizon,
        theory,
        preset,
      },
      inputs: { scenario },
    },
  };
}

function headlineOf(trajectory: Trajectory, decision: Decision | undefined): Report['headline'] {
  const { scenario, replicate } = trajectory;
  if (decision === undefined) {
    const question = `What happened in run ${replicate} of “${scenario.name}”?`;
    return { question, finding: `It ends ${choiceWords(trajectory)}.` };
  }
  const { actor, month, options, chosen } = decision;
  const question = `What did ${actorName(scenario, actor)} do in ${monthName(scenario.case.start, month)}, and why?`;
  return { question, finding: `${capital(optionName(options[chosen], scenario))}. ${marginSentence(decision, scenario)}` };
}

function pageOf({ trajectory, decision }: ExplainedRun, view: ExplainView): Report['page'] {
  const { scenario, replicate } = trajectory;
  const { start } = scenario.case;
  const run = [`Run ${replicate} of ${scenario.name}`, withoutWords(view.without)].filter(Boolean).join(', ');
  return {
    title: decision ? `${capital(actorName(scenario, decision.actor))}, ${monthName(start, decision.month)}. ${run}` : run,
    story: [...withoutSentences(view.without), ...(decision ? answerOf(decision, scenario) : [INTRODUCTION])].join('\n\n'),
    facts: factsOf(trajectory, view),
    limits: limitsOf(scenario),
    events: scenario.events,
    monthOf: (month) => monthName(start, month),
    provenance: scenario.provenance,
  };
}

const INTRODUCTION =
  'One run of many, told by its turning points. It is not the likely one: other luck would have told another story.';

function factsOf({ scenario, seed, replicate }: Trajectory, { version, without }: ExplainView): string {
  return [
    `Equidistance ${version}`,
    `scenario ${scenario.id}, ${shortHash(scenario.hash)}`,
    `run ${replicate} of ${plural(scenario.horizon, 'month')}`,
    `seed “${seed}”`,
    `${scenario.theory} theory`,
    `${scenario.preset} settings`,
    ...(without.length > 0 ? [withoutWords(without)] : []),
  ].join(' · ');
}

type Scenario = Trajectory['scenario'];
function answerOf(decision: Decision, scenario: Scenario): string[] {
  const { actor, options, chosen } = decision;
  return [
    `${capital(actorName(scenario, actor))} decided ${questionWords(decision, scenario)}. What it did: ${optionName(options[chosen], scenario)}.`,
    marginSentence(decision, scenario),
  ];
}
