import type { Reporter } from '../check/draft.ts';
import { numberOf } from '../fields/value.ts';
import { sorted } from '../layers/merge.ts';
import type { Path } from '../text/places.ts';
import { findDyad } from './cells.ts';
import { pathOverTime } from './path-over-time.ts';
import { evaluate, keep, type Paths, type ResolveContext } from './paths.ts';

/** Build the matrix of present rivalry from its dyads; those not named are 0. */
export function presentRivalry(demand: ResolveContext): number[][] {
  const { draft, roster, report } = demand;
  const n = roster.powers.length;
  const flat = new Array<number>(n * n).fill(0);
  const given = Object.entries(draft.value.rivalry?.present ?? {});
  refuseTwice(
    given.map(([dyad]) => dyad),
    ['rivalry', 'present'],
    report,
  );
  // What holds both ways first, so that `US>CN` stands over `US-CN` wherever it is written.
  for (const [dyad, value] of [...given].sort(([a], [b]) => Number(a.includes('>')) - Number(b.includes('>')))) {
    const found = findDyad(dyad, roster);
    if ('message' in found) report(['rivalry', 'present', dyad], found.message, { part: 'key', hint: found.hint });
    else for (const cell of found.cells) flat[cell] = numberOf(value);
  }
  return roster.powers.map((_, p) => flat.slice(p * n, (p + 1) * n));
}

function refuseTwice(dyads: readonly string[], path: Path, report: Reporter): void {
  const seen = new Map<string, string>();
  for (const dyad of dyads.filter((name) => name.includes('-'))) {
    const twin = seen.get(sorted(dyad));
    if (twin !== undefined) report([...path, dyad], `the same dyad as ${twin}`, { part: 'key' });
    seen.set(sorted(dyad), dyad);
  }
}

/**
 * Move a dyad from its present by the lever.
 *
 *   g < 0: present · (1 + g);  g > 0: present + g · (1 - present);  0 stays 0
 *
 * Example  leverLevel(.4, .5) → .7
 */
export function leverLevel(present: number, lever: number): number {
  if (present === 0) return 0;
  return lever < 0 ? present * (1 + lever) : present + lever * (1 - present);
}

/** Evaluate the lever and lay rivalry's paths: the lever's on the chosen dyads, then the dyads' own. */
export function resolveRivalry(present: readonly (readonly number[])[], paths: Paths, demand: ResolveContext): readonly number[] {
  const { draft, roster, report, horizon, start, parser } = demand;
  const { lever: asked, dyads, paths: own } = draft.value.rivalry ?? {};
  const way = { path: ['rivalry', 'lever'], horizon, start, range: [-1, 1] as const, unit: 'lever', parser, report };
  const found = asked === undefined ? [] : pathOverTime(asked, way);
  const lever = found.length > 0 ? found : new Array<number>(horizon).fill(0);
  const flat = present.flat();
  const chosen = dyads === undefined ? flat.keys() : dyadCells(dyads, demand);
  for (const cell of chosen) keep(paths, 'rivalry', { cell, values: lever.map((g) => leverLevel(flat[cell], g)) });
  const given = Object.entries(own ?? {});
  refuseTwice(
    given.map(([dyad]) => dyad),
    ['rivalry', 'paths'],
    report,
  );
  for (const [dyad, value] of [...given].sort(([a], [b]) => Number(a.includes('>')) - Number(b.includes('>')))) {
    const place = findDyad(dyad, roster);
    const path = ['rivalry', 'paths', dyad];
    if ('message' in place) {
      report(path, place.message, { part: 'key', hint: place.hint });
      continue;
    }
    const values = evaluate(value, path, 'rivalry', demand);
    for (const cell of place.cells) keep(paths, 'rivalry', { cell, values });
  }
  return lever;
}

function dyadCells(dyads: readonly string[], demand: ResolveContext): readonly number[] {
  return dyads.flatMap((dyad, index) => {
    const found = findDyad(dyad, demand.roster);
    if (!('message' in found)) return found.cells;
    demand.report(['rivalry', 'dyads', index], found.message, { hint: found.hint });
    return [];
  });
}
