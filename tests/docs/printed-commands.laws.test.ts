import { expect, it } from 'vitest';
import { BY_NPM, clone, commandsIn, expectDone, inClone, typed, VARIANT } from './typing.ts';

inClone('in a clone in which only `npm start` was typed', () => {
  it.each([
    ['run', 'run sub/own.yaml --without demands'],
    ['run, with a blank in the name', "run 'a b/my class.yaml'"],
    ['compare', 'compare sub/own.yaml rising --seed x'],
    ['explain', "explain 'a b/my class.yaml' --run 2 --month 20"],
    ['record', 'record'],
    ['ask', 'ask rivalry-and-choice'],
    ['a former name', 'sweep rivalry-and-choice'],
    ['a test against the record', 'record --test'],
    ['a part', 'ask rivalry-and-choice --shard 1/1 --out parts'],
    ['list', 'list'],
    ['new', 'new sub/another --from sub/own.yaml'],
    ['a scenario given as an experiment', 'ask sub/own.yaml'],
    ['an experiment given as a scenario', 'run what-matters'],
    ['nothing given', 'run'],
    ['nothing to run', 'ask'],
  ])('what %s prints works where it was printed', (_, words) => {
    clone.write('sub/own.yaml', VARIANT);
    clone.write('a b/my class.yaml', VARIANT);
    const { out, err } = typed(`${BY_NPM} ${words}`);
    const printed = commandsIn(`${out}\n${err}`);
    expect(printed.length).toBeGreaterThan(0);
    for (const line of printed) {
      const done = typed(line);
      expectDone(line, done);
      // What a scenario of one's own says next is true of it as well.
      if (line.startsWith(`${BY_NPM} new`)) for (const next of commandsIn(done.out)) expectDone(next, typed(next));
    }
  });
});
