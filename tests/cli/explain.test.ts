import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const { call, callWith } = desk();
const json = async (...argv: readonly string[]) => JSON.parse((await call('explain', ...argv, '--json')).out.join('\n'));

describe('equidistance explain', () => {
  it('tells the story of a run without a month', async () => {
    const { code, out, err } = await call('explain', 'rising', '--run', '17');
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n')).toMatch(/Jan 2026 +0 {2}The run starts at an equidistance of 0\.85/);
  });

  it('says why in a month, what would have turned it, and the command that shows it', async () => {
    const { code, out } = await call('explain', 'serbia-2025', '--month', '25', '--actor', 'RS', '--channel', 'energy');
    const text = out.join('\n');
    expect(code).toBe(0);
    expect(text).toMatch(/Belgrade, Feb 2027 \(month 25\)/);
    expect(text).toMatch(/named\s+assumption\s+found\s+to\s+turn\s+it\s+is\s+parameters\.honour\s+at\s+0\.177/);
    expect(text).toMatch(/turns\s+it\s+in\s+39\s+of\s+50\s+lucks\s+that\s+led\s+to\s+this\s+choice/);
    const command = /See it:\n((?:.*\\\n)*.*)\n/.exec(text)![1].replace(/\\\n/g, ' ').trim().split(/\s+/);
    const shown = await call(...command.slice(1));
    const did = (lines: readonly string[]) => lines.find((line) => line.startsWith('What it did'));
    expect(shown.code).toBe(0);
    expect(did(shown.out)).not.toBe(did(out));
  });

  it('says that it was only luck where no assumption turns it, and that nothing small would have where it is firm', async () => {
    const said = async (...argv: string[]) => {
      const words = (await call('explain', ...argv)).out.join(' ').replace(/\s+/g, ' ');
      return words.replace(/.*From the start: /, '').replace(/ \(Tried.*/, '');
    };
    const none = 'and no change of one named assumption within its range was found that turns it in most lucks.';
    const luck = await said('serbia-2025', '--month', '4', '--actor', 'CN');
    expect(luck).toBe(`only luck. With nothing changed, 7 of 50 lucks in that month give this choice, ${none}`);
    const firm = await said(
      'serbia-2025',
      '--set',
      'rivalry.lever={0: 0, 36: 0.6}',
      '--run',
      '3',
      '--month',
      '25',
      '--actor',
      'RS',
      '--without',
      'backlash,honour',
    );
    expect(firm).toBe(`nothing small. With nothing changed, 49 of 50 lucks in that month give this choice, ${none}`);
    const { flip, onlyLuck } = await json('serbia-2025', '--month', '4', '--actor', 'CN');
    expect([flip, onlyLuck]).toEqual([null, true]);
  });

  it('takes up what the state had to answer where nobody is named', async () => {
    const found = await json('rising', '--run', '17', '--month', '37');
    expect(found.actor).toBe('RS');
    expect(found.decision.options.map(({ name }: { name: string }) => name)).toContain('refuse');
  });

  it('prints one object with the promised keys', async () => {
    const found = await json('nis-chokepoint', '--run', '3', '--month', '9');
    expect(Object.keys(found)).toEqual([
      'schema',
      'version',
      'scenario',
      'seed',
      'run',
      'month',
      'actor',
      'decision',
      'flip',
      'onlyLuck',
      'story',
    ]);
    expect(Object.keys(found.decision)).toEqual(['options', 'chosen', 'runnerUp', 'margin', 'uniform']);
    expect(Object.keys(found.decision.options[0])).toEqual(['name', 'utility', 'probability', 'terms']);
    expect(Object.keys(found.flip)).toEqual(['input', 'from', 'to', 'share', 'turned', 'lucks', 'verified']);
    expect(Object.keys(found.story[0])).toEqual(['month', 'text']);
    expect([found.schema, found.run, found.month, found.flip.verified]).toEqual(['equidistance/explain/2', 3, 9, true]);
  });

  it('leaves month, actor, decision and flip null in a story', async () => {
    const { month, actor, decision, flip, onlyLuck, story } = await json('rupture', '--run', '4');
    expect([month, actor, decision, flip, onlyLuck]).toEqual([null, null, null, null, null]);
    expect(story.length).toBeGreaterThan(3);
  });

  it('says the same each time', async () => {
    const ask = () => call('explain', 'rupture', '--run', '4', '--month', '16');
    expect(await ask()).toEqual(await ask());
  });

  it.each([
    [['--run', '4']],
    [['--run', '4', '--month', '16']],
    [['--run', '4', '--month', '30', '--actor', 'CN']],
    [['--run', '4', '--month', '30', '--actor', 'RS', '--channel', 'security']],
  ])('fits 40 columns: %s', async (flags) => {
    const { out } = await callWith({ columns: 40 }, 'explain', 'rupture', ...flags);
    const words = out.filter((line) => line.length > 39 && !/^( {2}(--|parameters|rivalry)|Written to )/.test(line));
    expect(words).toEqual([]);
  });

  it.each([
    [['--run', '1000000'], /--run: expected a whole number from 0 to/, /did you mean 999999\?/],
    [['--month', '60'], /--month: the run has 60 months, 0 to 59; found 60/, /did you mean 59\?/],
    [['--month', '12', '--months', '12'], /0 to 11; found 12/, /did you mean 11\?/],
    [['--month', '3', '--actor', 'US1'], /nobody is called "US1"/, /did you mean US\?/],
    [['--month', '3', '--actor', 'China'], /nobody is called "China"/, /did you mean CN\?/],
    [['--month', '3', '--actor', 'Atlantis'], /nobody is called "Atlantis"/, /known here: CN, EU, RU, US, RS/],
    [['--month', '3', '--actor', 'RS', '--channel', 'energi'], /no channel is called "energi"/, /did you mean energy\?/],
    [['--month', '3', '--actor', 'US', '--channel', 'energi'], /no channel is called "energi"/, /did you mean energy\?/],
    [['--actor', 'US'], /--actor needs a month/, /--month 23/],
    [['--mont', '3'], /unknown flag --mont/, /did you mean --month\?/],
  ])('refuses %s with the nearest known', async (flags, what, hint) => {
    const { code, out, err } = await call('explain', 'serbia-2026', ...flags);
    expect([code, out]).toEqual([1, []]);
    expect(err[0]).toMatch(what);
    expect(err[1]).toMatch(hint);
  });

  it('asks for a scenario, and says who had a choice where an actor had none', async () => {
    expect((await call('explain')).err[0]).toMatch(/which scenario\?/);
    const none = await call('explain', 'serbia-2026', '--month', '3', '--actor', 'CN', '--set', 'switches.powers=false');
    expect(none.code).toBe(1);
    expect(none.err.join(' ')).toMatch(/China had no choice to make in month 3.*those who had: RS/);
  });
});
