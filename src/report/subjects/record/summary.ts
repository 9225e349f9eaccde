import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import { sparkline } from '../../words/sparkline.ts';
import { LABEL, NARROW, type TerminalLooks, terminalWidth, toLeft, wrapped } from '../../words/terminal-text.ts';
import { capital, number } from '../../words/words.ts';
import { caveats, holdings, measuredYearsSentence, recordTitle } from './holdings.ts';
import type { RecordView } from './view.ts';
import { changeSentence, lastYearSentence } from './words.ts';

/** Say in plain words what is measured and how it moved, for a terminal. */
export function recordSummary(view: RecordView): Passage[] {
  return [
    { bold: recordTitle(view) },
    { dim: holdings(view) },
    EMPTY_LINE,
    { label: 'Measured', text: measuredYearsSentence(view) },
    { label: capital(view.index), text: changeSentence(view) },
    { label: 'Last year', text: lastYearSentence(view) },
    { lines: (looks, width) => sparkLines(view, width, looks) },
    ...caveats(view).map((text, k) => ({ label: k === 0 ? 'Mind' : '', text })),
  ];
}

/** Columns of a label where there is little room. */
const NARROW_LABEL = 13;

/** Draw the index and the tilt of each channel, one block a year; a gap is a blank. */
function sparkLines(view: RecordView, width: number, { bold, dim }: Pick<TerminalLooks, 'bold' | 'dim'>): string[] {
  const { years, scenario, index } = view;
  const { positive, negative } = scenario.case.camps;
  const narrow = width < NARROW;
  const label = narrow ? NARROW_LABEL : LABEL;
  const cells = Math.min(years.length, width - label - 2);
  const row = (name: string, values: readonly number[], range: readonly [number, number], words: string): string => {
    const line = `  ${bold(toLeft(name, label))}${sparkline(values, ...range, cells)}`;
    return label + cells + terminalWidth(words) + 3 > width ? line : `${line} ${dim(words)}`;
  };
  const own = years.map(({ indices }) => indices?.[index] ?? Number.NaN);
  const [first, last] = [years[0].year, years[years.length - 1].year];
  const indent = ' '.repeat(label + 2);
  const note = `tilt: full block all ${positive}, lowest all ${negative}, half none; blank not measured`;
  return [
    row(capital(index), own, [0, 1], 'lowest block 0, full block 1'),
    ...tiltsByChannel(view).map(({ name, values, words }) => row(name, values, [-1, 1], words)),
    dim(`${indent}${first}${String(last).padStart(Math.max(5, cells - 4))}`),
    ...wrapped(note, width - indent.length).map((line) => dim(`${indent}${line}`)),
  ];
}

function tiltsByChannel({ years, scenario }: RecordView): { name: string; values: number[]; words: string }[] {
  return scenario.shown.channels.flatMap((id) => {
    const values = years.map(({ channels }) => channels.find((each) => each.id === id)?.tilt ?? Number.NaN);
    const known = values.filter(Number.isFinite);
    if (known.length === 0) return [];
    const name = scenario.case.channels.find((each) => each.id === id)?.name ?? id;
    const end = known.length === 1 ? '' : ` → ${number(known[known.length - 1])}`;
    return [{ name, values, words: `tilt ${number(known[0])}${end}` }];
  });
}
