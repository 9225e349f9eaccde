import type { Observer } from '../../../src/engine/run.ts';
import { watchOutcomes } from '../../../src/experiment/points/run-outcomes.ts';
import type { Case } from '../../../src/model/case.ts';
import { usualChannels } from '../../../src/model/decisions/options.ts';
import { channelTilt, equidistanceOf, portfolioOf } from '../../../src/model/equidistance.ts';
import { type BalancingWorld, VARIABLES, type VariableName } from '../../../src/model/variables.ts';

/** Measures an outcome of one run after the other. */
export interface Gauge {
  readonly observer: Observer<BalancingWorld>;
  begin(): void;
  /** What the run ended with, as a part of a whole; the whole is 1 but for shares of demands. */
  read(): readonly [part: number, whole: number];
}

/** A case, its world of month 0, and the months that are run. */
export interface Gauged {
  readonly kase: Case;
  readonly start: BalancingWorld;
  readonly months: number;
}

/** Make a gauge of an outcome as claims name it. */
export function gaugeOf(outcome: string, gauged: Gauged): Gauge {
  const [head, rest] = outcome.split(':');
  if (head === 'end' || head === 'mean') return variableGauge(readerOf(rest, gauged), head === 'end');
  if (head === 'demands.refused') return refusalGauge(rest, gauged);
  const { kase, start, months } = gauged;
  const watch = watchOutcomes([outcome], kase, start, months);
  const into = new Float64Array(1);
  return {
    observer: watch.observer,
    begin: () => watch.begin(),
    read() {
      watch.measure(into, 0);
      return [into[0], 1];
    },
  };
}

/** Find the place of an id among powers or channels. */
function placeOf(id: string, list: readonly { readonly id: string }[]): number {
  const place = list.findIndex((one) => one.id === id);
  if (place === -1) throw new Error(`no power or channel is called ${id}`);
  return place;
}

/** Find what reads `tilt`, `tilt.energy`, `strain` or `tie.US.trade` off a world. */
function readerOf(path: string, { kase, start }: Gauged): (world: BalancingWorld) => number {
  const [name, ...ids] = path.split('.');
  const portfolio = portfolioOf(start);
  if (name === 'tilt') {
    if (ids.length === 0) return ({ tie }) => equidistanceOf(tie, portfolio).tilt;
    const c = placeOf(ids[0], kase.channels);
    return ({ tie }) => channelTilt(c, tie, portfolio);
  }
  if (!Object.hasOwn(VARIABLES, name)) throw new Error(`no variable is called ${name}`);
  const p = ids.length > 0 ? placeOf(ids[0], kase.powers) : 0;
  const cell = ids.length > 1 ? p * kase.channels.length + placeOf(ids[1], kase.channels) : p;
  return (world) => world[name as VariableName][cell];
}

function variableGauge(valueIn: (world: BalancingWorld) => number, atEnd: boolean): Gauge {
  let sum = 0;
  let last = 0;
  let seen = 0;
  return {
    observer: {
      advanced(world) {
        last = valueIn(world);
        sum += last;
        seen++;
      },
    },
    begin() {
      sum = 0;
      seen = 0;
    },
    read: () => [atEnd ? last : sum / seen, 1],
  };
}

/** Counts refused demands among all, each as heavy as its channel; of one channel where it is named. */
function refusalGauge(channel: string | undefined, { kase }: Gauged): Gauge {
  const m = kase.channels.length;
  const only = channel === undefined ? undefined : placeOf(channel, kase.channels);
  const heavy = kase.channels.map(({ weight }, c) => (only === undefined || only === c ? usualChannels(weight) : 0));
  let refused = 0;
  let all = 0;
  return {
    observer: {
      decided({ demand, depth }) {
        for (let i = 0; i < demand.length; i++) {
          all += demand[i] * heavy[i % m];
          if (depth[i] === 0) refused += demand[i] * heavy[i % m];
        }
      },
    },
    begin() {
      refused = 0;
      all = 0;
    },
    read: () => [refused, all],
  };
}
