import type { ProjectedSeries } from '../../../record/project/projection.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { CAPTION_LINE, type Frame, framed, type Spec } from '../../chart/frame.ts';
import { dots, line, type Part, panel, rects, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { cut, cutToWidth, textWidth, wrap } from '../../words/text-width.ts';
import { number, plural } from '../../words/words.ts';
import { inOrder, nameWithin } from '../test/words.ts';
import { CELL_HEIGHT, LATER_DOT, OTHER_STYLES, seriesCell, thin } from './cells.ts';
import { bandBy } from './tables.ts';
import { CONDITIONAL, type ShownProjection } from './words.ts';

const COLUMNS = 4;
/** Pixels between cells. */
const APART = 16;
/** Pixels of a driver's name in the key at most. */
const DRIVER = 90;
/** Drivers are told apart where their middles lie farther from each other than this part of the band. [C] */
const APARTNESS = 0.25;

/** Draw every series with its bands: small pictures side by side. */
export function projectionChart(shown: ShownProjection): Spec {
  return cellsPicture(shown, {
    titles: projectionTitles(shown),
    subtitles: subtitlesOf(shown),
    description: `${projectionTitles(shown)[0]}. ${describedEnds(shown)}`,
  });
}

/** Draw the cells of all series under a title, with a key; figures that came later are dots. */
export function cellsPicture(
  shown: ShownProjection,
  words: Pick<Frame, 'titles' | 'subtitles' | 'description'>,
  hasLater = false,
): Spec {
  return framed({ ...words, of: [shown.scenario.case.state.name], caption: captionOf(shown), spacing: 10 }, [
    keyRow(shown, hasLater),
    cells(shown),
  ]);
}

function cells(shown: ShownProjection): Part {
  const all = inOrder(shown.projection.series);
  const lines = Math.ceil(all.length / COLUMNS);
  const height = lines * CELL_HEIGHT + (lines - 1) * APART;
  const width = (END - LEVER_START - (COLUMNS - 1) * APART) / COLUMNS;
  const layers = all.flatMap((series, k) =>
    seriesCell(shown, series, {
      left: LEVER_START + (k % COLUMNS) * (width + APART),
      top: height - Math.floor(k / COLUMNS) * (CELL_HEIGHT + APART),
      width,
    }),
  );
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

/** How far the middles of drivers lie apart at the end, as a part of the band of the first. */
function apartness({ projection: { drivers, to } }: ShownProjection, series: ProjectedSeries) {
  const bands = drivers.flatMap(({ id }) => bandBy(series, id, to) ?? []);
  const middles = bands.map(({ p50 }) => p50);
  const [low, high] = [Math.min(...middles), Math.max(...middles)];
  const width = bands.length === 0 ? 0 : bands[0].p95 - bands[0].p05;
  return { series, low, high, share: width > 0 ? (high - low) / width : 0 };
}

/** State what is seen: where the drivers part, in wordings from the fullest to the shortest. */
export function projectionTitles(shown: ShownProjection): string[] {
  const { projection } = shown;
  const all = inOrder(projection.series).map((series) => apartness(shown, series));
  const parted = all.filter(({ share }) => share > APARTNESS);
  const [most] = [...all].sort((a, b) => b.share - a.share);
  if (parted.length === 0) return [`No series tells the drivers apart by ${projection.to}`];
  const head = `The drivers part in ${parted.length} of ${all.length} series by ${projection.to}`;
  const name = nameWithin(most.series);
  return [`${head}, most in ${name} (${number(most.low)} to ${number(most.high)})`, `${head}, most in ${name}`, head];
}

function subtitlesOf({ projection }: ShownProjection): string[] {
  const ends = 'Each from its last measured value';
  const units = 'Shares; UN distance in ideal points, Chinese finance in billion 2021 USD a year.';
  return [
    `${ends}, ${projection.from} to ${projection.to}. Apart: middles by more than a quarter of the band of 90 %. ${units}`,
    `${ends}, ${projection.from} to ${projection.to}. ${units}`,
  ];
}

/** Say in words where every series ends. */
export function describedEnds({ projection: { series: all, drivers, to } }: ShownProjection): string {
  const told = inOrder(all).flatMap((series) => {
    const band = bandBy(series, drivers[0].id, to);
    if (!band) return [];
    return [
      `${nameWithin(series)}: ${number(series.last.value)} in ${series.last.year}, ${number(band.p50)} in ${to} (${number(band.p05)} to ${number(band.p95)})`,
    ];
  });
  return `${drivers[0].id}: ${told.join('; ')}.`;
}

function captionOf({ projection }: ShownProjection): string[] {
  const { version, registered, drivers, runs, seed, seal } = projection;
  const named = drivers.map(({ scenario, hash }) => `${scenario}, ${shortHash(hash)}`).join(' · ');
  const facts = `Equidistance ${version} · registered ${registered}, seal ${shortHash(seal)} · ${named} · ${plural(runs, 'run')}, seed “${cut(seed, 24)}”`;
  return [...wrap(facts, CAPTION_LINE, 2), CONDITIONAL];
}

/** Say once what the marks are. */
function keyRow({ projection: { drivers } }: ShownProjection, hasLater: boolean): Part {
  const size = 12.5;
  const named = (id: string): string => cutToWidth(id, DRIVER, size, 600);
  const [first, ...others] = drivers;
  const at = (x: number, y: number, y2: number) => ({ x, x2: x + 26, y, y2 });
  const flat = (x: number) => [
    { x, y: 9 },
    { x: x + 26, y: 9 },
  ];
  const key: readonly (readonly [string, (x: number) => Part[]])[] = [
    ['measured', (x) => [dots([{ x: x + 13, y: 9 }], 'kindMixed', 16)]],
    [
      `${named(first.id)}, 50 and 90 %`,
      (x) => [rects([at(x, 0, 18)], 'band90'), rects([at(x, 4, 14)], 'band50'), thin(line(flat(x), 'median'), 2)],
    ],
    ...others.map(
      ({ id }, k) =>
        [`${named(id)}, 90 %`, (x: number) => [thin(line(flat(x), OTHER_STYLES[k % OTHER_STYLES.length]), 1.5)]] as const,
    ),
    ['last value', (x) => [rules([{ x, x2: x + 26, y: 9 }], 'reference')]],
    ...(hasLater ? [['came later', (x: number) => [dots([{ x: x + 13, y: 9 }], 'kindHedging', LATER_DOT)]] as const] : []),
  ];
  const layers: Part[] = [];
  let x = LEVER_START;
  for (const [word, draw] of key) {
    layers.push(...draw(x), texts([{ x: x + 33, y: 9, t: word }], 'noteStrong', { fontSize: size }));
    x += 33 + textWidth(word, size, 600) + 16;
  }
  return panel({ width: END, height: 18 }, { x: pixels([0, END]), y: pixels([0, 18]) }, layers);
}
