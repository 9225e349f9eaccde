import { type Case, QUIET_TABLES } from '../../model/case.ts';
import type { ExogenousName } from '../../model/simulation/timeline.ts';
import type { Draft, DraftTable, Reporter } from '../check/draft.ts';
import { numberOf, own } from '../fields/value.ts';
import { suggest } from '../text/nearest.ts';
import { plain } from '../text/words.ts';
import type { Roster } from './cells.ts';
import { knownOnly, unknownChannels } from './known.ts';
import type { Paths } from './paths.ts';
import { needAll, resolveChannels, resolvePowers } from './roster.ts';

/** Month 0 of a scenario that names none. */
const START = '2025-01';
/** Tell month 0 of a scenario. */
export const monthZeroOf = ({ value }: Draft): string => value.start ?? START;
/** Shares of a channel may miss 1 by this much: the dust of decimal fractions. */
const DUST = 1e-9;

export interface CaseDemand {
  readonly draft: Draft;
  readonly roster: Roster;
  readonly report: Reporter;
  readonly paths: Paths;
  readonly rivalry: readonly (readonly number[])[];
}

/** Build month 0: everything the model needs to know about the state. */
export function resolveCase(demand: CaseDemand): Case {
  const { draft, roster, report, paths, rivalry } = demand;
  const { value } = draft;
  for (const table of ['ties', 'drift'] as const) checkIds(value[table], table, demand);
  const channels = knownOnly(resolveChannels(draft, roster, report), demand);
  checkTies(demand);
  checkSums(
    demand,
    channels.filter(({ kind }) => kind === 'share').map(({ id }) => id),
  );
  const unknown = unknownChannels(draft, roster);
  const isKnown = roster.channels.map((c) => !unknown.includes(c));
  const atStart = (column: ExogenousName, otherwise: number) =>
    roster.powers.map((_, p) =>
      roster.channels.map((_id, c) => paths.get(column)?.get(p * roster.channels.length + c)?.[0] ?? otherwise),
    );
  return {
    name: String((draft.sources[0].value as { name?: unknown }).name ?? ''),
    ...labels(demand),
    start: monthZeroOf(draft),
    powers: resolvePowers(draft, roster, report),
    channels,
    tie: cells(value.ties, { roster, unknown, otherwise: Number.NaN }),
    drift: cells(value.drift, { roster, unknown, otherwise: QUIET_TABLES.drift }),
    rivalry,
    affinity: atStart('affinity', QUIET_TABLES.affinity),
    // Without a ceiling the ties of a rate channel would rise from 0 to the least base rate.
    ceiling: atStart('ceiling', QUIET_TABLES.ceiling).map((row) => row.map((most, c) => (isKnown[c] ? most : 0))),
    domestic: domesticOf(demand),
  };
}

function labels({ draft, report }: CaseDemand): Pick<Case, 'state' | 'camps'> {
  const { state = {}, camps = {} } = draft.value;
  needAll(state, ['state'], { needs: { id: 'a word', name: 'a word' }, report });
  needAll(camps, ['camps'], { needs: { positive: 'a word', negative: 'a word' }, report });
  const name = state.name ?? '';
  return {
    state: { id: state.id ?? '', name, adjective: state.adjective ?? name, capital: state.capital ?? name },
    camps: { positive: camps.positive ?? '', negative: camps.negative ?? '' },
  };
}

function domesticOf({ draft, report }: CaseDemand): Case['domestic'] {
  const row = draft.value.domestic ?? {};
  const share = 'a share from 0 to 1';
  needAll(row, ['domestic'], { needs: { legitimacy: share, protest: share, salience: share, credibility: share }, report });
  const read = (key: string): number => numberOf(own(row, key));
  return {
    legitimacy: read('legitimacy'),
    protest: read('protest'),
    salience: read('salience'),
    credibility: read('credibility'),
  };
}

interface Cells {
  readonly roster: Roster;
  /** Channels in which every cell is 0: nothing is known, and nothing happens there. */
  readonly unknown: readonly string[];
  readonly otherwise: number;
}

function cells(table: DraftTable | undefined, { roster, unknown, otherwise }: Cells): number[][] {
  const cell = (p: string, c: string) => (unknown.includes(c) ? 0 : numberOf(own(own(table, p), c) ?? otherwise));
  return roster.powers.map((p) => roster.channels.map((c) => cell(p, c)));
}

function checkIds(table: DraftTable | undefined, name: string, { roster, report }: CaseDemand): void {
  for (const [p, row] of Object.entries(table ?? {})) {
    if (!roster.powers.includes(p)) {
      report([name, p], `unknown power "${p}"`, { part: 'key', hint: suggest(p, roster.powers) });
      continue;
    }
    for (const c of Object.keys(row).filter((id) => !roster.channels.includes(id))) {
      report([name, p, c], `unknown channel "${c}"`, { part: 'key', hint: suggest(c, roster.channels) });
    }
  }
}

/** Every power needs a tie in every channel, be it 0: a cell that is forgotten must not pass for none. */
function checkTies({ draft, roster, report }: CaseDemand): void {
  for (const p of roster.powers) {
    const row = own(draft.value.ties, p);
    const lacking = roster.channels.filter((c) => own(row, c) === undefined);
    if (row === undefined && lacking.length > 0)
      report(['ties', p], `missing; expected the ties of ${p} in ${lacking.join(', ')}`, { part: 'key' });
    else
      for (const c of lacking)
        report(['ties', p, c], 'missing; expected a share from 0 to 1 (0 for no tie), or unknown', { part: 'key' });
  }
}

function checkSums({ draft, roster, report }: CaseDemand, shares: readonly string[]): void {
  const ties = draft.value.ties ?? {};
  for (const c of shares) {
    const holders = Object.keys(ties).filter((p) => roster.powers.includes(p) && own(ties[p], c) !== undefined);
    const sum = holders.reduce((total, p) => total + numberOf(own(ties[p], c)), 0);
    // The file that was laid on last has the mistake.
    const order = (p: string) => draft.sources.indexOf(draft.origin(['ties', p, c]).source);
    const last = holders.reduce((a, b) => (order(b) > order(a) ? b : a), holders[0]);
    if (sum > 1 + DUST) report(['ties', last, c], `the shares of ${c} sum to ${plain(sum)}, above 1`, { hint: SUM_HINT });
  }
}

const SUM_HINT = 'what the powers do not hold is the rest of the world: shares sum to at most 1';
