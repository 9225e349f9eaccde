// Prints the table of speed: everything as a ratio to a scalar C program of the same model, interleaved, medians.
// npm run bench [-- rounds]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { renderThemes } from '../../src/cli/results/render/picture.ts';
import { addressedChance } from '../../src/engine/chance.ts';
import { compare } from '../../src/experiment/compare/compare.ts';
import { openPlan } from '../../src/experiment/points/point-runs.ts';
import { coursesOf } from '../../src/experiment/runs/course.ts';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import { runnerOf } from '../../src/experiment/runs/trajectory.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import { trajectoryRows } from '../../src/report/subjects/run/csv.ts';
import { picturesOf } from '../../src/report/subjects/run/pictures.ts';
import { smallPlan } from '../experiment/plans.ts';
import { loadShipped } from '../shipped.ts';
import { openCrew } from './workers.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
const BARE_RUNS = 2000;
const MONTHS = 60;

const folder = mkdtempSync(join(tmpdir(), 'equidistance-bench-'));
const say = (line: string) => void process.stdout.write(`${line}\n`);
const [base, rising] = await Promise.all(['serbia-2026', 'rising'].map((name) => loadShipped(name)));

/** Seconds of some work. */
function seconds(work: () => void): number {
  const before = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - before) / 1e9;
}

function buildC(): string | null {
  const program = join(folder, 'balancing');
  const built = spawnSync('cc', ['-O3', '-o', program, 'tests/bench/balancing.c', '-lm']);
  return built.status === 0 ? program : null;
}

const c = buildC();
const simulation = simulationOf(steadyStart(base.case), base.timeline, addressedChance('bench'), MONTHS);
const traced = runnerOf(base, 'bench');
/** Two inputs of each point, one that calibrates the case anew and one that does not. */
const POINTS = Float64Array.from({ length: 400 }, (_, k) => (k % 2 === 0 ? 2 + (k % 100) / 100 : (k % 20) / 20));
const points = await openPlan(
  await smallPlan({ months: MONTHS, columns: [{ path: 'parameters.bite' }, { path: 'rivalry.lever' }], replicates: 1 }),
);
const courseOf = coursesOf(base, 'bench');
const [one, two] = await Promise.all([openCrew(1), openCrew(2)]);
const others = simulationOf(steadyStart(rising.case), rising.timeline, addressedChance('bench'), MONTHS);

/** Each measure gives runs a second. */
const MEASURES: Record<string, () => number | Promise<number>> = {
  'C, -O3, scalar': () => {
    if (!c) return Number.NaN;
    const { runs, seconds: took } = JSON.parse(execFileSync(c, ['5000', String(MONTHS)], { encoding: 'utf8' })) as {
      runs: number;
      seconds: number;
    };
    return runs / took;
  },
  'bare run, fresh process': () =>
    Number(execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/bare.ts'], { encoding: 'utf8' })),
  'bare run, beside all else': () =>
    BARE_RUNS /
    seconds(() => {
      for (let k = 0; k < BARE_RUNS; k++) simulation.run(k);
    }),
  'bare run, two scenarios in turn': () =>
    BARE_RUNS /
    seconds(() => {
      for (let k = 0; k < BARE_RUNS / 2; k++) {
        simulation.run(k);
        others.run(k);
      }
    }),
  'ensemble with outcomes': () => 1000 / seconds(() => ensemble(base, { runs: 1000, seed: 'bench' })),
  'points of an experiment, each with one run': async () => {
    const before = process.hrtime.bigint();
    await points({ from: 0, to: POINTS.length / 2, values: POINTS });
    return POINTS.length / 2 / (Number(process.hrtime.bigint() - before) / 1e9);
  },
  'traced run': () =>
    200 /
    seconds(() => {
      for (let k = 0; k < 200; k++) traced(k);
    }),
  'run written as rows': () =>
    200 /
    seconds(() => {
      for (let k = 0; k < 200; k++) trajectoryRows(courseOf(k));
    }),
  'experiment, one worker': () => one.rate(),
  'experiment, two workers': () => two.rate(),
};

const found: Record<string, number[]> = Object.fromEntries(Object.keys(MEASURES).map((name) => [name, []]));
for (const measure of Object.values(MEASURES)) await measure();
for (let round = 0; round < ROUNDS; round++)
  for (const [name, measure] of Object.entries(MEASURES)) found[name].push(await measure());
await Promise.all([one, two].map((crew) => crew.close()));

const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)];
const yardstick = found['C, -O3, scalar'];
say(
  `equidistance ${packageVersion()}, Node ${process.versions.node}, ${cpus()[0].model}, ${availableParallelism()} cores; ${ROUNDS} rounds, interleaved; base case, ${MONTHS} months`,
);
say('');
say('| measure | runs/s | x C, median | lowest to highest |');
say('|---|---|---|---|');
for (const [name, values] of Object.entries(found)) {
  const ratios = values.map((value, k) => value / yardstick[k]);
  const spread = sorted(ratios);
  say(
    `| ${name} | ${Math.round(median(values))} | ${median(ratios).toFixed(2)} | ${spread[0].toFixed(2)} to ${spread[spread.length - 1].toFixed(2)} |`,
  );
}
say('');
const gains = found['experiment, two workers'].map((rate, k) => rate / found['experiment, one worker'][k]);
say(
  `two workers against one: x${median(gains).toFixed(2)} (${sorted(gains)[0].toFixed(2)} to ${sorted(gains)[ROUNDS - 1].toFixed(2)})`,
);

const comparing = seconds(() => compare([base, rising], { runs: 1000, seed: 'bench' }));
say(`compare, two scenarios, 1 000 pairs of ${MONTHS} months: ${comparing.toFixed(1)} s of computing`);

const specs = picturesOf(ensemble(base, { runs: 200, seed: 'bench' }), { version: packageVersion() }).map(({ spec }) => spec);
const drawing: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const start = process.hrtime.bigint();
  for (const spec of specs) await renderThemes(spec, { light: '', dark: '' });
  drawing.push(Number(process.hrtime.bigint() - start) / 1e9);
}
say(
  `drawing the ${specs.length} pictures of a run in both themes: ${median(drawing).toFixed(2)} s, median; the first ${drawing[0].toFixed(2)} s`,
);

const before = process.memoryUsage().rss;
ensemble(base, { runs: 20_000, seed: 'memory' });
say(`memory: an ensemble of 20 000 runs adds ${Math.max(0, Math.round((process.memoryUsage().rss - before) / 1e6))} MB`);

const quiet = {
  say() {},
  warn: say,
  progress() {},
  program: 'equidistance',
  columns: 80,
  styled: false,
  folder,
  today: () => '2026-11-01',
};
const took = await (async () => {
  const start = process.hrtime.bigint();
  await main(['run', 'serbia-2026', 'rising', '--quiet'], quiet);
  return Number(process.hrtime.bigint() - start) / 1e9;
})();
const bytes = ['serbia-2026', 'rising'].flatMap((id) =>
  ['equidistance', 'channels', 'ties', 'choice']
    .flatMap((picture) => ['svg', 'png', 'vl.json'].map((format) => `${id}/${picture}.${format}`))
    .concat(`${id}/trajectories.csv`, `${id}/report.html`),
);
say(
  `run serbia-2026 rising, 200 runs each, everything written: ${took.toFixed(1)} s, ${(bytes.reduce((sum, file) => sum + statSync(join(folder, 'output', file)).size, 0) / 1e6).toFixed(1)} MB`,
);
rmSync(folder, { recursive: true, force: true });
