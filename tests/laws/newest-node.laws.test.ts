import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { goldenBits } from './golden-bits.ts';

const newest = process.env.NEWEST_NODE;

describe('golden bits', () => {
  it.skipIf(!newest)(`are the same on ${newest ? 'the newest Node' : 'another Node (NEWEST_NODE names none)'}`, async () => {
    const { stdout } = await promisify(execFile)(newest!, ['tests/laws/print-bits.ts']);
    const { version, bits } = JSON.parse(stdout);
    expect(version).not.toBe(process.version);
    expect(bits).toEqual(await goldenBits());
  });
});
