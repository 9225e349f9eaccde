import { type HeldOut, heldOut } from '../../../record/fit/held-out.ts';
import type { Calibration } from '../../../record/fit/history-matching.ts';
import { list, number, percent } from '../../words/words.ts';

/** Errors within this share of each other are told as alike. [C] */
const ALIKE = 0.05;

/** Say what settings kept on two origins do on the third. */
export function heldOutSentences(calibration: Calibration): string[] {
  const all = heldOut(calibration);
  const tries = calibration.points.length;
  const shares = (of: (each: HeldOut) => number): string => `${list(all.map((each) => percent(of(each)).replace(' %', '')))} %`;
  const errors = (of: (each: HeldOut) => number | null): string => list(all.map((each) => number(of(each) ?? Number.NaN)));
  const survive = shares(({ survive: passed, kept }) => (kept === 0 ? 0 : passed / kept));
  return [
    `What is kept on two origins was tried on the third (${list(all.map(({ from, to }) => `${from}–${to}`))}): ${survive} are not ruled out there, of all tried ${shares(({ surviveOfTried }) => surviveOfTried / tries)}.`,
    `Error in the middle: ${errors(({ error }) => error.kept)}; of all tried ${errors(({ error }) => error.tried)}, of the best on the other two ${errors(({ error }) => error.best)}, of the default ${errors(({ error }) => error.default)}.`,
    verdictOf(all),
  ];
}

function verdictOf(all: readonly HeldOut[]): string {
  const better = all.filter(({ error }) => (error.kept ?? Number.POSITIVE_INFINITY) < (1 - ALIKE) * (error.tried ?? 0)).length;
  if (better === all.length) return 'Settings kept on some years come closer in others too.';
  return better === 0
    ? 'So what is kept on some years comes hardly closer in others than settings nobody chose.'
    : `So what is kept on some years comes clearly closer in ${better} of ${all.length} others.`;
}
