import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { desk } from '../cli/fake-io.ts';
import { HEAD } from '../experiment/plans.ts';
import { PROGRAM } from '../program.ts';

const SCALE = readFileSync('docs/scale.md', 'utf8');
const MINE = `${HEAD}question: tipping
months: 14
levers: {rivalry.lever: {from: -1, to: 1, levels: 2}}
uncertainties: {parameters.bite: {uniform: [3, 8], label: bite}}
outcomes: [decisiveChoice.probability]
design: {points: 20, replicates: 4}
`;
/** The first block of the document that holds some words, cut down to two parts of a small experiment. */
function blockWith(words: string): string {
  const block = [...SCALE.matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, text]) => text).find((text) => text.includes(words));
  return block!.replace(/where-it-tips/g, 'mine').replace(/\/20\b/g, '/2');
}

describe.skipIf(process.platform === 'win32')('docs/scale.md', () => {
  it.each([
    ['Slurm', () => blockWith('#SBATCH'), (part: number) => ({ SLURM_ARRAY_TASK_ID: String(part) })],
    [
      'Kubernetes',
      () => parse(blockWith('Indexed')).spec.template.spec.containers[0].args[0] as string,
      (part: number) => ({ JOB_COMPLETION_INDEX: String(part - 1) }),
    ],
  ])('has a script for %s that runs parts which are then gathered', async (_, script, environment) => {
    const at = desk();
    at.write('mine.yaml', MINE);
    const program = [process.execPath, PROGRAM];
    at.write('bin/npx', `#!/bin/sh\nshift\nexec ${program.map((word) => `'${word}'`).join(' ')} "$@"\n`);
    chmodSync(`${at.folder}/bin/npx`, 0o755);
    at.write('part.sh', script().replace('ask mine', 'ask mine.yaml'));
    for (const part of [1, 2]) {
      const env = { ...process.env, PATH: `${at.folder}/bin:${process.env.PATH}`, ...environment(part) };
      execFileSync('sh', ['part.sh'], { cwd: at.folder, env });
    }
    const { code, err } = await at.call('jobs', 'gather', 'results', '--out', 'results', '--quiet', '--format', 'csv');
    expect([code, err]).toEqual([0, []]);
    expect(at.list('results/mine')).toContain('points.csv');
  });
});
