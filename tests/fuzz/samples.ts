import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { toldText } from '../../src/cli/jobs/journal-identity.ts';
import type { JournalIdentity } from '../../src/cli/jobs/rows.ts';
import { LADDER } from '../../src/record/project/ladder.ts';
import { PROJECTION_FORM } from '../../src/record/project/projection.ts';
import { fileOf, gameQuery, type Saved } from '../../src/web/game/save.ts';

/** A record as people hand it in. */
export const RECORD = `year,actor,indicator,value,unit,source
2005,USA,unga_agreement_with_SRB,0.31,share,un
2006,RUS,unga_agreement_with_SRB,0.62,,"Office, of ""Votes"""
2007,USA,gdp_growth,>0.5,,un
2008,DEU,unga_agreement_with_SRB,0.05,share,un
`;

/** Addresses that the page writes. */
export const LINKS = [
  'scenario=rising&pin=scenario%3Dmanaged&v=1',
  'scenario=rupture&theory=realist&seed=class-7&set=parameters.bite%3D3&set=rivalry.lever%3D0.5&pin=&run=3&month=12&v=1',
  'scenario=managed&set=__proto__.x%3D1&set=ties.constructor.prototype%3D2&seed=%24%28touch%20ran%29&pin=scenario%3Drising%26set%3D__proto__.y%253D1&v=1',
];

const GAME: Saved = {
  game: {
    ...{ scenario: 'rising', seed: 'class-7', seats: ['RS', 'US'], months: 24, set: { 'parameters.bite': '3' }, theory: null },
    ...{ pair: null, clock: null, injections: [], split: [] },
    orders: [[{ kind: 'award', channel: 0, power: 1 }], [], [{ kind: 'act', power: 1, option: 3 }]],
  },
  seal: { hash: '01234567', end: '0.512345' },
};

/** Games as files and as addresses. */
export const SAVES = { files: [fileOf(GAME)], links: [gameQuery(GAME) ?? ''] };

export const IDENTITY: JournalIdentity = {
  version: '0.1.0',
  build: '0123456789abcdef'.repeat(4),
  experiment: 'mine',
  design: 'a1b2c3d4',
  plan: '01234567',
  seed: 'equidistance',
  replicates: 2,
  outcomes: ['equidistance.end.mean', 'decisiveChoice.probability'],
};
/** What a journal is of, as it stands beside it. */
export const TOLD = toldText(IDENTITY, undefined);
export const JOURNAL = `design,point,replicate,${IDENTITY.outcomes.join()}\na1b2c3d4,0,0,0.5,1\na1b2c3d4,0,1,0.25,0\na1b2c3d4,1,0,0.125,1e-7\n`;

/** What a picture says of how it was made. */
export const RECIPE = JSON.stringify({
  ...{ format: 'equidistance/picture/1', kind: 'run', picture: 'ties', theme: 'light', version: '0.5.0', build: '0'.repeat(64) },
  ...{ facts: { id: 'rising', runs: 4 }, names: ['rising'], choices: { runs: '4', set: ['parameters.bite=3'] } },
  contents: deflateRawSync(JSON.stringify({ scenarios: [], texts: [{ kind: 'scenario', asked: 'rising', text: 'x' }] })).toString(
    'base64',
  ),
});

const RISING = LADDER.map((level) => 0.4 + level / 4);
/** A projection of one series in two years. */
export const PROJECTION_TEXT = JSON.stringify({
  ...{ schema: PROJECTION_FORM, registered: '2026-11-01', version: '0.1.0', build: IDENTITY.build, state: 'Serbia' },
  ...{ given: null, from: 2028, to: 2029, runs: 256, settings: 256, seed: 'equidistance' },
  drivers: [{ id: 'present', scenario: 'serbia-2025', name: 'Serbia 2025', hash: IDENTITY.build }],
  levels: LADDER,
  series: [
    {
      ...{ id: 'cfsp', family: 'cfsp', power: 'EU', name: 'joining declarations', unit: 'share joined' },
      ...{ last: { year: 2023, value: 0.54 }, noise: { sd: 0, wander: 0.08, from: 'series' } },
      bands: ['present', 'last'].flatMap((by) => [2028, 2029].map((year) => ({ by, year, quantiles: RISING }))),
    },
  ],
  left: [],
  seal: IDENTITY.build,
});

/** The manifest of a folder of results. */
export const MANIFEST = JSON.stringify(
  {
    ...{ schema: 'equidistance/manifest/1', version: '0.1.0', id: 'rising', hash: '01234567', seed: 'equidistance', runs: 4 },
    ...{ command: 'equidistance run rising', files: ['summary.csv', 'manifest.json'] },
    checksums: { 'summary.csv': createHash('sha256').update('a\n1\n').digest('hex') },
  },
  null,
  1,
);
