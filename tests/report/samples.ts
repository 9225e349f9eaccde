import type { SampleOptions } from './sample.ts';

const long = (at: number, k: number) => ({
  at,
  title: `A very long title of an event, number ${k}, which nobody would ever want to read to its end`,
});

/** Ensembles at the edges of what a picture must take. */
export const SAMPLES: Readonly<Record<string, SampleOptions>> = {
  'one kind of runs': { slide: 0.08, choosing: 0.2, jump: 0.05 },
  'two kinds of runs': { choosing: 0.62, jump: 0.24 },
  'no events, no demands, no choices': { slide: 0, events: [], demands: 0 },
  'long event titles': { choosing: 0.4, events: [3, 20, 21, 22, 40, 52, 58].map(long) },
  'six events close together, all runs choosing': {
    choosing: 1,
    jump: 0.5,
    when: 20,
    slide: 0.1,
    events: [30, 31, 32, 33, 34, 35].map((at, k) => ({ at, title: `Event ${k} close to its neighbours` })),
  },
  'two powers, one channel, a year, long names': {
    powers: [
      { id: 'A', name: 'Alpha', axis: 1 },
      { id: 'B', name: 'Beta', axis: -1 },
    ],
    channels: [{ id: 't', name: 'Trade', weight: 1 }],
    months: 12,
    events: [
      { at: 4, title: 'Something' },
      { at: 11, title: 'Something late that is rather long to say' },
    ],
    state: 'Bosnia and Herzegovina',
    camps: { positive: 'Northern Alliance', negative: 'Southern Compact' },
    choosing: 0.5,
  },
  'five powers with one of no camp, five channels, twenty years': {
    powers: [
      { id: 'US', name: 'United States of America', axis: 1 },
      { id: 'EU', name: 'European Union', axis: 0.8 },
      { id: 'TR', name: 'Turkey', axis: 0 },
      { id: 'CN', name: 'China', axis: -1 },
      { id: 'RU', name: 'Russian Federation', axis: -0.7 },
    ],
    channels: ['Trade', 'Capital', 'Security co-operation', 'Energy', 'Diplomacy'].map((name) => ({
      id: name.toLowerCase(),
      name,
      weight: 0.2,
    })),
    months: 240,
    choosing: 0.8,
    slide: 0.2,
    events: [
      { at: 30, title: 'One' },
      { at: 90, title: 'Two' },
      { at: 200, title: 'Three comes late' },
    ],
  },
  'eight powers, ten channels': {
    powers: Array.from({ length: 8 }, (_, k) => ({ id: `P${k}`, name: `Power ${k}`, axis: k < 4 ? 1 : k < 7 ? -1 : 0 })),
    channels: [
      'Trade',
      'Investment',
      'Technology',
      'Security',
      'Energy',
      'Diplomacy',
      'Culture and education',
      'Migration',
      'Water',
      'Health',
    ].map((name, k) => ({
      id: `c${k}`,
      name,
      weight: [0.2, 0.2, 0.1, 0.1, 0.1, 0.1, 0.08, 0.06, 0.03, 0.03][k],
    })),
    choosing: 0.4,
  },
  'long scenario name, changes and seed': {
    scenario: {
      id: 'a-scenario-with-a-rather-long-name',
      name: 'A scenario with <b>rather</b> long name',
      hash: 'ffffffff',
      changes: ['rivalry climbs from 0.35 to 0.60 by 2029', 'the European Union becomes more credible', 'arms supplies are cut'],
    },
    choosing: 0.1,
    jump: 0.1,
  },
};
