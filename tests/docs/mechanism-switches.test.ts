import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import type { Assignment } from '../../src/scenario/layers/set.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

/** Runs in which a switch has to show. */
const FEW = { runs: 8, seed: 'equidistance' };

/** List the switches of the rows, each with the scenarios that its row names, the base case among them. */
function switches(): { readonly setting: string; readonly among: readonly string[] }[] {
  const rows = readFileSync('docs/mechanisms.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line));
  return rows.flatMap((row) => {
    const among = ['serbia-2025', ...SHIPPED_NAMES.filter((name) => name !== 'serbia-2025' && row.includes(name))];
    return [...row.matchAll(/`--set ([^`]+)`/g)].map(([, setting]) => ({ setting, among }));
  });
}

const endOf = (scenario: Scenario): string => ensemble(scenario, FEW).detail.end.join();

it.each(switches())('`--set $setting` of docs/mechanisms.md works, and makes other runs', async ({ setting, among }) => {
  const [path, value] = setting.split('=');
  const set: readonly Assignment[] = [{ path, value }];
  const moves = async (name: string) => endOf(await loadShipped(name)) !== endOf(await loadShipped(name, { set }));
  let found = false;
  for (const name of among) found ||= await moves(name);
  expect(found).toBe(true);
});
