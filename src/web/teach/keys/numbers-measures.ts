import { from, type KeyNumbers, of, share } from './key-number.ts';
import { courting, demands, index, powerMeasure, tie, tiltMeasure } from './measures.ts';

/** Numbers of the exercises about measures and about the model, and of the role cards. */
export const MEASURE_NUMBERS = {
  whichIndex: {
    start: of('rupture', index('equidistance', 'start')),
    end: of('rupture', index('equidistance', 'end')),
    entropyStart: of('rupture', index('entropy', 'start')),
    entropyEnd: of('rupture', index('entropy', 'end')),
    withinStart: of('rupture', index('within', 'start')),
    withinEnd: of('rupture', index('within', 'end')),
    exposureStart: of('rupture', index('exposure', 'start')),
    exposureEnd: of('rupture', index('exposure', 'end')),
    gapStart: of('rupture', index('gap', 'start')),
    gapEnd: of('rupture', index('gap', 'end')),
    managedEnd: of('managed', index('equidistance', 'end')),
    managedWithin: of('managed', index('within', 'end')),
    tradeStart: of('rupture', tiltMeasure('trade', 'start'), 'signed'),
    energyStart: of('rupture', tiltMeasure('energy', 'start'), 'signed'),
  },
  redTeam: {
    courtNone: of('none', courting, 'thousandths'),
    courtPeak: from(['low6', 'low4', 'present'], courting, (values) => Math.max(...values), 'thousandths'),
    courtWar: of('war', courting, 'thousandths'),
    rise: from(['none', 'low6', 'low4'], courting, ([none, ...some]) => Math.max(...some) / none - 1, 'percentTenths'),
    lowPast: share('past', demands('low')),
    perYearPast: of('past', demands('perYear')),
    tiltStart: of('none', index('tilt', 'start')),
    tiltEnd: of('none', index('tilt', 'end')),
    tiltMove: {
      value: (run) => index('tilt', 'end')(run('none')) - index('tilt', 'start')(run('none')),
      style: 'thousandths',
    },
  },
  roles: Object.fromEntries(
    ['US', 'EU', 'CN', 'RU'].flatMap((id) => [
      [`stick${id}`, of('present', powerMeasure(id, 'coerciveness'))],
      [`choke${id}`, of('present', powerMeasure(id, 'chokepoint'))],
      ...['trade', 'investment', 'security', 'energy'].map((channel) => [
        `${channel}${id}`,
        share('present', tie(id, channel, 'start')),
      ]),
    ]),
  ) as KeyNumbers,
} as const satisfies Readonly<Record<string, KeyNumbers>>;
