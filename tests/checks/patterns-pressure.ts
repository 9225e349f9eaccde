import {
  at,
  CHANNELS,
  CN,
  cell,
  choiceOf,
  chose,
  DIPLOMACY,
  ENERGY,
  EU,
  eastTie,
  endTie,
  ensemble,
  held,
  last,
  type Many,
  MONTHS,
  mean,
  once,
  POWERS,
  RU,
  type Run,
  SECURITY,
  STILL,
  share,
  tiltOf,
  US,
  west,
  withPower,
} from './ensembles.ts';
import { of, type Sweep } from './patterns-rivalry.ts';
import { fixed, type Pattern, pattern, percent, series } from './words.ts';

/** What an outcome of the laboratory differs by from the state of things. */
interface Outcome {
  readonly eu: number;
  readonly east: number;
  readonly tilt: number;
}

/** Hold one stick and one carrot of the EU in diplomacy for three years, all else quiet and nobody acting. */
function laboratory(leverage: number, stick: number, carrot: number, runs: number, knights = 0): Outcome {
  const events = [
    held('pressure', cell(EU, DIPLOMACY), stick),
    held('inducement', cell(EU, DIPLOMACY), carrot),
    ...(knights > 0 ? [CN, RU].map((p) => held('inducement', cell(p, DIPLOMACY), knights)) : []),
  ];
  const many = ensemble(
    { of: withPower(STILL, EU, { chokepoint: CHANNELS.map(() => leverage) }), switches: { powers: false }, months: 36, events },
    runs,
  );
  const end = (of: (tie: Float64Array) => number) => mean(many.runs.map((run) => of(last(run.tie))));
  return {
    eu: end((tie) => tie[cell(EU, DIPLOMACY)]),
    east: end((tie) => eastTie(tie, DIPLOMACY)),
    tilt: end((tie) => tiltOf(tie, DIPLOMACY)),
  };
}

export function sticksAndCarrots(runs: number): Pattern[] {
  const moved = (leverage: number, stick: number, carrot: number): Outcome => {
    const [a, b] = [laboratory(leverage, stick, carrot, runs), laboratory(leverage, 0, 0.35, runs)];
    return { eu: a.eu - b.eu, east: a.east - b.east, tilt: a.tilt - b.tilt };
  };
  const [weak, strong, both, carrot, weakBoth] = [
    moved(0, 0.8, 0),
    moved(0.9, 0.8, 0),
    moved(0.9, 0.8, 0.8),
    moved(0.9, 0, 0.8),
    moved(0, 0.8, 0.8),
  ];
  const [knights, pressed, left] = [
    laboratory(0.9, 0.8, 0, runs, 0.9),
    laboratory(0.9, 0.8, 0, runs),
    laboratory(0.9, 0, 0, runs),
  ];
  const told = ({ tilt, eu, east }: Outcome) => `diplomacy tilt ${fixed(tilt)} (EU ${fixed(eu)}, East ${fixed(east)})`;
  return [
    pattern('P6', 'pressure without inducement backfires at low leverage', weak.tilt < -0.002, told(weak)),
    pattern('P6b', 'the same pressure works at high leverage', strong.tilt > 0.002 && strong.east < -0.01, told(strong)),
    pattern(
      'P7',
      'stick and carrot beat either alone',
      both.tilt > strong.tilt && both.tilt > carrot.tilt,
      `both ${fixed(both.tilt)} stick ${fixed(strong.tilt)} carrot ${fixed(carrot.tilt)}; low leverage both ${fixed(weakBoth.tilt)}`,
    ),
    pattern(
      'P11',
      'black knights: Chinese and Russian inducement weakens compliance',
      knights.east > pressed.east,
      `Eastern diplomacy: no pressure ${fixed(left.east)}, pressed ${fixed(pressed.east)}, pressed with black knights ${fixed(knights.east)}`,
    ),
  ];
}

export function salience(runs: number): Pattern {
  const held9 = (level: number) => {
    const { runs: all } = ensemble({ rivalry: at(0.8), events: [held('salience', 0, level)] }, runs);
    const depths = all.flatMap(({ answers }) => answers.filter(({ p }) => p === US || p === EU).map(({ depth }) => depth));
    return { west: share(all, west), east: share(all, (run) => chose(run) && !west(run)), depth: mean(depths) };
  };
  const [low, high] = [held9(0.1), held9(0.9)];
  return pattern(
    'P9',
    'high salience of the core national issue makes a Western choice less likely',
    high.west < low.west - 0.05,
    `P(West) at +0.8: salience 0.1 ${fixed(low.west, 2)}, 0.9 ${fixed(high.west, 2)}; P(East) ${fixed(low.east, 2)}/${fixed(high.east, 2)}; depth to the West ${fixed(low.depth, 2)}/${fixed(high.depth, 2)}`,
  );
}

export function canopy(runs: number): Pattern {
  const calm = ensemble({ rivalry: at(0.2) }, runs);
  const shaken = ensemble(
    { rivalry: at(0.2), events: [once('protest', 0, '+', 0.5, 6), once('legitimacy', 0, '+', -0.15, 6)] },
    runs,
  );
  const demands = (many: Many) =>
    mean(many.runs.map(({ answers }) => answers.filter(({ month }) => month > 5 && month < 30).length));
  return pattern(
    'P13',
    'canopy: a shock to legitimacy shrinks capacity, more demands in 2 years',
    demands(shaken) > demands(calm) * 1.1,
    `demands ${fixed(demands(calm), 2)} → ${fixed(demands(shaken), 2)}; P(choice) ${fixed(choiceOf(calm), 2)} → ${fixed(choiceOf(shaken), 2)}`,
  );
}

export function armsGap(runs: number): Pattern {
  const where = cell(RU, SECURITY);
  const setUp = { of: STILL, switches: { demands: false } };
  const usual = ensemble(setUp, runs);
  const cut = ensemble({ ...setUp, events: [once('tie', where, '*', 0.4, 6), once('disrupt', where, '=', 0.3, 6)] }, runs);
  return pattern(
    'P14',
    'Russian arms disrupted: China fills part of the gap',
    endTie(cut, CN, SECURITY) > endTie(usual, CN, SECURITY) + 0.005,
    POWERS.map((id, p) => `${id} ${fixed(endTie(usual, p, SECURITY))} → ${fixed(endTie(cut, p, SECURITY))}`).join(', '),
  );
}

export function chokepoints(runs: number): Pattern[] {
  const pressed = (chokepoint: number, pressure: boolean) =>
    endTie(
      ensemble(
        {
          of: withPower(STILL, US, { chokepoint: CHANNELS.map(() => chokepoint) }),
          switches: { powers: false },
          months: 24,
          events: pressure ? [held('pressure', cell(US, ENERGY), 0.9, 1)] : [],
        },
        runs,
      ),
      RU,
      ENERGY,
    );
  const [high, low] = [0.45, 0].map((chokepoint) => pressed(chokepoint, true) - pressed(chokepoint, false));
  const depth = (chokepoint: number): number => {
    const events = [
      ...POWERS.flatMap((_, p) => CHANNELS.map((_id, c) => once('demand', cell(p, c), '=', p === US && c === ENERGY ? 1 : 0, 5))),
      once('pressure', cell(US, ENERGY), '=', 0.8, 5),
    ];
    const { runs: all } = ensemble(
      { of: withPower(STILL, US, { chokepoint: CHANNELS.map(() => chokepoint) }), months: 12, events },
      runs,
    );
    return mean(all.map(({ answers }) => answers.find(({ month, p, c }) => month === 5 && p === US && c === ENERGY)!.depth));
  };
  const [none, some, much] = [depth(0), depth(0.45), depth(0.9)];
  return [
    pattern(
      'P15',
      'chokepoint: US pressure moves the Russian energy tie, and not with chokepoint 0',
      high < -0.01 && high < low - 0.01,
      `${fixed(high)} v ${fixed(low)}`,
    ),
    pattern(
      'P15b',
      'a US energy demand backed by pressure 0.8 is met deeper with chokepoint leverage',
      some > none + 0.1 && much > some,
      `mean depth: chokepoint 0 ${fixed(none, 2)}, 0.45 ${fixed(some, 2)}, 0.9 ${fixed(much, 2)}`,
    ),
  ];
}

/** Months after which coercion has worked or not. */
const YEAR = 12;

/** Find whether each episode of coercion of one power in one channel succeeded: from pressure above 0.5 until it is under 0.25. */
function episodes(run: Run, p: number, c: number): boolean[] {
  const rivals = p === US || p === EU ? [CN, RU] : [US, EU];
  const rivalTie = (month: number) => rivals.reduce((sum, r) => sum + run.tie[month][cell(r, c)], 0);
  const found: boolean[] = [];
  let armed = true;
  for (let month = 1; month < MONTHS - YEAR; month++) {
    const pressure = run.pressure[month][cell(p, c)];
    if (pressure < 0.25) armed = true;
    if (!armed || pressure < 0.5) continue;
    armed = false;
    found.push(rivalTie(month + YEAR) < 0.9 * rivalTie(month));
  }
  return found;
}

export function coercion(swept: Sweep): Pattern {
  const runs = [-0.2, 0, 0.2, 0.4].flatMap((g) => of(swept, g).runs);
  const all = runs.flatMap((run) => POWERS.flatMap((_, p) => CHANNELS.flatMap((_id, c) => episodes(run, p, c))));
  const rate = share(all, (succeeded) => succeeded);
  return pattern(
    'P16',
    'coercion (pressure above 0.5) succeeds within a year in 20 to 45 %',
    rate >= 0.2 && rate <= 0.45,
    `${percent(rate, 0)} % of ${all.length}`,
  );
}

export function muddling(swept: Sweep): Pattern {
  const shares = [-0.4, 0, 0.4, 0.8, 1].map((g) => {
    const depths = of(swept, g).runs.flatMap(({ answers }) => answers.map(({ depth }) => depth));
    return depths.length === 0
      ? { low: 1, refused: 1, depth: 0 }
      : { low: share(depths, (depth) => depth <= 0.25), refused: share(depths, (depth) => depth === 0), depth: mean(depths) };
  });
  return pattern(
    'P17',
    'most demands are muddled through (refused or a quarter) at present, fewer at war',
    shares[1].low > 0.5 && shares[4].low < shares[1].low - 0.05,
    `low ${series(shares.map(({ low }) => low))} refused ${series(shares.map(({ refused }) => refused))} mean depth ${series(shares.map(({ depth }) => depth))} at -0.4 0 0.4 0.8 1`,
  );
}
