import { readFileSync } from 'node:fs';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import type { Outcomes } from '../../src/experiment/runs/outcomes.ts';
import { number, percent } from '../../src/report/words/words.ts';
import { loadShipped } from '../shipped.ts';
import { code, tableOf } from './markdown.ts';

const PROSE = 'tests/docs/since.md';
const CHOICE = { runs: 1000, seed: 'equidistance' };

type Read = (outcomes: Outcomes) => string;
const half: Read = ({ equidistance: { end } }) => `${number(end.p25)} to ${number(end.p75)}`;
const choosing: Read = ({ decisiveChoice }) => percent(decisiveChoice.probability);
const trade: Read = ({ tiltByChannel: { end } }) => number(end.trade);
const demands: Read = (outcomes) => number(outcomes.demands.perYear, 1);
const HALF = 'half of the runs end at';
const CHOOSE = 'runs that choose';

/** The scenarios of these names in 0.1.0: they start from another case now. */
const RISING = 'rivalry.lever={0: 0, 36: 0.6}';
const RUPTURE = 'rivalry.lever={11: 0, 12: 0.8}';

/** What is asked of both versions, and what 0.1.0 answered. */
const ROWS: readonly (readonly [what: string, name: string, set: readonly string[], then: string, read: Read])[] = [
  [HALF, 'serbia-2025', [], '0.85 to 0.92', half],
  [HALF, 'serbia-2025', [RISING], '0.69 to 0.80', half],
  [CHOOSE, 'serbia-2025', [RISING], '8 %', choosing],
  [HALF, 'serbia-2025', [RUPTURE], '0.58 to 0.72', half],
  [CHOOSE, 'serbia-2025', [RUPTURE], '48 %', choosing],
  ['tilt of trade at the end, + West', 'tariff-war', [], '0.70', trade],
  ['demands a year', 'serbia-2025', [], '1', demands],
  [HALF, 'serbia-2025', ['rivalry.lever=0.8'], '0.56 to 0.69', half],
  [HALF, 'serbia-2025', ['rivalry.lever=0.8', 'rivalry.present.US-EU=0.05'], '0.82 to 0.94', half],
  [CHOOSE, 'serbia-2025', ['rivalry.paths.US-RU=1', 'rivalry.paths.EU-RU=1'], 'under 1 %', choosing],
  [CHOOSE, 'serbia-2025', ['rivalry.paths.US-CN=1', 'rivalry.paths.EU-CN=1'], '44 %', choosing],
  [
    CHOOSE,
    'serbia-2025',
    ['rivalry.paths.US-RU=1', 'rivalry.paths.EU-RU=1', 'rivalry.paths.US-CN=1', 'rivalry.paths.EU-CN=1'],
    '83 %',
    choosing,
  ],
];

/** Write docs/since-0.1.md from runs made now; what version 0.1.0 answered stands still. */
export async function sinceDocument(): Promise<string> {
  const known = new Map<string, Outcomes>();
  const outcomesOf = async (name: string, set: readonly string[]): Promise<Outcomes> => {
    const key = [name, ...set].join(' ');
    const assignments = set.map((each) => ({ path: each.split('=')[0], value: each.split('=')[1] }));
    const found = known.get(key) ?? ensemble(await loadShipped(name, { set: assignments }), CHOICE).outcomes;
    known.set(key, found);
    return found;
  };
  const rows: string[][] = [];
  for (const [what, name, set, then, read] of ROWS)
    rows.push([
      code(['run', name, ...set.map((each) => (each.includes('{') ? `--set '${each}'` : `--set ${each}`))].join(' ')),
      what,
      then,
      read(await outcomesOf(name, set)),
    ]);
  const table = tableOf(['command, with `--runs 1000`', 'what', 'then', 'now'], rows);
  return readFileSync(PROSE, 'utf8').replace('<!-- table -->', table);
}
