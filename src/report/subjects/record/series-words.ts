import { capital, list, number } from '../../words/words.ts';
import { familyMoves } from './moves.ts';
import { DRAWN, type RecordView, recordSpan } from './view.ts';

/** State what held and what moved, in wordings from the fullest to the shortest. */
export function seriesTitles(view: RecordView): string[] {
  const moves = familyMoves(view, DRAWN);
  const held = moves.filter(({ moved }) => !moved);
  const moved = moves.filter((each) => each.moved);
  const { positive, negative } = view.scenario.case.camps;
  const [towards] = moved.map((each) => each.towards);
  const isOne = towards !== 0 && moved.every((each) => each.towards === towards);
  const where = moved.length > 0 && isOne ? ` ${towards > 0 ? positive : negative}` : '';
  const names = (some: typeof moves): string => list(some.map(({ name }) => name));
  if (moves.length === 0) return ['Too few figures to say what held and what moved'];
  if (moved.length === 0) return [capital(`${names(held)} held`), `All ${moves.length} kinds of series held`];
  if (held.length === 0) return [capital(`${names(moved)} moved${where}`), `All ${moves.length} kinds of series moved${where}`];
  return [
    capital(`${names(held)} held while ${names(moved)} moved${where}`),
    capital(`${names(held)} held; ${names(moved)} moved${where}`),
    `${moved.length} of ${moves.length} kinds of series moved${where}`,
  ];
}

/** Say what is shown, and what moved means. */
export function seriesSubtitles(view: RecordView): string[] {
  const [first, last] = recordSpan(view);
  const { name } = view.scenario.case.state;
  return [
    `Measured ties of ${name}, ${first}–${last}. Moved: first and last figure differ by more than twice the usual change of a year. Gaps are missing data, not zeros.`,
    `Measured ties, ${first}–${last}. Gaps are missing data, not zeros.`,
  ];
}

/** Describe the picture in words. */
export function seriesDescription(view: RecordView): string {
  const [first, last] = recordSpan(view);
  const said = view.series
    .filter(({ family, points }) => DRAWN.includes(family) && points.length > 1)
    .map(({ name, points }) => {
      const [start, end] = [points[0], points[points.length - 1]];
      return `${name} ${number(start.value)} (${start.year}) to ${number(end.value)} (${end.year})`;
    });
  return `Five panels of measured series of ${view.scenario.case.state.name}, start ${first}, end ${last}. ${seriesTitles(view)[0]}. ${said.join('; ')}.`;
}
