import fc from 'fast-check';
import { CALLS, LEADING, REACHING, SIGNS } from './scraps.ts';

const scrap = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: fc.constantFrom(...CALLS) },
  { weight: 2, arbitrary: fc.constantFrom(...REACHING).map((key) => `${key}: `) },
  { weight: 1, arbitrary: fc.constantFrom(...LEADING) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

type Edit = {
  readonly kind: 'write' | 'cut' | 'copy' | 'repeat';
  readonly at: number;
  readonly length: number;
  readonly scrap: string;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'cut', 'copy', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  scrap,
});

function edited(text: string, { kind, at, length, scrap: piece }: Edit): string {
  const from = Math.floor(at * text.length);
  const [head, stretch, tail] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  if (kind === 'write') return head + piece + tail;
  if (kind === 'cut') return head + tail;
  return head + stretch.repeat(kind === 'copy' ? 2 : 50) + tail;
}

/** Spoil real texts in a few places. */
export function spoilt(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([text, edits]) => edits.reduce(edited, text));
}

/** Repeat a short piece until the text is long; every parser has some piece that it is slow at. */
export const bulky: fc.Arbitrary<string> = fc
  .tuple(fc.array(scrap, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1000, max: 110_000 }))
  .map(([pieces, size]) => {
    const piece = pieces.join('') || ' ';
    return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  });

/** Any text at all, plain or of pieces that mean something. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.array(scrap, { maxLength: 12 }).map((pieces) => pieces.join('')),
);
