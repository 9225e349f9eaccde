// npm run fuzz [-- INPUTS [SEED]]: feeds every reader of untrusted text; exit code 1 where one of them came to harm.
// npm run fuzz -- INDEX SEED only: one input alone, as an earlier run has named it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Inputs of whoever names no number. */
const INPUTS = 100_000;
/** Inputs after which a fresh process goes on, so that memory that is never given back would show in none, and a crash costs little. */
const PORTION = 10_000;
/** Megabytes that a process may use. */
const MEMORY = 512;
/** Milliseconds after which an input that does not come back is given up, whatever else the machine does. */
const PATIENCE = 120_000;

interface Told {
  readonly tally: Readonly<Record<string, { taken: number; refused: number; slowest: number }>>;
  readonly harms: readonly { index: number; target: string; words: string; text: string }[];
  readonly memory: number;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [first, second, only] = process.argv.slice(2);
const count = first === undefined ? INPUTS : Number(first);
const seed = second === undefined ? Math.floor(Math.random() * 1e9) : Number(second);
if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seed)) throw new Error('expected: npm run fuzz -- INPUTS SEED');
const [begin, end] = only === 'only' ? [count, count + 1] : [0, count];
const scratch = mkdtempSync(join(tmpdir(), 'equidistance-fuzz-'));
say(only === 'only' ? `input ${begin} of seed ${seed}` : `${count} inputs, seed ${seed}`);

/** Feed a portion in a process of its own; a harm it cannot tell of itself is told for it. */
function portion(from: number, to: number): Promise<Told> {
  const [mark, told] = [join(scratch, 'mark'), join(scratch, `told-${from}.json`)];
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MEMORY}`,
      '--import',
      'tsx',
      fileURLToPath(new URL('./fuzz-child.ts', import.meta.url)),
      ...[seed, from, to].map(String),
      mark,
      told,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  let [last, since] = ['', Date.now()];
  const at = (): string => {
    try {
      return readFileSync(mark, 'utf8').trim();
    } catch {
      return '';
    }
  };
  const watch = setInterval(() => {
    if (at() !== last) [last, since] = [at(), Date.now()];
    else if (Date.now() - since > PATIENCE) child.kill('SIGKILL');
  }, 500);
  return new Promise((done) => {
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      if (code === 0) return done(JSON.parse(readFileSync(told, 'utf8')) as Told);
      const words =
        signal === 'SIGKILL' ? `did not come back within ${PATIENCE / 1000} s` : `the process ended (${code ?? signal})`;
      done({ tally: {}, harms: [{ index: Number(at() || from), target: '?', words, text: '' }], memory: 0 });
    });
  });
}

const tally: Record<string, { taken: number; refused: number; slowest: number }> = {};
let harmed = 0;
let memory = 0;
for (let from = begin; from < end; from += PORTION) {
  const told = await portion(from, Math.min(end, from + PORTION));
  memory = Math.max(memory, told.memory);
  for (const [name, { taken, refused, slowest }] of Object.entries(told.tally)) {
    const row = tally[name] ?? { taken: 0, refused: 0, slowest: 0 };
    tally[name] = { taken: row.taken + taken, refused: row.refused + refused, slowest: Math.max(row.slowest, slowest) };
  }
  for (const { index, target, words, text } of told.harms) {
    harmed += 1;
    say(`\n✖ input ${index} (${target}): ${words}\n${JSON.stringify(text)}\n  again: npm run fuzz -- ${index} ${seed} only`);
  }
}
rmSync(scratch, { recursive: true, force: true });
say(`\n${'reader'.padEnd(24)}${'taken'.padStart(8)}${'refused'.padStart(9)}${'slowest'.padStart(11)}`);
for (const [name, { taken, refused, slowest }] of Object.entries(tally))
  say(`${name.padEnd(24)}${String(taken).padStart(8)}${String(refused).padStart(9)}${`${Math.round(slowest)} ms`.padStart(11)}`);
say(`most memory ${Math.round(memory)} MB; ${harmed === 0 ? 'no harm done' : `${harmed} inputs did harm`}`);
process.exitCode = harmed === 0 ? 0 : 1;
