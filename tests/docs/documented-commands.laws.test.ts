import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLAG_TABLES } from '../../src/cli/commands/tables.ts';
import { BY_NPM, clone, commandsIn, expectDone, inClone, typed, VARIANT } from './typing.ts';

/** Commands of a document, whole ones: neither with a gap to be filled nor the bare name of a command that needs more. */
function documented(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\$\(\(JOB_COMPLETION_INDEX \+ 1\)\)|\$SLURM_ARRAY_TASK_ID/g, '3');
  const spans = [...text.matchAll(/`(npx equidistance [^`]+)`/g)].map(([, line]) => line);
  const lines = [...text.matchAll(/^npx equidistance .+$/gm)].map(([line]) => line);
  const whole = (line: string) => !/…|[A-Z]{4,}(?!.*')|\\$/.test(line);
  const complete = (line: string) => !/^npx equidistance (ask|(jobs )?(gather|worker|status)|check|run --json)$/.test(line);
  return [
    ...new Set(
      [...spans, ...lines].map((line) =>
        line
          .replace(/ {4,}.*$/, '')
          .replace(/ +#.*$/, '')
          .trim(),
      ),
    ),
  ].filter((line) => whole(line) && complete(line) && !/--serve/.test(line));
}

/** Commands that have been typed as a document prints them. */
const done = new Set<string>();

/** What is made small when it is typed has to be right as it is printed, too: an even design needs a power of two. */
const isEven = (line: string): boolean =>
  !/ what-matters/.test(line) || Number.isInteger(Math.log2(Number(/ --points (\d+)/.exec(line)?.[1] ?? 1)));

const FILES = [
  'README.md',
  'output/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
// What needs a package that is not there says so as long as there is something to do; results are made before they are asked.
const order = (line: string) => (/ --queue /.test(line) ? 0 : / (verify|query|check my-class)| run my-class/.test(line) ? 2 : 1);
const ordered = [...new Set(FILES.flatMap(documented))].sort((a, b) => order(a) - order(b));

inClone('in a clone in which only `npm start` was typed', () => {
  beforeAll(() => {
    const [yaml] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(readFileSync('docs/experiments.md', 'utf8')) ?? [];
    for (const name of ['protest.yaml', 'mine.yaml']) clone.write(name, yaml!);
    clone.write('my-rising.yaml', VARIANT);
    clone.write('mine.csv', 'year,actor,indicator,value,unit,source\n2020,EU,cfsp_alignment_rate,.57,share,x\n');
  });

  describe('every command of the README and of the documents works as printed', () => {
    // Parts are joined where all of them are: tests/docs/scale.test.ts runs those commands. No picture is drawn here:
    // tests/cli/picture-recipe.test.ts draws some, and verifies them.
    it.each(ordered.filter((line) => !/--to 20[2-9]| gather | verify (results$|.*\.png)/.test(line)))('%s', (line) => {
      expectDone(line, typed(line));
      done.add(line);
    });

    it('and these are many', () => {
      expect(ordered.length).toBeGreaterThan(40);
      expect(ordered.filter((line) => !isEven(line))).toEqual([]);
    });
  });

  describe('every command of the help works as printed, each on a line of its own', () => {
    const lines: string[] = [];
    it.each(['jobs', ...Object.keys(FLAG_TABLES)])('%s', (name) => {
      const { code, out, err } = typed(`${BY_NPM} ${name} --help`);
      expect([name, code, err]).toEqual([name, 0, '']);
      expect(Math.max(...out.split('\n').map((line) => line.length)), name).toBeLessThanOrEqual(80);
      const found = commandsIn(out.split('Examples:\n')[1] ?? '');
      lines.push(...found);
      for (const line of found.filter(
        (each) => !/--serve|--to 2024| new |>>| verify (output |slide)| gather |--shard/.test(each),
      ))
        if (!done.has(line)) expectDone(line, typed(line));
    });

    it('and these are many', () => {
      expect(lines.length).toBeGreaterThan(45);
      expect(lines.filter((line) => !isEven(line))).toEqual([]);
    });
  });
});
