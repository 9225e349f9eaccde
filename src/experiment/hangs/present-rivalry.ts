import type { Case } from '../../model/case.ts';
import type { CellPath } from '../../model/simulation/timeline.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { findDyad } from '../../scenario/resolve/cells.ts';
import { leverLevel, opposition } from '../../scenario/resolve/rivalry.ts';

/** Without a declared range of any dyad all go half a step of the anchor scale down and up. [J] */
const HALF_STEP = 0.1;

const HEAD = 'rivalry.present.';

/** Move present rivalry to the low or the high end of the ranges that its dyads declare; the lever then moves it as before. */
export function withPresentRivalry(scenario: Scenario, end: 0 | 1): Scenario {
  const { case: kase, timeline, lever } = scenario;
  const before = kase.rivalry.flat();
  const after = movedLevels(scenario, end);
  const n = kase.powers.length;
  const paths = timeline.paths.map((path): CellPath => {
    const { variable, cell, values } = path;
    if (variable !== 'rivalry' || after[cell] === before[cell]) return path;
    const opposed = leverOn(cell, values, scenario);
    if (opposed === undefined) return path;
    return { variable, cell, values: lever.map((g) => leverLevel(after[cell], g, opposed)) };
  });
  const rivalry = kase.powers.map((_, p) => after.slice(p * n, (p + 1) * n));
  return { ...scenario, case: { ...kase, rivalry }, timeline: { ...timeline, paths } };
}

function movedLevels({ case: kase, provenance }: Scenario, end: 0 | 1): number[] {
  const levels = kase.rivalry.flat();
  const ranged = provenance.filter(({ path, range }) => path.startsWith(HEAD) && range !== undefined);
  if (ranged.length === 0) return levels.map((level) => (level === 0 ? 0 : halfStepFrom(level, end)));
  const roster = { powers: kase.powers.map(({ id }) => id), channels: [], rates: [] };
  // What holds both ways first, as where a file is read.
  const twoWay = ({ path }: { readonly path: string }): number => Number(path.includes('>'));
  for (const { path, range } of [...ranged].sort((one, other) => twoWay(one) - twoWay(other))) {
    const found = findDyad(path.slice(HEAD.length), roster);
    if ('cells' in found && range) for (const cell of found.cells) levels[cell] = range[end];
  }
  return levels;
}

const halfStepFrom = (level: number, end: 0 | 1): number =>
  end === 0 ? Math.max(0, level - HALF_STEP) : Math.min(1, level + HALF_STEP);

/** Find how far the lever moves a cell whose path comes of the lever and its present level; undefined where the path is its own. */
function leverOn(cell: number, values: readonly number[], { case: kase, lever, provenance }: Scenario): number | undefined {
  if (hasOwnPath(cell, kase, provenance)) return undefined;
  const n = kase.powers.length;
  const present = kase.rivalry[Math.floor(cell / n)][cell % n];
  // Dyads that a file names for the lever are moved in full, whatever the camps of their powers.
  const all = [opposition(kase.powers[Math.floor(cell / n)], kase.powers[cell % n]), 1];
  return all.find((opposed) => values.every((value, month) => value === leverLevel(present, lever[month], opposed)));
}

function hasOwnPath(cell: number, { powers }: Case, provenance: Scenario['provenance']): boolean {
  const n = powers.length;
  const [from, to] = [powers[Math.floor(cell / n)].id, powers[cell % n].id];
  const names = [`${from}>${to}`, `${from}-${to}`, `${to}-${from}`].map((dyad) => `rivalry.paths.${dyad}`);
  return provenance.some(({ path }) => names.some((name) => path === name || path.startsWith(`${name}.`)));
}
