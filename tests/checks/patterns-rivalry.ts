import { DEFAULTS } from '../../src/model/parameters.ts';
import { THEORIES } from '../../src/model/theory.ts';
import { joinedIn, joiningPrice, OBSERVATION_DEFAULTS } from '../../src/record/observe/observation.ts';
import { SERBIA } from '../model/serbia.ts';
import {
  at,
  CHANNELS,
  CN,
  cell,
  choiceOf,
  chose,
  DIPLOMACY,
  EU,
  eastTie,
  endEquidistance,
  endTie,
  endTilt,
  ensemble,
  held,
  INVESTMENT,
  last,
  M,
  type Many,
  mean,
  POWERS,
  path,
  RU,
  type Run,
  STILL,
  share,
  TRADE,
  tiltChange,
  US,
  weighted,
  west,
} from './ensembles.ts';
import { DRIVERS, MONTHS_2014, rivalryIn2014, SERBIA_2014 } from './serbia-2014.ts';
import { fixed, type Pattern, pattern, percent, series } from './words.ts';

/** The lever from no rivalry over the present to war. */
export const GRID = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1];
export type Sweep = readonly Many[];
export const sweep = (runs: number): Sweep => GRID.map((g) => ensemble({ rivalry: at(g) }, runs));
export const of = (swept: Sweep, g: number): Many => swept[GRID.indexOf(g)];
const PRESENT = GRID.indexOf(0);
const WAR = GRID.length - 1;

/** Find where on the lever a rising curve first reaches a level. */
function crossing(curve: readonly number[], level: number): number {
  const k = curve.findIndex((value, index) => index > 0 && value >= level);
  return k < 0 ? 9 : GRID[k - 1] + (0.2 * (level - curve[k - 1])) / (curve[k] - curve[k - 1]);
}

export function risesWithRivalry(swept: Sweep, runs: number): Pattern[] {
  const curve = swept.map(choiceOf);
  const label = (is: (run: Run) => boolean) => series(swept.map(({ runs: all }) => share(all, is)));
  const rises = curve.every((value, k) => k === 0 || value >= curve[k - 1] - 2 * Math.sqrt(0.25 / runs));
  const demands = series(
    swept.map(({ runs: all }) => mean(all.map(({ answers }) => answers.length / 5))),
    1,
  );
  const levels = [0.1, 0.5, 0.8, 0.9].map((level) => `${level * 100} % ${fixed(crossing(curve, level), 2)}`);
  const equidistance = swept.map(endEquidistance);
  const falls = equidistance.slice(3).every((value, k, part) => k === 0 || value <= part[k - 1] + 0.015);
  const within = series(swept.map(({ runs: all }) => mean(all.map((run) => last(run.within)))));
  return [
    pattern(
      'P1',
      'P(decisive choice) rises with rivalry: < 0.05 at none, < 0.15 at present, > 0.8 at war',
      rises && curve[0] < 0.05 && curve[PRESENT] < 0.15 && curve[WAR] > 0.8,
      `${series(curve)} | tilt ${label(({ level }) => level.month > 0)} | yield ${label((run) => run.yield.month > 0)} | demands a year ${demands}`,
    ),
    pattern(
      'P2',
      'threshold-like: from 10 to 80 % within half of the way from present to war',
      crossing(curve, 0.8) - crossing(curve, 0.1) <= 0.5,
      levels.join(', '),
    ),
    pattern(
      'P3',
      'E* at month 60 falls with rivalry',
      equidistance[WAR] < equidistance[3] - 0.1 && falls,
      `${series(equidistance)} | E_within ${within}`,
    ),
  ];
}

export function courtship(swept: Sweep): Pattern {
  const courting = (many: Many, powers: readonly number[]) =>
    mean(many.runs.map((run) => mean(run.inducement.map((month) => powers.reduce((sum, p) => sum + weighted(month, p), 0)))));
  const curve = swept.map((many) => courting(many, [US, EU, CN, RU]));
  const peak = curve.indexOf(Math.max(...curve));
  const passed = peak > 1 && peak < 9 && curve[peak] > curve[0] * 1.02 && curve[peak] > curve[WAR] * 1.02;
  const each = POWERS.map((id, p) => `${id} ${series([0, 3, 5, 7, WAR].map((k) => courting(swept[k], [p])))}`);
  return pattern('P4', 'inducement peaks at intermediate rivalry (by 2 %)', passed, `${series(curve, 3)} | ${each.join(' | ')}`);
}

const STANCE = Float64Array.from(SERBIA.powers, ({ stance }) => stance);
const PRICE = joiningPrice(true, DEFAULTS, THEORIES.mixed.identity);

/** Share of common foreign-policy declarations that the state joins, as observed in one month. */
function joined(run: Run, month: number): number {
  const world = { tie: run.tie[month], rivalry: run.rivalry[month], salience: run.salience[month], stance: STANCE };
  return joinedIn(
    world,
    { p: EU, c: DIPLOMACY, n: POWERS.length, m: M },
    { contest: OBSERVATION_DEFAULTS.contest, price: PRICE },
  );
}

export function rivalryShocks(runs: number): Pattern[] {
  const shock = (before: readonly [number, number], after: readonly [number, number]) => {
    const rivalry = ([usRu, euRu]: readonly [number, number]) =>
      SERBIA.rivalry.map((row, p) =>
        row.map((level, r) => {
          const dyad = [Math.min(p, r), Math.max(p, r)].join();
          return dyad === `${US},${RU}` ? usRu : dyad === `${EU},${RU}` ? euRu : level;
        }),
      );
    const [low, high] = [rivalry(before), rivalry(after)];
    const many = ensemble({ of: { ...STILL, rivalry: low }, rivalry: (month) => (month < 24 ? low : high) }, runs);
    const year = (from: number) =>
      mean(many.runs.map((run) => mean(Array.from({ length: 12 }, (_, k) => joined(run, from + k)))));
    const trade = (month: number) => mean(many.runs.map((run) => run.tie[month][cell(EU, TRADE)]));
    const [policy0, policy1, trade0, trade1] = [year(12), year(24), trade(23), trade(47)];
    const detail = `CFSP ${percent(policy0)} → ${percent(policy1)}, EU trade ${percent(trade0)} → ${percent(trade1)}`;
    return [policy0 - policy1 >= 0.1 && Math.abs(trade1 - trade0) < 0.02, detail] as const;
  };
  return [
    pattern(
      'P5',
      '2014-type shock (EU-RU and US-RU 0.2 → 0.5): CFSP alignment falls 10 points within a year, EU trade under 2 points in two',
      ...shock([0.2, 0.2], [0.5, 0.5]),
    ),
    pattern('P5b', 'war-type shock (EU-RU 0.5 → 0.8, US-RU 0.5 → 0.75): the same', ...shock([0.5, 0.5], [0.75, 0.8])),
  ];
}

export function loses(runs: number): Pattern {
  const { runs: all, tie0 } = ensemble({ of: STILL, rivalry: at(0.8) }, runs);
  const change = CHANNELS.map((_, c) => mean(all.map((run) => eastTie(run.tie[23], c) / eastTie(tie0, c) - 1)));
  return pattern(
    'P10',
    'technology, security and diplomacy lose Eastern ties faster than trade',
    Math.max(change[2], change[3], change[5]) < change[0],
    CHANNELS.map((id, c) => `${id} ${percent(change[c], 0)} %`).join(', '),
  );
}

export function hysteresis(runs: number): Pattern {
  const after = (early: number, late: number) =>
    endEquidistance(ensemble({ of: STILL, months: 144, rivalry: (month) => at(month < 36 ? early : late) }, runs));
  const [below, above, back] = [after(-0.6, 0), after(0.9, 0), after(0.9, -0.9)];
  return pattern(
    'P12',
    'hysteresis: 9 years at present rivalry remember a 3-year peak of +0.9; reversible only at low rivalry',
    above < below - 0.03 && back > above + 0.03,
    `E* from below ${fixed(below, 2)}, from above ${fixed(above, 2)}, back to -0.9 ${fixed(back, 2)}`,
  );
}

export function survives(swept: Sweep): Pattern {
  const { runs } = of(swept, 0);
  const near = (limit: number) => share(runs, (run) => Math.abs(endTilt(run)) <= limit);
  const kept = share(runs, (run) => !chose(run) && Math.abs(endTilt(run)) <= 0.2);
  return pattern(
    'P18',
    'at present rivalry hedging (no choice, |T| <= 0.20) survives 5 years in 75 %',
    kept >= 0.75,
    `${percent(kept, 0)} %; |T| <= 0.15 ${percent(near(0.15), 0)} %`,
  );
}

export function theories(runs: number): Pattern {
  const [mixed, realist, liberal, constructivist] = (['mixed', 'realist', 'liberal', 'constructivist'] as const).map((theory) => {
    const many = ensemble({ theory, rivalry: at(0.8) }, runs);
    return { theory, choice: choiceOf(many), west: share(many.runs, west), equidistance: endEquidistance(many) };
  });
  const passed = realist.choice >= mixed.choice && liberal.choice <= mixed.choice && constructivist.west <= mixed.west;
  return pattern(
    'P19',
    'theories agree on 2025 and differ at +0.8: the realist chooses most, the liberal less, the constructivist less often West',
    passed,
    [mixed, realist, liberal, constructivist]
      .map((one) => `${one.theory} P ${fixed(one.choice, 2)} W ${fixed(one.west, 2)} E* ${fixed(one.equidistance, 2)}`)
      .join('; '),
  );
}

export function demandRecord(runs: number): Pattern {
  const { runs: all } = ensemble({ of: SERBIA_2014, months: MONTHS_2014, rivalry: rivalryIn2014, paths: DRIVERS }, runs);
  const answers = all.flatMap((run) => run.answers);
  const aYear = (is: (one: Run['answers'][number]) => boolean, years = 12) => fixed(answers.filter(is).length / runs / years, 2);
  const perYear = answers.length / runs / 12;
  const low = share(answers, ({ depth }) => depth <= 0.25);
  const shift = choiceOf({ runs: all, tilt0: 0, tie0: new Float64Array(M) });
  const periods = [0, 48, 96].map((from) => aYear(({ month }) => month >= from && month < from + 48, 4));
  const detail = [
    `a year ${fixed(perYear, 2)} (2014-17, 18-21, 22-25: ${periods.join(', ')})`,
    `refused ${fixed(
      share(answers, ({ depth }) => depth === 0),
      2,
    )}`,
    `low ${fixed(low, 3)}`,
    `mean depth ${fixed(mean(answers.map(({ depth }) => depth)), 2)}`,
    `by power ${POWERS.map((_, p) => aYear((one) => one.p === p)).join(' ')}`,
    `by channel ${CHANNELS.map((_, c) => aYear((one) => one.c === c)).join(' ')}`,
    `P(choice) shift ${fixed(shift, 2)} tilt ${fixed(
      share(all, ({ level }) => level.month > 0),
      2,
    )} yield ${fixed(
      share(all, (run) => run.yield.month > 0),
      2,
    )}`,
    `E* ${[0, 47, 95, 143].map((month) => fixed(mean(all.map((run) => 1 - Math.abs(run.tilt[month]))), 3)).join(' ')}`,
  ];
  return pattern(
    'P23',
    '2014-2025: 0.4 to 1.2 demands a year, 40 to 75 % of them refused or met at a quarter, a choice in under 25 % of runs',
    perYear >= 0.4 && perYear <= 1.2 && low >= 0.4 && low <= 0.75 && shift < 0.25,
    detail.join(', '),
  );
}

export function steady(swept: Sweep, runs: number): Pattern {
  const change = mean(tiltChange(ensemble({ of: STILL }, runs)));
  const silent = mean(tiltChange(ensemble({ of: STILL, switches: { demands: false } }, runs)));
  const drifting = mean(tiltChange(of(swept, 0)));
  return pattern(
    'S1',
    '2025 is close to steady: |mean change of T| in 5 years at present rivalry <= 0.06, <= 0.02 without demands',
    Math.abs(change) <= 0.06 && Math.abs(silent) <= 0.02,
    `no drift ${fixed(change)}, no drift and no demands ${fixed(silent)}, with observed drift ${fixed(drifting)}`,
  );
}

export function credibility(runs: number): Pattern[] {
  const many = (level: number, legitimacy?: number) =>
    ensemble(
      {
        switches: { demands: false },
        paths: [path('credibility', 0, [level])],
        events: legitimacy === undefined ? [] : [held('legitimacy', 0, legitimacy)],
      },
      runs,
    );
  const diplomacy = (level: number, legitimacy?: number) => endTie(many(level, legitimacy), EU, DIPLOMACY);
  const [low, middle, high] = [diplomacy(0.15), diplomacy(0.35), diplomacy(0.7)];
  const [secure, insecure] = [high - middle, diplomacy(0.7, 0.05) - diplomacy(0.35, 0.05)];
  const investment = (level: number) => {
    const of = ensemble({ of: STILL, switches: { demands: false }, paths: [path('credibility', 0, [level])] }, runs);
    return [endTie(of, CN, INVESTMENT), endTie(of, EU, INVESTMENT)];
  };
  const [weak, strong] = [investment(0.1), investment(0.7)];
  return [
    pattern(
      'P8',
      'alignment with the EU rises with credibility; less when the regime is insecure',
      low < middle && middle < high && secure > insecure + 0.01,
      `${series([low, middle, high])}; slope secure ${fixed(secure)} insecure ${fixed(insecure)}`,
    ),
    pattern(
      'P21',
      'weak EU credibility raises the Chinese share of investment',
      weak[0] > strong[0] + 0.005,
      `CN ${fixed(strong[0])} → ${fixed(weak[0])}, EU ${fixed(strong[1])} → ${fixed(weak[1])}`,
    ),
  ];
}
