import type { Decision } from '../../../experiment/explain/decision.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { ReportContents, ReportPicture, ReportSection } from '../../page/report-page.ts';
import { limitsOf } from '../../words/limits.ts';
import { withoutSentences, withoutWords } from '../../words/without.ts';
import { capital, monthName, plural } from '../../words/words.ts';
import { flipInWords, reasonFlipInWords } from './flip.ts';
import { placeSentence, type ShownRun } from './picture-words.ts';
import { drawSentence, marginSentence, optionsTable, reasonRows, reasonsTable, scaleSentence } from './rows.ts';
import { storyInWords } from './story.ts';
import { actorName, monthWords, optionName, questionWords } from './words.ts';

/** What the page of a run is told besides what it shows. */
export interface ExplainView {
  readonly version: string;
  /** Makes the page again. */
  readonly command: string;
  /** Shows the decision turned, where a flip was found. */
  readonly turning?: string | undefined;
  /** Other decisions of the month, with the words that ask for each. */
  readonly others: readonly { readonly decision: Decision; readonly flags: string }[];
  /** Mechanisms taken away. */
  readonly without: readonly MechanismName[];
  /** The picture of the run, drawn. */
  readonly picture: ReportPicture;
}

/** Write all that the page of a run says: its decision with the reasons, or its story. */
export function explainContents(shown: ShownRun, told: ExplainView): ReportContents {
  const { trajectory, decision } = shown;
  const { scenario, replicate } = trajectory;
  const { start } = scenario.case;
  const lacking = withoutWords(told.without);
  const run = [`Run ${replicate} of ${scenario.name}`, lacking].filter(Boolean).join(', ');
  const place = {
    id: 'run',
    heading: 'This run among the others',
    paragraphs: [placeSentence(shown)],
    pictures: [told.picture],
  };
  const story = storySection(trajectory);
  return {
    title: decision ? `${capital(actorName(scenario, decision.actor))}, ${monthName(start, decision.month)}. ${run}` : run,
    story: [...withoutSentences(told.without), ...(decision ? answerOf(decision, scenario) : [INTRODUCTION])].join('\n\n'),
    facts: factsOf(shown, told),
    limits: limitsOf(scenario),
    sections: decision
      ? [...decisionSections(decision, shown, told), place, ...othersSection(told, scenario), story]
      : [place, story],
    events: scenario.events,
    monthOf: (month) => monthName(start, month),
    provenance: scenario.provenance,
    command: told.command,
  };
}

const INTRODUCTION =
  'One run of many, told by its turning points. It is not the likely one: another draw of luck would have told another story.';

function factsOf({ trajectory, ensemble }: ShownRun, { version, without }: ExplainView): string {
  const { scenario, seed, replicate } = trajectory;
  return [
    `Equidistance ${version}`,
    `scenario ${scenario.id}, ${shortHash(scenario.hash)}`,
    `run ${replicate} of ${plural(ensemble.months, 'month')}`,
    `seed “${seed}”`,
    `${scenario.lens} lens`,
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

/** Lay out a decision: what was weighed and why, and what would have turned it. */
function decisionSections(decision: Decision, { trajectory, turned }: ShownRun, { turning }: ExplainView): ReportSection[] {
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
      pictures: [],
    },
    {
      id: 'turned',
      heading: 'How close it was, and what would have turned it',
      paragraphs: [
        drawSentence(decision, scenario),
        reasonFlipInWords(decision, scenario),
        flipInWords(trajectory, decision, turned),
      ],
      ...(turning !== undefined && { command: { shows: 'This command shows the decision turned:', line: turning } }),
      pictures: [],
    },
  ];
}

function othersSection({ others }: ExplainView, scenario: Scenario): ReportSection[] {
  if (others.length === 0) return [];
  const rows = others.map(({ decision, flags }) => [
    capital(actorName(scenario, decision.actor)),
    questionWords(decision, scenario),
    optionName(decision.options[decision.chosen], scenario),
    flags,
  ]);
  const table = { columns: ['Who', 'Decided', 'Did', 'Ask for it with'], rows };
  return [{ id: 'others', heading: 'Also decided that month', paragraphs: [], tables: [{ words: '', table }], pictures: [] }];
}

function storySection(trajectory: Trajectory): ReportSection {
  const { scenario } = trajectory;
  const rows = storyInWords(trajectory).map(({ month, text }) => [monthWords(scenario, month), text]);
  const table = { columns: ['Month', 'What happened'], rows };
  return { id: 'story', heading: 'The story of the run', paragraphs: [], tables: [{ words: '', table }], pictures: [] };
}
