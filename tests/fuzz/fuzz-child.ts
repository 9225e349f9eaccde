// Feeds inputs one after another, and writes down which one is being fed, so that one that never comes back is known.
import { openSync, writeFileSync, writeSync } from 'node:fs';
import { ground } from './ground.ts';
import { fed, SLOWEST } from './guard.ts';
import { BLOCK, blockOf, type Input } from './inputs.ts';
import { targetsIn } from './targets.ts';

const [seed, from, to, at, told] = process.argv.slice(2).map((text, k) => (k < 3 ? Number(text) : text)) as [
  ...[number, number, number],
  ...[string, string],
];
const { folder, remove } = ground();
process.once('exit', remove);
const targets = await targetsIn(folder);
const mark = openSync(at, 'w');
const tally: Record<string, { taken: number; refused: number; slowest: number }> = {};
const harms: { index: number; target: string; words: string; text: string }[] = [];

/** Feed one input; one that seems slow is fed again, as the machine may have been busy with something else. */
async function feed({ target, text }: Input, index: number): Promise<void> {
  tally[target] ??= { taken: 0, refused: 0, slowest: 0 };
  const row = tally[target];
  try {
    const first = await fed(() => targets[target].feed(text));
    const again = first.milliseconds > SLOWEST ? await fed(() => targets[target].feed(text)) : first;
    const milliseconds = Math.min(first.milliseconds, again.milliseconds);
    row[first.fate] += 1;
    row.slowest = Math.max(row.slowest, milliseconds);
    if (milliseconds > SLOWEST) throw new Error(`took ${Math.round(milliseconds)} ms`);
  } catch (error) {
    const words =
      error instanceof Error
        ? `${error.name}: ${error.message.slice(0, 300)}\n${error.stack?.split('\n    ').slice(1, 4).join('\n    ')}`
        : String(error);
    harms.push({ index, target, words, text: text.slice(0, 2000) });
  }
}

for (let index = from; index < to; ) {
  for (const input of blockOf(targets, seed, Math.floor(index / BLOCK)).slice(index % BLOCK, (index % BLOCK) + to - index)) {
    writeSync(mark, `${index}`.padEnd(12), 0);
    await feed(input, index);
    index += 1;
  }
}
writeFileSync(told, JSON.stringify({ tally, harms, memory: process.resourceUsage().maxRSS / 1024 }));
