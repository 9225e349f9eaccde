import type { Case, Power } from '../../model/case.ts';
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
 * Move a level of rivalry by the lever.
 *
 *   g < 0: level · (1 + g);  g > 0: level + g · opposed · (1 - level)
 *
 * Because  the lever is rivalry between the camps: allies stay what they are, and a dyad near 0 moves like one at 0
 * Example  leverLevel(0.4, 0.5, 1) → 0.7
 */
export function leverLevel(level: number, lever: number, opposed: number): number {
  return lever < 0 ? level * (1 + lever) : level + lever * opposed * (1 - level);
}

/** Find how far two powers stand in opposite camps: 1 at the two ends of the axis, 0 in one camp or where one has none. */
export function opposition({ axis }: Pick<Power, 'axis'>, other: Pick<Power, 'axis'>): number {
  return Math.max(0, -axis * other.axis);
}

/**
 * Evaluate the dyads' own paths, then lay the lever on the dyads that are named, else on those between the camps,
 * whether they have a path of their own or not.
 */
export function resolveRivalry(
  { rivalry: present, powers }: Pick<Case, 'rivalry' | 'powers'>,
  paths: Paths,
  demand: ResolveContext,
): readonly number[] {
  layOwnPaths(paths, demand);
  const { draft, report, horizon, start, parser } = demand;
  const { lever: asked, dyads } = draft.value.rivalry ?? {};
  const way = { path: ['rivalry', 'lever'], horizon, start, range: [-1, 1] as const, unit: 'lever', parser, report };
  const found = asked === undefined ? [] : pathOverTime(asked, way);
  const lever = found.length > 0 ? found : new Array<number>(horizon).fill(0);
  const n = powers.length;
  const levels = present.flat();
  const opposed = (cell: number): number =>
    dyads === undefined ? opposition(powers[Math.floor(cell / n)], powers[cell % n]) : 1;
  const moved = (dyads === undefined ? [...levels.keys()] : dyadCells(dyads, demand)).map((cell) => {
    const before = paths.get('rivalry')?.get(cell) ?? lever.map(() => levels[cell]);
    const values = before.map((level, month) => leverLevel(level, lever[month], opposed(cell)));
    keep(paths, 'rivalry', { cell, values });
    return values.some((value, month) => value !== before[month]);
  });
  if (lever.some((g) => g !== 0) && !moved.includes(true))
    report(way.path, 'the lever moves no dyad: no two powers of opposite camps can be moved this way', {
      severity: 'notice',
      hint: 'name the dyads it should move under rivalry.dyads',
    });
  return lever;
}

function layOwnPaths(paths: Paths, demand: ResolveContext): void {
  const { draft, roster, report } = demand;
  const given = Object.entries(draft.value.rivalry?.paths ?? {});
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
}

function dyadCells(dyads: readonly string[], demand: ResolveContext): readonly number[] {
  return dyads.flatMap((dyad, index) => {
    const found = findDyad(dyad, demand.roster);
    if (!('message' in found)) return found.cells;
    demand.report(['rivalry', 'dyads', index], found.message, { hint: found.hint });
    return [];
  });
}
