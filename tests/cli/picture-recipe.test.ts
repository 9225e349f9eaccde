import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { chunksOf, pngRecipe, pngWithRecipe, svgRecipe, svgWithRecipe } from '../../src/cli/results/render/recipe-places.ts';
import { readRecipe } from '../../src/cli/results/render/recipe-read.ts';
import { desk } from './fake-io.ts';

const at = desk();
const RUN = ['--runs', '6', '--months', '14', '--format', 'svg,png', '--quiet'] as const;
const OWN = 'format: 2\nname: Моја “држава”\nstory: A story.\nextends: serbia-2025\nparameters: {bite: 1.3}\n';

beforeAll(async () => {
  at.write('cases/моја.yaml', OWN);
  await at.call('run', 'rising', '--dark', ...RUN);
  await at.call('run', 'cases/моја.yaml', '--theory', 'all', '--uncertainty', '--metrics', '--seed=--a seed', ...RUN);
  await at.call('compare', 'rising', 'cases/моја.yaml', '--without', 'demands', '--set', 'domestic.credibility=.4', ...RUN);
  await at.call('ask', 'rivalry-and-choice', '--points', '2', '--replicates', '2', '--format', 'svg', '--quiet');
  await at.call('record', '--index', 'within', '--format', 'svg,png', '--quiet');
  await at.call('record', '--test', '--from', '2014', '--score-from', '2020', '--runs', '4', '--format', 'svg', '--quiet');
  await at.call('record', '--fit', '--points', '4', '--runs', '2', '--workers', '1', '--format', 'svg', '--quiet');
});

const bytes = (name: string): Buffer => readFileSync(join(at.folder, 'output', name));
const recipeIn = (name: string): Record<string, unknown> => {
  const file = bytes(name);
  const { recipe } = name.endsWith('.svg') ? svgRecipe(file.toString('utf8')) : pngRecipe(file);
  return JSON.parse(recipe!) as Record<string, unknown>;
};
const contentsOf = ({ contents }: Record<string, unknown>) =>
  JSON.parse(inflateRawSync(Buffer.from(String(contents), 'base64')).toString('utf8')) as {
    readonly scenarios: readonly { readonly id: string; readonly parameters: { bite: number } }[];
    readonly texts: { asked: string; text: string }[];
  };

/** Write the picture of the choice with another recipe, and look at it. */
async function withRecipe(change: (recipe: Record<string, unknown>) => unknown) {
  const { drawing, recipe } = svgRecipe(bytes('rising/choice.svg').toString('utf8'));
  const changed = change(JSON.parse(recipe!) as Record<string, unknown>);
  at.write('changed.svg', svgWithRecipe(drawing, typeof changed === 'string' ? changed : JSON.stringify(changed)));
  return verified('changed.svg');
}

async function verified(...names: readonly string[]) {
  const { code, out, err } = await at.call('verify', ...names);
  return { code, said: out.join(' ').replace(/\s+/g, ' '), err: err.join(' '), lines: err };
}

/** Put another text in the place of those in a recipe. */
const withTexts = (recipe: Record<string, unknown>, change: (text: string) => string) => {
  const { texts, scenarios } = contentsOf(recipe);
  const inner = { scenarios, texts: texts.map((each) => ({ ...each, text: change(each.text) })) };
  return { ...recipe, contents: deflateRawSync(JSON.stringify(inner)).toString('base64') };
};

describe('a picture', () => {
  it('says in fields how it was made, and names no command and no place', () => {
    const { contents, build, ...recipe } = recipeIn('rising/ties.png');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { hash } = JSON.parse(at.read('output/rising/manifest.json')) as { hash: string };
    expect(recipe).toEqual({
      ...{ format: 'equidistance/picture/1', kind: 'run', picture: 'ties', theme: 'light', version },
      facts: { id: 'rising', hash, seed: 'equidistance', runs: 6, months: 14, preset: 'default', theory: 'mixed' },
      names: ['rising'],
      choices: { runs: '6', months: '14', seed: 'equidistance' },
    });
    expect(build).toMatch(/^[0-9a-f]{64}$/);
    expect(recipeIn('rising/ties-dark.svg')).toEqual({ ...recipeIn('rising/ties.png'), theme: 'dark' });
    const { texts, scenarios } = contentsOf(recipeIn('rising/ties.png'));
    expect(texts.map(({ asked }) => asked)).toEqual(['rising', 'serbia-2026', 'serbia-2025']);
    expect(scenarios.map(({ id }) => id)).toEqual(['rising']);
    expect(String(contents).length).toBeLessThan(24_000);
    for (const name of ['моја/ties.svg', 'compare-rising-моја-without-demands/comparison.png']) {
      const whole = recipeIn(name);
      expect(JSON.stringify([{ ...whole, contents: '' }, contentsOf(whole)])).not.toMatch(
        /equidistance-\w{6}|cases\/|npx|output/,
      );
    }
  });

  it('holds the files that it is of, and not those of what was run beside it', async () => {
    await at.call('run', 'rising', 'rupture', '--out', 'two', ...RUN);
    for (const id of ['rising', 'rupture']) {
      const { recipe } = svgRecipe(at.read(`two/${id}/ties.svg`));
      expect(contentsOf(JSON.parse(recipe!)).texts.map(({ asked }) => asked)).toEqual([id, 'serbia-2026', 'serbia-2025']);
    }
    expect(at.read('two/rising/ties.svg')).toBe(at.read('output/rising/ties.svg'));
  });

  it.each([
    'rising/equidistance.png',
    'rising/channels-dark.png',
    'rising/choice.svg',
    'моја/equidistance.png',
    'моја/theories.svg',
    'моја/uncertainty.svg',
    'моја/metrics.svg',
    'compare-rising-моја-without-demands/comparison.svg',
    'compare-rising-моја-without-demands/channels-gained.png',
    'record/measured-equidistance.png',
    'record-test-2014-2024-scored-from-2020/backcast.svg',
    'record-fit/calibrate.svg',
  ])('is drawn again from itself alone, wherever it lies: %s', async (name) => {
    const far = desk();
    far.write('picture.SVG'.slice(0, -3) + name.slice(-3), bytes(name));
    const { code, out, err } = await far.call('verify', `picture.${name.slice(-3)}`);
    expect(err).toEqual([]);
    expect(out.join(' ').replace(/\s+/g, ' ')).toMatch(/drawn again from its recipe alone: (every pixel|the text) is the same/);
    expect(code).toBe(0);
    expect(far.list()).toEqual([`picture.${name.slice(-3)}`]);
  });

  it.each([
    ['backcast', 'record-test-2014-2024-scored-from-2020/backcast.svg'],
    ['sweep', 'rivalry-and-choice/sweep.svg'],
  ])('that names its command as it was once, %s, is understood', async (kind, name) => {
    const { drawing, recipe } = svgRecipe(bytes(name).toString('utf8'));
    const { choices, ...told } = JSON.parse(recipe!) as { choices: { test?: true } };
    const { test: _, ...rest } = choices;
    at.write('former.svg', svgWithRecipe(drawing, JSON.stringify({ ...told, kind, choices: rest })));
    expect((await verified('former.svg', '--again')).said).toMatch(/drawn again from its recipe alone: the text is the same/);
  });

  it('of many runs is drawn again where that is asked for', async () => {
    const name = 'output/rivalry-and-choice/sweep.svg';
    expect((await verified(name)).said).toMatch(/not drawn again, as that takes many runs; --again does it/);
    expect((await verified(name, '--again')).said).toMatch(/drawn again from its recipe alone: the text is the same/);
  });

  it('and what is said of it are the same as JSON', async () => {
    const { out } = await at.call('verify', 'output/rising/ties.svg', '--json');
    const told = JSON.parse(out[0]) as { same: boolean; folders: unknown[]; pictures: { picture: string; same: boolean }[] };
    expect(told).toMatchObject({ same: true, folders: [], pictures: [{ picture: 'output/rising/ties.svg', same: true }] });
  });
});

describe('a picture that is not what it was', () => {
  const png = () => bytes('rising/ties.png');

  it('is found by its pixels, whatever else stands in the file', async () => {
    const { recipe, width, height } = pngRecipe(png());
    const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png().toString('base64')}"/>`;
    const saved = (more: string): Uint8Array =>
      new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}${more}</svg>`)
        .render()
        .asPng();
    writeFileSync(join(at.folder, 'saved.png'), pngWithRecipe(saved(''), recipe!));
    expect((await verified('saved.png')).said).toMatch(/every pixel is the same/);
    const dot = '<rect x="10" y="10" width="2" height="1" fill="red"/>';
    writeFileSync(join(at.folder, 'drawn.png'), pngWithRecipe(saved(dot), recipe!));
    const { code, said, err } = await verified('drawn.png');
    expect([code, said]).toEqual([1, expect.stringMatching(/it is not the same: 2 of [\d ]+ pixels differ/)]);
    expect(err).toMatch(/drawn.png is not known to be what its recipe gives/);
    writeFileSync(
      join(at.folder, 'small.png'),
      pngWithRecipe(new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"/>').render().asPng(), recipe!),
    );
    expect((await verified('small.png')).said).toMatch(/it has 9 × 7 pixels, and 1600 × \d+ come of it now/);
  });

  it('is found by its text', async () => {
    at.write('choice.svg', bytes('rising/choice.svg').toString('utf8').replace('scenario rising', 'scenario raising'));
    expect((await verified('choice.svg')).said).toMatch(/the text differs from character \d/);
  });

  it('may be told of another version and build, of which a difference is to be expected', async () => {
    const older = await withRecipe((recipe) => ({
      ...recipe,
      version: '0.4.0',
      facts: { ...(recipe.facts as object), hash: 'a' },
    }));
    expect(older.said).toMatch(/made by 0.4.0, and this is [\d.]+, which may draw it otherwise/);
    expect(older.said).toMatch(
      /hash: a is written, \w+… comes of it now Picture drawn again from its recipe alone: the text is the same/,
    );
    expect(older.code).toBe(0);
    const build = await withRecipe((recipe) => ({
      ...withTexts(recipe, (text) => `${text}\nparameters: {bite: 2}\n`),
      build: '0'.repeat(64),
    }));
    expect(build.said).toMatch(/made by build 00000000 of this version/);
    expect(build.said).toMatch(/scenario.parameters.bite: 5 is written, 2 comes of it now/);
    expect(build.said).toMatch(/which is to be expected of another version or build/);
    expect([build.code, build.err]).toEqual([1, expect.stringMatching(/the sources that made it/)]);
  });

  it.each([
    [
      'a seed that was not used',
      (recipe: object) => ({ ...recipe, facts: { ...(recipe as { facts: object }).facts, seed: 'x' } }),
      /seed: x is written, equidistance comes/,
    ],
    ['other runs', (recipe: object) => ({ ...recipe, choices: { runs: '7', seed: 'equidistance' } }), /it is not the same/],
    [
      'another scenario',
      (recipe: object) => withTexts(recipe as never, (text) => `${text}\nparameters: {bite: 2}\n`),
      /not what comes of its files: scenario.parameters.bite: 5 is written/,
    ],
    [
      'a scenario that is none',
      (recipe: object) => withTexts(recipe as never, () => 'format: 2\nname: x'),
      /nothing can be drawn from its recipe/,
    ],
    [
      'a scenario of hostile size',
      (recipe: object) => ({ ...recipe, contents: deflateRawSync(Buffer.alloc(17e6)).toString('base64') }),
      /damaged, or larger than any/,
    ],
    [
      'contents cut off',
      (recipe: { contents?: string }) => ({ ...recipe, contents: recipe.contents!.slice(0, 3000) }),
      /damaged, or larger than any/,
    ],
    ['no contents', (recipe: object) => ({ ...recipe, contents: '' }), /damaged|holds what no picture/],
    ['a name that leads elsewhere', (recipe: object) => ({ ...recipe, names: ['../../etc/passwd'] }), /names.0: is no name/],
    ['a name that is a flag', (recipe: object) => ({ ...recipe, names: ['--out=x'] }), /names.0: is no name/],
    [
      'a scenario that it does not hold',
      (recipe: object) => ({ ...recipe, names: ['rupture'] }),
      /it does not hold the scenario "rupture"/,
    ],
    [
      'a folder to write to',
      (recipe: object) => ({ ...recipe, choices: { out: 'elsewhere' } }),
      /“out”, which is no choice of run here/,
    ],
    [
      'a queue',
      (recipe: object) => ({ ...recipe, kind: 'sweep', choices: { queue: 'redis://x' } }),
      /“queue”, which is no choice of sweep here/,
    ],
    [
      'another command',
      (recipe: object) => ({ ...recipe, kind: 'classroom' }),
      /made by “classroom”, which draws no picture here/,
    ],
    [
      'a command of every object',
      (recipe: object) => ({ ...recipe, kind: 'constructor', choices: {} }),
      /which draws no picture here/,
    ],
    ['a picture that is none', (recipe: object) => ({ ...recipe, picture: '../x' }), /picture: Invalid/],
    ['one more field', (recipe: object) => ({ ...recipe, command: 'rm -rf /' }), /holds what no picture of ours does/],
    ['a picture of another name', (recipe: object) => ({ ...recipe, picture: 'other' }), /there is no picture other/],
    ['nothing', () => '', /cut off or no recipe/],
    ['a number', () => '1', /cut off or no recipe/],
  ])('says in words that its recipe holds %s', async (_, change, words) => {
    const { code, said, lines } = await withRecipe(change as (recipe: Record<string, unknown>) => unknown);
    expect(said).toMatch(words);
    expect([code, lines.length]).toEqual([1, 2]);
    expect(at.list()).not.toContain('elsewhere');
  });

  it('in another form says which version reads it', async () => {
    const { said, err } = await withRecipe((recipe) => ({ ...recipe, format: 'equidistance/picture/2', version: '1.2.0' }));
    expect(said).toMatch(/has the form equidistance\/picture\/2, and this version reads equidistance\/picture\/1/);
    expect(err).toMatch(/verify it with npx equidistance@1.2.0 verify/);
  });

  it('is told from one without a recipe, a torn one, and what is no picture', async () => {
    at.write('bare.svg', svgRecipe(bytes('rising/choice.svg').toString('utf8')).drawing);
    const bare = await verified('bare.svg');
    expect([bare.code, bare.said]).toEqual([1, expect.stringMatching(/it does not say how it was made/)]);
    expect(bare.err).toMatch(/a screenshot, a picture saved from a page/);
    for (const length of [0, 5, 20, 400, png().length - 5]) {
      writeFileSync(join(at.folder, 'torn.png'), png().subarray(0, length));
      const torn = await verified('torn.png');
      expect([torn.code, torn.said]).toEqual([1, expect.stringMatching(/it is no PNG file|it ends in the midst/)]);
    }
    const bad = Buffer.from(png());
    bad[60] ^= 1;
    writeFileSync(join(at.folder, 'bad.png'), bad);
    expect((await verified('bad.png')).said).toMatch(/a part of it has changed since it was written/);
    at.write('cut.svg', bytes('rising/choice.svg').toString('utf8').slice(0, 3000));
    expect((await verified('cut.svg')).said).toMatch(/its recipe is cut off/);
    expect((await verified('none.svg')).err).toMatch(/there is no picture none.svg/);
    expect((await verified('cases/моја.yaml')).err).toMatch(/is no picture and no folder/);
  });
});

describe('a recipe', () => {
  it('is read as it was written, whatever signs it holds', () => {
    const png = new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>').render().asPng();
    for (const text of ['{"a":"<&>]]>\\u0000 “ж” 💡"}', '$& $1 </metadata>', '']) {
      expect(pngRecipe(pngWithRecipe(png, text))).toEqual({ recipe: text, width: 3, height: 2 });
      expect(svgRecipe(svgWithRecipe('<svg width="1"><g/></svg>', text))).toEqual({
        recipe: text,
        drawing: '<svg width="1"><g/></svg>',
      });
    }
    expect([...chunksOf(Buffer.from(png))].map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it.each([
    '{}',
    'null',
    '[]',
    '{"format":1}',
    '{"format":"equidistance/picture/1"}',
    '{"format":"equidistance/picture/../x"}',
    `"${'x'.repeat(5e6)}"`,
  ])('that is none is refused: %.30s', (text) => {
    expect(readRecipe(text)).toHaveProperty('fault');
  });
});
