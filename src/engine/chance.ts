import seedrandom from 'seedrandom';
import { sha256Of } from './digest.ts';

/**
 * Where decisions take their luck from. A draw is the number at an address, never "the next number":
 * (seed, replicate) → who decides what → month.
 */
export interface Chance {
  /** Start a replicate (0, 1, 2, …). */
  begin(replicate: number): void;
  /** Move to a month. */
  turn(month: number): void;
  /** Find the uniform number, 0 <= u < 1, at an address made by `addressOf`. */
  draw(address: number): number;
}

/** The chance of what is worked out without luck. */
export const NO_LUCK: Chance = { begin() {}, turn() {}, draw: () => 0 };

const PARITY = 0x1bd11bda;
const TWO_TO_32 = 4294967296;

/**
 * Encrypt a counter: Threefry-2x32 with 20 rounds, written into `out`.
 *
 * Source  Salmon, Moraes, Dror & Shaw 2011; test vectors of the Random123 library
 */
export function threefry(first: number, second: number, counter0: number, counter1: number, out: Int32Array): void {
  // Cut to 32 bits here: engines then add whole numbers below, not fractions.
  const key0 = first | 0;
  const key1 = second | 0;
  const key2 = PARITY ^ key0 ^ key1;
  let x = ((counter0 | 0) + key0) | 0;
  let y = ((counter1 | 0) + key1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key2) | 0;
  y = (y + key0 + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key0) | 0;
  y = (y + key1 + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 4) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  out[0] = (x + key2) | 0;
  out[1] = (y + key0 + 5) | 0;
}

/**
 * Turn names into an address: a 32-bit hash (FNV-1a, finished as in MurmurHash3) of the parts, so that
 * luck belongs to who decides what, not to a position in a list.
 *
 * Example  addressOf('act', 'A') === addressOf('act', 'A')
 */
export function addressOf(...parts: readonly string[]): number {
  let hash = 0x811c9dc5 | 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * Read a seed: any text but an empty one, in Unicode form NFC, so that the same words typed on two keyboards are
 * the same luck.
 *
 * @throws TypeError where it is no text, an empty one, or one with half a character
 */
export function seedOf(seed: string): string {
  const given: unknown = seed;
  if (typeof given === 'number') throw new TypeError(`a seed is a text, found the number ${given}: write '${given}'`);
  if (typeof given !== 'string') {
    throw new TypeError(
      `a seed is a text, found ${given === null ? 'null' : typeof given}: give any text, for example { seed: 'a class' }`,
    );
  }
  if (given === '') throw new TypeError("a seed is a text, found an empty one: give any text, for example { seed: 'a class' }");
  if (/\p{Surrogate}/u.test(given)) throw new TypeError('a seed is a text, found half a character (a lone surrogate) in it');
  return given.normalize('NFC');
}

/**
 * Make luck from a seed. `seedrandom` turns the seed's SHA-256 into the root key: of the text itself it would repeat
 * short ones until its key is full, so that "1" and "11" were the same luck. Every draw is
 * threefry(replicate's key, address, month) read as 53 bits.
 *
 * @throws TypeError where the seed is none, see `seedOf`
 */
export function addressedChance(seed: string): Chance {
  const root = seedrandom(sha256Of(seedOf(seed)), { global: false });
  const root0 = root.int32();
  const root1 = root.int32();
  const key = new Int32Array(2);
  const word = new Int32Array(2);
  let now = 0;
  return {
    begin(replicate) {
      threefry(root0, root1, replicate | 0, Math.floor(replicate / TWO_TO_32), key);
    },
    turn(month) {
      now = month;
    },
    draw(address) {
      threefry(key[0], key[1], address, now, word);
      return ((word[0] >>> 0) * 2097152 + (word[1] >>> 11)) / 9007199254740992;
    },
  };
}
