import type { Case } from '../../src/model/case.ts';
import type { CellPath } from '../../src/model/timeline.ts';
import { SERBIA } from '../model/serbia.ts';
import { CN, path, RU } from './ensembles.ts';

/**
 * Absolute distance of ideal points to Serbia by power (US, EU, CN, RU; EU the mean of today's members).
 * Source  Bailey, Strezhnev & Voeten, UN General Assembly ideal points, July 2025 release
 */
const DISTANCE = {
  2010: [1.9258, 0.4614, 1.2935, 0.4789],
  2012: [1.9557, 0.4461, 1.3316, 0.49],
  2013: [1.9556, 0.3594, 1.1205, 0.6047],
};
/** Distance that counts as no alignment. [C] */
const FARTHEST = 3.5;
const alignment = (year: keyof typeof DISTANCE, p: number): number => 1 - DISTANCE[year][p] / FARTHEST;

const FIRST = 2014;
const YEARS = 12;
export const MONTHS_2014 = 12 * YEARS;

/** Rivalry on the anchor scale by dated acts, from the year named on. [J] */
const RIVALRY = {
  usCn: { 2014: 0.2, 2018: 0.4, 2022: 0.5 },
  usRu: { 2014: 0.5, 2022: 0.75, 2025: 0.5 },
  euCn: { 2014: 0.1, 2019: 0.2, 2021: 0.3 },
  euRu: { 2014: 0.5, 2022: 0.8 },
};
/** Chinese GDP over the EU's, 2014 to 2025. From memory. */
const CHINA = [0.67, 0.82, 0.81, 0.84, 0.87, 0.91, 0.95, 1.03, 1.07, 0.96, 0.96, 0.96];
/** Accession chapters opened, 2014 to 2025. */
const CHAPTERS = [0, 2, 4, 6, 4, 2, 0, 4, 0, 0, 0, 0];

const since = (steps: Readonly<Record<number, number>>, year: number): number => {
  const reached = Object.keys(steps)
    .map(Number)
    .filter((from) => from <= year);
  return steps[Math.max(...reached)];
};

function rivalryIn(year: number): number[][] {
  const [usCn, usRu, euCn, euRu] = (['usCn', 'usRu', 'euCn', 'euRu'] as const).map((dyad) => since(RIVALRY[dyad], year));
  return [
    [0, 0, usCn, usRu],
    [0, 0, euCn, euRu],
    [usCn, euCn, 0, 0],
    [usRu, euRu, 0, 0],
  ];
}

/** Belief in accession: .5, from 2016 on .3 + .05 · chapters opened a year over three years. */
function credibilityIn(year: number): number {
  if (year < 2016) return 0.5;
  const k = year - FIRST;
  return 0.3 + (0.05 * (CHAPTERS[k] + CHAPTERS[k - 1] + CHAPTERS[k - 2])) / 3;
}

/** The case of January 2014. */
export const SERBIA_2014: Case = {
  ...SERBIA,
  name: 'Serbia 2014',
  start: '2014-01',
  powers: SERBIA.powers.map((power, p) => ({ ...power, capability: p === CN ? CHINA[0] : 1 })),
  // Trade 2015 [D]; investment [S/J]; technology, security, energy [J]; diplomacy: mean of the two years before [D].
  tie: [
    [0.017, 0.03, 0.25, 0.05, 0.01],
    [0.66, 0.74, 0.45, 0.2, 0.2],
    [0.048, 0.02, 0.13, 0.03, 0.01],
    [0.08, 0.07, 0.03, 0.55, 0.55],
  ].map((row, p) => [...row, (alignment(2012, p) + alignment(2013, p)) / 2]),
  drift: SERBIA.powers.map((_, p) => [0, 0, 0, 0, 0, (alignment(2013, p) - alignment(2010, p)) / 3]),
  rivalry: rivalryIn(FIRST),
  domestic: { legitimacy: 0.5, protest: 0.25, salience: 0.5, credibility: credibilityIn(FIRST) },
};

const monthly = (of: (year: number) => number): number[] =>
  Array.from({ length: MONTHS_2014 }, (_, month) => of(FIRST + Math.floor(month / 12)));

/** What came from outside from 2014 to 2025. */
export const DRIVERS: readonly CellPath[] = [
  path(
    'capability',
    CN,
    monthly((year) => CHINA[year - FIRST]),
  ),
  path(
    'capability',
    RU,
    monthly((year) => (year >= 2022 ? 0.5 : 1)),
  ),
  path('credibility', 0, monthly(credibilityIn)),
];
export const rivalryIn2014 = (month: number): number[][] => rivalryIn(FIRST + Math.floor(month / 12));
