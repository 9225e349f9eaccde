import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { withCaption } from '../../chart/frame.ts';
import type { Picture } from '../../page/picture.ts';
import type { Report } from '../../report.ts';
import { shellWord } from '../../words/shell-word.ts';
import { withoutSentences } from '../../words/without.ts';
import { capital } from '../../words/words.ts';
import { flipInWords, reasonFlipInWords } from './flip.ts';
import { runChart } from './picture.ts';
import { placeSentence, runHover, runTable, type ShownRun } from './picture-words.ts';
import { drawSentence, optionsTable, reasonRows, reasonsTable, scaleSentence } from './rows.ts';
import { storyTable } from './story.ts';
import type { ExplainedDecision, ExplainView } from './view.ts';
import { actorName, optionName, questionWords } from './words.ts';

type Section = Report['sections'][number];

const lineOf = (words: readonly string[]): string => ['equidistance', ...words.map(shellWord)].join(' ');

/** Picture the run among the others. */
export function placeFigure(shown: ShownRun, { version, without, file }: ExplainView): Picture {
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

/** Lay out a decision: what was weighed and why, and what would have turned it. */
export function decisionSections({ trajectory, decision, turned }: ExplainedDecision, { turning }: ExplainView): Section[] {
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

/** Tabulate what else was decided in the month. */
export function othersSection({ others }: ExplainView, scenario: Scenario): Section[] {
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

/** Tabulate the turning points. */
export function storySection(trajectory: Trajectory): Section {
  const tables = [{ words: '', table: storyTable(trajectory) }];
  return { id: 'story', heading: 'The story of the run', paragraphs: [], tables };
}
