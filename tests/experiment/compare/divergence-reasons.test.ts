import { beforeAll, describe, expect, it } from 'vitest';
import { whyOf } from '../../../src/experiment/compare/divergence-reasons.ts';
import { type Decision, decisionsOf } from '../../../src/experiment/explain/decision.ts';
import { runnerOf } from '../../../src/experiment/runs/trajectory.ts';
import { loadShipped } from '../../shipped.ts';

const MONTHS = 60;
const nameOf = ({ options, chosen }: Decision): string => {
  const { deed, power, channel, depth } = options[chosen];
  return [deed, power, channel, depth].join();
};

/** Decisions of pairs of runs, asked the same and taken otherwise, by kind. */
const differing = {
  act: [] as [Decision, Decision][],
  award: [] as [Decision, Decision][],
  answer: [] as [Decision, Decision][],
};

beforeAll(async () => {
  const [a, b] = [await loadShipped('rupture'), await loadShipped('rising')];
  const [first, second] = [runnerOf(a, 'why'), runnerOf(b, 'why')];
  for (let replicate = 0; replicate < 20; replicate++) {
    const [here, there] = [decisionsOf(first(replicate)), decisionsOf(second(replicate))];
    for (let month = 0; month < MONTHS; month++) {
      const others = there(month);
      for (const one of here(month)) {
        const other = others.find(
          ({ kind, actor, channel }) => kind === one.kind && actor === one.actor && channel === one.channel,
        );
        if (other && nameOf(one) !== nameOf(other)) differing[one.kind].push([one, other]);
      }
    }
  }
});

describe.each(['act', 'award', 'answer'] as const)('why an %s differs', (kind) => {
  it('is a reason that counts as it says in both, for an option open in both', () => {
    expect(differing[kind].length).toBeGreaterThan(10);
    for (const [here, there] of differing[kind]) {
      const why = whyOf(here, there);
      if (why === null) continue;
      const optionIn = ({ options }: Decision) =>
        options.find(
          ({ deed, power, channel, depth }) =>
            deed === why.option.deed &&
            power === why.option.power &&
            channel === why.option.channel &&
            depth === why.option.depth,
        );
      const [mine, theirs] = [optionIn(here), optionIn(there)];
      expect(mine?.terms.find(({ name }) => name === why.name)?.value).toBe(why.a);
      expect(theirs?.terms.find(({ name }) => name === why.name)?.value).toBe(why.b);
      expect([mine?.probability, theirs?.probability]).toEqual([why.chance.a, why.chance.b]);
    }
  });

  it('is the largest there is for what is done, more in the first for its option or more in the other for that', () => {
    let told = 0;
    for (const [here, there] of differing[kind]) {
      const why = whyOf(here, there);
      if (!why?.isDone) continue;
      told++;
      const option = [why.option.deed, why.option.power, why.option.channel, why.option.depth].join();
      expect([nameOf(here), nameOf(there)]).toContain(option);
      const weight = (option === nameOf(here) ? 1 : -1) * (why.a - why.b);
      expect(weight).toBeGreaterThan(0);
      const own = here.options[here.chosen];
      const twin = there.options.find(({ deed, power, channel, depth }) => [deed, power, channel, depth].join() === nameOf(here));
      for (const [k, { value }] of own.terms.entries())
        expect(twin === undefined || value - twin.terms[k].value <= weight + 1e-12).toBe(true);
    }
    expect(told).toBeGreaterThan(5);
  });

  it('is nothing where nothing differs', () => {
    const [[here]] = differing[kind];
    expect(whyOf(here, here)).toBeNull();
  });
});
