import { CHANGE, type IndexMove, type IndexName, type IndexReading, type Metrics } from '../../../experiment/runs/metrics.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { isSplit } from '../../chart/kinds.ts';
import { referenceName } from '../../chart/reference.ts';
import type { Table } from '../../words/table.ts';
import { capital, list, monthName, number, plural, signed } from '../../words/words.ts';

/** Names of the indices, and why each may say something else than equidistance. */
export const INDEX_WORDS: Readonly<Record<IndexName, { readonly name: string; readonly title: string; readonly why: string }>> = {
  equidistance: { name: 'equidistance', title: 'Equidistance', why: 'it weighs the camps, not the powers in them' },
  within: {
    name: 'equidistance within channels',
    title: 'Within channels',
    why: 'it lets no channel make up for another',
  },
  aggregate: {
    name: 'the aggregate tilt index',
    title: 'Aggregate tilt',
    why: 'it adds shares to rates, so channels measured as rates count more',
  },
  entropy: {
    name: 'entropy',
    title: 'Entropy',
    why: 'it sees one patron replace another, and is blind to which camp they are of',
  },
  exposure: { name: 'exposure', title: 'Exposure', why: 'it weighs each imbalance by how hostile the two powers are' },
};

/** Say in one sentence or two whether the conclusion survives the choice of index. */
export function metricsSentence(metrics: Metrics, reference?: string): string {
  const parts = [verdict(metrics, 'start')];
  if (metrics.compared && reference !== undefined) parts.push(verdict(metrics, 'reference', reference));
  if (metrics.unread.length > 0) parts.push(unreadSentence(metrics));
  return parts.join(' ');
}

type Against = 'start' | 'reference';

function verdict(metrics: Metrics, against: Against, reference = ''): string {
  const [move, change] = against === 'start' ? (['move', 'change'] as const) : (['moveAgainst', 'against'] as const);
  const read = metrics.readings.filter((each) => each[move] !== null);
  const [own] = read;
  const apart = against === 'start' ? metrics.apart : metrics.apartAgainst;
  const said = finding(own[move] as IndexMove, own[change] as number, against, reference);
  if (apart.length === 0) {
    const all = read.length === metrics.readings.length ? 'all four other indices' : 'all indices that can be read';
    const others = read.slice(1).map((each) => number(Math.abs(each[change] as number)));
    const range = own[move] === 'holds' ? '' : ` (by ${list(others)})`;
    return `${capital(said)}: ${all} say the same${range}, so this does not hang on the choice of index.`;
  }
  const clauses = apart.map((index) => clause(metrics.readings.find((each) => each.index === index)!, move, change));
  return `${capital(said)}, but this hangs on the choice of index: ${clauses.join('; ')}.`;
}

function finding(move: IndexMove, change: number, against: Against, reference: string): string {
  if (against === 'reference') {
    const by = `${number(Math.abs(change))}`;
    if (move === 'holds') return `against ${reference} equidistance ends about the same (${signed(change)})`;
    return `equidistance ends ${by} ${move === 'falls' ? 'lower' : 'higher'} than ${reference}`;
  }
  return move === 'holds' ? `equidistance holds (${signed(change)})` : `equidistance ${move} by ${number(Math.abs(change))}`;
}

/** Say what an index says instead, and why it may. */
function clause(reading: IndexReading, move: 'move' | 'moveAgainst', change: 'change' | 'against'): string {
  const { name, why } = INDEX_WORDS[reading.index];
  const by =
    reading[move] === 'holds' ? ` (${signed(reading[change] as number)})` : ` by ${number(Math.abs(reading[change] as number))}`;
  const verb =
    move === 'move'
      ? `${reading[move]}${by}`
      : reading[move] === 'holds'
        ? `is about the same${by}`
        : `is ${reading[move] === 'falls' ? 'lower' : 'higher'}${by}`;
  return `${name} ${verb}: ${why}`;
}

function unreadSentence({ readings, unread }: Metrics): string {
  const names = list(unread.map((index) => INDEX_WORDS[index].name));
  const never = readings
    .filter(({ index }) => unread.includes(index))
    .every(({ byMonth }) => byMonth.every((value) => value === null));
  return `${capital(names)} cannot be ${never ? 'read here' : 'compared with the start'}: no power is hostile to another ${never ? 'in any month' : 'at the start or at the end'}.`;
}

/** Say how equidistance goes from start to end: what holds has the same two ends, whatever lies between. */
const TITLE_MOVES: Readonly<Record<IndexMove, string>> = {
  falls: 'Equidistance falls',
  holds: 'Equidistance ends where it began',
  rises: 'Equidistance rises',
};

/** State the finding, in wordings from the fullest to the shortest. */
export function metricsTitles({ readings, apart, unread }: Metrics): string[] {
  const said = TITLE_MOVES[readings[0].move as IndexMove];
  const read = readings.length - unread.length;
  if (read === 1) return [`${said}; no other index can be read`];
  if (apart.length === 0)
    return [
      read === readings.length ? `${said}, by whichever index it is read` : `${said}; so do all indices that can be read`,
      `${said}, by every index that can be read`,
    ];
  const others = `${apart.length} of ${read - 1} other indices ${apart.length === 1 ? 'says' : 'say'} otherwise`;
  return [`${said}, but ${others}`, `Not by every index: ${others}`];
}

/** Say what the lines are. */
export function metricsSubtitles(ensemble: Ensemble, reference: Ensemble | undefined): string[] {
  const head = `The same ${plural(ensemble.runs, 'run')} read by five indices, all from 0 to 1: means by month, numbers = start → end.`;
  const dotted = reference ? ` Dotted: ${referenceName(ensemble, reference)}.` : '';
  const short = reference ? ' Dotted: the reference.' : '';
  const rule = ` A change under ${number(CHANGE)} counts as none. Compare changes, not levels: each index has its own scale.`;
  return [head + dotted + rule, head + short + rule, head + rule];
}

/** Say in the caption what is particular: means of two kinds describe no run. */
export function metricsRemarks(ensemble: Ensemble, metrics: Metrics): string[] {
  if (isSplit(ensemble)) return ['Means of two kinds of runs: no single run looks like this.', 'Means of two kinds of runs.'];
  return [metrics.unread.length > 0 ? 'A gap: no rivalry to weigh by.' : ''];
}

const cell = (value: number | null): string => (value === null ? '–' : number(value));

/** Describe the picture in words for people who cannot see it. */
export function describeMetrics(ensemble: Ensemble, metrics: Metrics, reference?: Ensemble): string {
  const { scenario, months, runs } = ensemble;
  const paths = metrics.readings.map(({ index, start, end }) => `${INDEX_WORDS[index].name} ${cell(start)} and ${cell(end)}`);
  const kinds = isSplit(ensemble) ? ' Runs fall into two kinds, so these means describe no single run.' : '';
  return [
    `Five small line charts on one scale from 0 to 1, scenario ${scenario.name}, means of ${plural(runs, 'run')}.`,
    `At the start, ${monthName(scenario.case.start, 0)}, and at the end, ${monthName(scenario.case.start, months)}: ${list(paths)}.${kinds}`,
    metricsSentence(metrics, reference?.scenario.id),
  ].join(' ');
}

/** Tabulate start, end and what each index says. */
export function metricsTable(metrics: Metrics, reference?: string): Table {
  const compared = metrics.compared && reference !== undefined;
  const change = (value: number | null, move: IndexMove | null): string => (value === null ? '–' : `${signed(value)}, ${move}`);
  return {
    columns: ['Index', 'Start', 'End', 'Change', ...(compared ? [`Against ${reference}`] : [])],
    rows: metrics.readings.map((each) => [
      INDEX_WORDS[each.index].title,
      cell(each.start),
      cell(each.end),
      change(each.change, each.move),
      ...(compared
        ? [
            each.against === null
              ? '–'
              : `${signed(each.against)}, ${{ falls: 'lower', holds: 'the same', rises: 'higher' }[each.moveAgainst as IndexMove]}`,
          ]
        : []),
    ]),
  };
}
