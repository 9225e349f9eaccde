import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/tables.ts';
import { BY_NPM, clone, commandsIn, expectDone, inClone, typed, VARIANT } from './typing.ts';

/** Commands of a document, whole ones: neither with a gap to be filled nor the bare name of a command that needs more. */
function documented(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\$\(\(JOB_COMPLETION_INDEX \+ 1\)\)|\$SLURM_ARRAY_TASK_ID/g, '3');
  const spans = [...text.matchAll(/`(npx equidistance [^`]+)`/g)].map(([, line]) => line);
  const lines = [...text.matchAll(/^npx equidistance .+$/gm)].map(([line]) => line);
  const whole = (line: string) => !/…|[A-Z]{4,}(?!.*')|\\$/.test(line);
  const complete = (line: string) =>
    !/^npx equidistance (sweep|sensitivity|discover|tipping|robust|gather|worker|status|check|run --json)$/.test(line);
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
  !/ sensitivity /.test(line) || Number.isInteger(Math.log2(Number(/ --points (\d+)/.exec(line)?.[1] ?? 1)));

inClone('in a clone in which only `npm start` was typed', () => {
  it('every command of the README and of the documents works as printed', () => {
    const files = [
      'README.md',
      'output/README.md',
      ...readdirSync('docs')
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ];
    clone.write('my-rising.yaml', VARIANT);
    const [yaml] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(readFileSync('docs/experiments.md', 'utf8')) ?? [];
    clone.write('protest.yaml', yaml!);
    clone.write('mine.csv', 'year,actor,indicator,value,unit,source\n2020,EU,cfsp_alignment_rate,.57,share,x\n');
    const lines = [...new Set(files.flatMap(documented))];
    expect(lines.length).toBeGreaterThan(40);
    // What needs a package that is not there says so as long as there is something to do; results are made before they are asked.
    const order = (line: string) =>
      / --queue /.test(line) ? 0 : / (verify|query|check my-class)| run my-class/.test(line) ? 2 : 1;
    const ordered = lines.sort((a, b) => order(a) - order(b));
    // Parts are joined where all of them are: tests/docs/scale.test.ts runs those commands.
    expect(lines.filter((line) => !isEven(line))).toEqual([]);
    for (const line of ordered.filter((each) => !/--to 20[2-9]| gather | verify results$/.test(each))) {
      expectDone(line, typed(line));
      done.add(line);
    }
  });

  it('every command of the help works as printed, each on a line of its own', () => {
    clone.write('mine.yaml', readFileSync(join(clone.folder, 'protest.yaml'), 'utf8'));
    const lines = [...COMMANDS, 'completion'].flatMap((name) => {
      const { code, out, err } = typed(`${BY_NPM} ${name} --help`);
      expect([name, code, err]).toEqual([name, 0, '']);
      expect(Math.max(...out.split('\n').map((line) => line.length)), name).toBeLessThanOrEqual(80);
      return commandsIn(out.split('Examples:\n')[1] ?? '');
    });
    expect(lines.length).toBeGreaterThan(45);
    expect(lines.filter((line) => !isEven(line))).toEqual([]);
    for (const line of lines.filter((each) => !/--serve|--to 2024| new |>>| verify output /.test(each)))
      if (!done.has(line) && !/ gather |--shard/.test(line)) expectDone(line, typed(line));
  });
});
