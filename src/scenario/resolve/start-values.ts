import type { Case } from '../../model/case.ts';
import type { ExogenousName } from '../../model/simulation/timeline.ts';

/** Read a cell of month 0, as a world without paths would have it. */
export function atStart(given: Case, column: ExogenousName, cell: number): number {
  const n = given.powers.length;
  const m = given.channels.length;
  if (column === 'rivalry') return given.rivalry[Math.floor(cell / n)][cell % n];
  if (column === 'affinity' || column === 'ceiling') return given[column][Math.floor(cell / m)][cell % m];
  if (column === 'credibility') return given.domestic.credibility;
  if (column === 'alarm' || column === 'withheld' || column === 'rebase') return 0;
  if (column === 'chokepoint') return given.powers[Math.floor(cell / m)].chokepoint[cell % m];
  return column === 'disrupt' ? 1 : given.powers[cell][column];
}
