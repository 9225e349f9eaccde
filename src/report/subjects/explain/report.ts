import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { withCaption } from '../../chart/frame.ts';
import type { Picture } from '../../page/picture.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import { shellWord } from '../../words/shell-word.ts';
import { withoutSentences, withoutWords } from '../../words/without.ts';
import { capital, monthName, plural } from '../../words/words.ts';
import { flipInWords, reasonFlipInWords } from './flip.ts';
import { explainJson } from './json.ts';
import { runChart } from './picture.ts';
import { placeSentence, runHover, runTable, type ShownRun } from './picture-words.ts';
import { drawSentence, marginSentence, optionsTable, reasonRows, reasonsTable, scaleSentence } from './rows.ts';
import { storyInWords } from './story.ts';
import { explainSummary } from './summary.ts';
import type { ExplainedRun, ExplainView } from './view.ts';
import { actorName, monthWords, optionName, questionWords } from './words.ts';

/** Tell one run and picture it among the others: a decision with its reasons, or its story. */
export function explainReport(run: ExplainedRun, view: ExplainView): Report {
  const { trajectory, decision, turned, ensemble } = run;
  const { scenario, seed, replicate } = trajectory;
  const { id, hash, lens, preset, horizon } = scenario;
  const place = ensemble ? [placeSection({ ...run, ensemble }, view)] : [];
  const story = storySection(trajectory);
  return {
    summary: explainSummary(run, view),
    sections: decision
      ? [...decisionSections({ ...run, decision }, view), ...place, ...othersSection(view, scenario), story]
      : [...place, story],
    page: pageOf(run, view),
    tables: () => [],
    json: explainJson(trajectory, view, decision, turned?.flip),
    namesFiles: false,
    manifest: {
      facts: { schema: 'equidistance/explain-manifest/2', version: view.version },
      settings: {
        id,
        hash,
        seed,
        run: replicate,
        month: decision?.month ?? null,
        actor: decision?.actor ?? null,
        months: horizon,
        lens,
        preset,
      },
      inputs: { scenario },
    },
  };
}

function placeSection(shown: ShownRun, { version, without, file }: ExplainView): Picture {
  const spec = withCaption(runChart(shown, version), withoutSentences(without).join(' '));
  return {
    id: 'run',
    heading: 'This run among the others',
    paragraphs: [placeSentence(shown)],
    spec,
    tables: [runTable(shown)],
    hover: runHover(shown, spec),
    file,
  };
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
  'One run of many, told by its turning points. It is not the likely one: another draw of luck would have told another story.';

function factsOf({ scenario, seed, replicate }: Trajectory, { version, without }: ExplainView): string {
  return [
    `Equidistance ${version}`,
    `scenario ${scenario.id}, ${shortHash(scenario.hash)}`,
    `run ${replicate} of ${plural(scenario.horizon, 'month')}`,
    `seed “${seed}”`,
    `${scenario.lens} lens`,
    `${scenario.preset} settings`,
    ...(without.length > 0 ? [withoutWords(without)] : []),
  ].join(' · ');
}

type Scenario = Trajectory['scenario'];
type Section = Report['sections'][number];

const lineOf = (words: readonly string[]): string => ['equidistance', ...words.map(shellWord)].join(' ');

function answerOf(decision: Decision, scenario: Scenario): string[] {
  const { actor, options, chosen } = decision;
  return [
    `${capital(actorName(scenario, actor))} decided ${questionWords(decision, scenario)}. What it did: ${optionName(options[chosen], scenario)}.`,
    marginSentence(decision, scenario),
  ];
}

/** Lay out a decision: what was weighed and why, and what would have turned it. */
function decisionSections(
  { trajectory, decision, turned }: ExplainedRun & { readonly decision: Decision },
  { turning }: ExplainView,
): Section[] {
  const { scenario } = trajectory;
  const reasons = reasonRows(decision, scenario);
  return [
    {
      id: 'decision',
      heading: 'What it weighed, and why',
      paragraphs: [],
      tables: [
        { words: scaleSentence(decision), table: optionsTable(decision, scenario) },
        {
          words: `Reasons in favour count up, reasons against count down; each column adds up to what the option is worth. ${reasons.note}`,
          table: reasonsTable(decision, scenario),
        },
      ],
    },
    {
      id: 'turned',
      heading: 'How close it was, and what would have turned it',
      paragraphs: [
        drawSentence(decision, scenario),
        reasonFlipInWords(decision, scenario),
        flipInWords(trajectory, decision, turned),
      ],
      ...(turning && { command: { shows: 'This command shows the decision turned:', line: lineOf(turning) } }),
    },
  ];
}

function othersSection({ others }: ExplainView, scenario: Scenario): Section[] {
  if (others.length === 0) return [];
  const rows = others.map(({ decision, flags }) => [
    capital(actorName(scenario, decision.actor)),
    questionWords(decision, scenario),
    optionName(decision.options[decision.chosen], scenario),
    flags,
  ]);
  const table = { columns: ['Who', 'Decided', 'Did', 'Ask for it with'], rows };
  return [{ id: 'others', heading: 'Also decided that month', paragraphs: [], tables: [{ words: '', table }] }];
}

function storySection(trajectory: Trajectory): Section {
  const { scenario } = trajectory;
  const rows = storyInWords(trajectory).map(({ month, text }) => [monthWords(scenario, month), text]);
  const table = { columns: ['Month', 'What happened'], rows };
  return { id: 'story', heading: 'The story of the run', paragraphs: [], tables: [{ words: '', table }] };
}
