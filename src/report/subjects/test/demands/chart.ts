import { shortHash } from '../../../../scenario/fields/hash.ts';
import { CAPTION_LINE, framed, remarkPanel, type Spec } from '../../../chart/frame.ts';
import { type Part, panel, type Row, rects, texts } from '../../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../../chart/places.ts';
import { shownPowers } from '../../../words/camps.ts';
import { cut, textWidth, wrap } from '../../../words/text-width.ts';
import { capital, number, plural } from '../../../words/words.ts';
import { DEMAND_TEXT, demandGrid, PALE, withOpacity } from './grid.ts';
import {
  answersSentence,
  demandsDescription,
  demandTitles,
  levelSentence,
  NO_TEST,
  type ShownDemands,
  sumOver,
} from './words.ts';

/** Pixels of a sign in the key. */
const SWATCH = 28;
/** Draw what is on record beside what the model asks, a cell for each power and channel. */
export function demandsChart(shown: ShownDemands, facts: { readonly version: string; readonly seed: string }): Spec {
  const frame = {
    of: [shown.scenario.name],
    titles: demandTitles(shown),
    subtitles: subtitlesOf(shown),
    description: demandsDescription(shown),
    caption: captionOf(shown, facts),
    spacing: 10,
  };
  return framed(frame, [keyRow(shown), demandGrid(shown), ...remarkPanel(answersSentence(shown))]);
}

function subtitlesOf(shown: ShownDemands): string[] {
  const { pressure, withoutWithheld, even } = shown.demands.cosine;
  const level = levelSentence(shown);
  if (pressure === null) return [level];
  const rest = [
    ...(withoutWithheld === null ? [] : [`${number(withoutWithheld)} without what is withheld`]),
    ...(even === null ? [] : [`${number(even)} for an even spread`]),
  ];
  return [`${level} Cosine of the two patterns ${[number(pressure), ...rest].join(', ')}.`, level];
}

function captionOf(
  { scenario, demands: { runs } }: ShownDemands,
  { version, seed }: { version: string; seed: string },
): string[] {
  const facts = `Equidistance ${version} · ${scenario.id}, ${shortHash(scenario.hash)} · ${plural(runs, 'run')}, seed “${cut(seed, 24)}” · ${scenario.theory} theory, ${scenario.preset} settings`;
  const limit = `${capital(NO_TEST)}. An event does not measure how much is asked.`;
  return [cut(facts, CAPTION_LINE), ...wrap(limit, CAPTION_LINE, 2)];
}

/** Say once what the bars are. */
function keyRow({ scenario, demands }: ShownDemands): Part {
  const powers = shownPowers(scenario);
  const part = SWATCH / powers.length;
  const swatch = (x: number, width: number): Row => ({ x, x2: x + width, y: 2, y2: 16 });
  const ofPowers = (x: number, opacity: number): Part[] =>
    powers.map(({ style }, p) => withOpacity(rects([swatch(x + p * part, part)], style), opacity));
  const hasWithheld = sumOver(demands.cells, ({ recorded }) => recorded.withheld) > 0;
  const key: readonly (readonly [string, (x: number) => Part[]])[] = [
    ['pressure on record', (x) => ofPowers(x, 1)],
    ...(hasWithheld ? [['of it, what the power withholds of its own', (x: number) => ofPowers(x, PALE)] as const] : []),
    ['demands in the model, mean of runs', (x) => [rects([swatch(x, SWATCH)], 'spread')]],
  ];
  const layers: Part[] = [];
  let x = LEVER_START;
  for (const [word, draw] of key) {
    layers.push(...draw(x), texts([{ x: x + SWATCH + 7, y: 9, t: word }], 'noteStrong', { fontSize: DEMAND_TEXT }));
    x += SWATCH + 7 + textWidth(word, DEMAND_TEXT, 600) + 18;
  }
  return panel({ width: END, height: 18 }, { x: pixels([0, END]), y: pixels([0, 18]) }, layers);
}
