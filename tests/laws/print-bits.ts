/** Prints the golden bits as the engine that runs this computes them, with its version. */
import { goldenBits } from './golden-bits.ts';

process.stdout.write(JSON.stringify({ version: process.version, bits: await goldenBits() }));
