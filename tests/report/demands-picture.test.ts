import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { compareDemands, type DemandCell, type DemandComparison } from '../../src/record/test/demands.ts';
import { demandsChart } from '../../src/report/subjects/test/demands/chart.ts';
import { carriersSentence, demandTitles, spanYears } from '../../src/report/subjects/test/demands/words.ts';
import { loadShipped } from '../shipped.ts';

const scenario = await loadShipped('serbia-2014');
const RESULT = compareDemands(scenario, shippedRecord().events, { runs: 20, seed: 'a' });

type Places = Readonly<Record<string, readonly [pressed: number, made: number, withheld?: number]>>;

/** The same comparison with other amounts; a cell that is not named has none. */
function withAmounts(places: Places, cosine: Partial<DemandComparison['cosine']> = {}): DemandComparison {
  const cells = RESULT.cells.map((cell): DemandCell => {
    const [pressed, made, withheld = 0] = places[`${cell.power} ${cell.channel}`] ?? [0, 0];
    const recorded = { pressed, withheld, met: 0, refused: 0, notRecorded: pressed, alone: { met: 0, refused: 0 } };
    return { ...cell, recorded, model: { refused: made / spanYears(RESULT), partly: 0, whole: 0 } };
  });
  return { ...RESULT, cells, cosine: { ...RESULT.cosine, pressure: 0.9, even: 0.4, ...cosine } };
}

interface Layer {
  readonly mark: { readonly type: string; readonly style: string; readonly opacity?: number };
  readonly data: { readonly values: readonly { readonly x: number; readonly x2: number; readonly t?: string }[] };
}

/** The bars of the grid by style, longest first, and the numbers beside them. */
function drawn(demands: DemandComparison) {
  const spec = demandsChart({ scenario, demands }, { version: '0', seed: 'a' });
  const [, grid] = spec.vconcat as readonly { readonly layer: readonly Layer[] }[];
  const bars = grid.layer.flatMap(({ mark, data }) =>
    mark.type === 'rect' ? data.values.map(({ x, x2 }) => ({ ...mark, length: x2 - x })) : [],
  );
  const numbers = grid.layer.flatMap(({ mark, data }) =>
    mark.type === 'text' && /^note/.test(mark.style) ? data.values.flatMap(({ t }) => t ?? []) : [],
  );
  return { spec, bars, numbers };
}

describe('the picture of who asks for what', () => {
  it('has a bar as long as its number for both sides of a cell, on one scale', () => {
    const { bars, numbers } = drawn(withAmounts({ 'US energy': [4, 2], 'EU diplomacy': [2, 1] }));
    const lengths = bars.map(({ length }) => length);
    expect(lengths).toHaveLength(4);
    for (const [k, part] of [1, 0.5, 0.5, 0.25].entries()) expect(lengths[k] / lengths[0]).toBeCloseTo(part, 2);
    expect(numbers.filter((text) => text !== '0')).toEqual(['4', '2', '2', '1']);
    expect(numbers).toHaveLength(48);
  });

  it('sets what a power withholds of its own apart within its bar', () => {
    const { bars } = drawn(withAmounts({ 'US trade': [3, 0, 2], 'EU diplomacy': [3, 3] }));
    const [own, pale] = bars;
    expect(own.style).toBe(pale.style);
    expect(pale.length / own.length).toBeCloseTo(2, 1);
    expect(pale.opacity).toBeLessThan(own.opacity ?? 1);
  });

  it('names what is asked most on both sides and on one alone', () => {
    const titles = (places: Places, cosine = {}): string => {
      const demands = withAmounts(places, cosine);
      return demandTitles({ scenario, demands })[0];
    };
    expect(titles({ 'US energy': [3, 2], 'US trade': [2, 0.4], 'EU diplomacy': [1, 2] })).toBe(
      'Asked most in both: US energy; record: US trade; model: EU diplomacy',
    );
    expect(titles({ 'US energy': [3, 2] })).toBe('Asked most in both: US energy');
    expect(titles({ 'US energy': [3, 0], 'RU energy': [0, 2] })).toBe(
      'Asked most in both: nothing; record: US energy; model: RU energy',
    );
    expect(titles({ 'US energy': [3, 2] }, { pressure: 0.3 })).toBe('Demands are no nearer to the record than an even spread');
    expect(titles({ 'US energy': [3, 0] })).toBe('The model demands nothing, and the record does');
    expect(titles({ 'US energy': [0, 2] })).toBe('No pressure is on record, 2014–2025');
  });

  it('says which cells a cosine rests on', () => {
    const demands = withAmounts({ 'US energy': [3, 2], 'EU diplomacy': [3, 1], 'RU security': [1, 1] });
    expect(carriersSentence({ scenario, demands })).toBe(
      '90 % of it rests on 2 of 24 cells: the United States in energy and the European Union in diplomacy.',
    );
  });

  it('says in its caption that it is no test, and in its description what is drawn', () => {
    const { spec } = drawn(withAmounts({ 'US trade': [3, 0, 2], 'EU diplomacy': [4, 1.8] }));
    expect(JSON.stringify(spec.vconcat)).toContain('A comparison, not a test: chokepoints were set with these events in view.');
    expect(spec.description).toContain(
      'The European Union in diplomacy 4 against 1.8 and the United States in trade 3 (2 withheld) against 0.',
    );
  });

  it('is drawn of a model that never demands', () => {
    const { bars, spec } = drawn(withAmounts({ 'US energy': [1, 0] }, { pressure: null }));
    expect(bars).toHaveLength(1);
    expect(JSON.stringify(spec)).not.toMatch(/NaN|null %|–\.|undefined/);
  });
});
