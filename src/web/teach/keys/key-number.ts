import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { SET_UPS, type SetUpName } from '../set-ups.ts';
import type { Style } from './answered.ts';
import { chosen, type Measure, probability, tie } from './measures.ts';

/** Runs many runs of a set-up, or takes those that were run before. */
export type Run = (setUp: SetUpName) => Ensemble;

/** A number of a key: how it comes from runs, and how it is written. */
export interface KeyNumber {
  readonly value: (run: Run) => number;
  readonly style: Style;
}
/** The numbers of one key by name. */
export type KeyNumbers = Readonly<Record<string, KeyNumber>>;

/** Measure one set-up. */
export function of(setUp: SetUpName, measure: Measure, style: Style = 'number'): KeyNumber {
  return { value: (run) => measure(run(setUp)), style };
}

/** Measure one set-up and write it as a share; without a measure, the share that chooses. */
export function share(setUp: SetUpName, measure: Measure = chosen): KeyNumber {
  return of(setUp, measure, 'percent');
}

/** Make one number from the same measure of several set-ups. */
export function from(
  setUps: readonly SetUpName[],
  measure: Measure,
  how: (values: number[]) => number,
  style: Style = 'number',
): KeyNumber {
  return { value: (run) => how(setUps.map((name) => measure(run(name)))), style };
}

function settingOf(setUp: SetUpName, path: string): string {
  const set: Readonly<Record<string, string>> = SET_UPS[setUp].set;
  return set[path];
}

/** Read what a set-up sets: the last number of the setting, or the first after a month. */
export function given(setUp: SetUpName, path: string, style: Style = 'number'): KeyNumber {
  return { value: () => Number(/-?[\d.]+(?=\}?$)/.exec(settingOf(setUp, path))?.[0]), style };
}

/** Read the level from which a path of two points starts. */
export function givenFirst(setUp: SetUpName, path: string, style: Style = 'number'): KeyNumber {
  return { value: () => Number(/: (-?[\d.]+)/.exec(settingOf(setUp, path))?.[1]), style };
}

/** Read the lever of rivalry of a set-up. */
export function lever(setUp: SetUpName): KeyNumber {
  return given(setUp, 'rivalry.lever', 'signed');
}

const HALF = 0.5;

/** Find where a straight line between two levels of the lever crosses a half. */
export function crossing(low: SetUpName, high: SetUpName): KeyNumber {
  const [start, end] = [low, high].map((name) => Number(settingOf(name, 'rivalry.lever')));
  return from([low, high], probability, ([a, b]) => start + ((end - start) * (HALF - a)) / (b - a), 'signed');
}

/** Add up the ties of China and Russia in a channel. */
export function eastern(setUp: SetUpName, channel: string): KeyNumber {
  return of(setUp, (ensemble) => tie('CN', channel)(ensemble) + tie('RU', channel)(ensemble));
}
