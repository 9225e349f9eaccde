import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/scenario/text/decode-text.ts';

const TEXT = 'name: Đorđe Žćš 中\nstory: ש\n';
const bytesOf = (text: string, encoding: BufferEncoding): Uint8Array => Uint8Array.from(Buffer.from(text, encoding));
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, k) => bytes[k ^ 1]);
const joined = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const le = bytesOf(TEXT, 'utf16le');

describe('bytes of a text', () => {
  it.each([
    ['UTF-8', bytesOf(TEXT, 'utf8')],
    ['UTF-8 with a mark', joined([0xef, 0xbb, 0xbf], bytesOf(TEXT, 'utf8'))],
    ['UTF-16, little end first, with a mark', joined([0xff, 0xfe], le)],
    ['UTF-16, big end first, with a mark', joined([0xfe, 0xff], swapped(le))],
  ])('in %s are read', (_, bytes) => expect(decodeText(bytes)).toEqual({ text: TEXT }));

  it('may be none', () => expect(decodeText(new Uint8Array())).toEqual({ text: '' }));

  it.each([
    ['Windows-1250', joined(bytesOf('a: 1\r\nname: \u017d', 'latin1'), []), 0x8e],
    ['Windows-1252', bytesOf('a: 1\r\nname: x', 'latin1'), 0xe9],
  ])('in %s are refused at the first letter that cannot be read', (_, head, letter) => {
    const bytes = joined(head.subarray(0, 12), [letter], bytesOf('ivot\r\n', 'latin1'));
    expect(decodeText(bytes)).toEqual({
      message: 'the file is not UTF-8 (it may be Windows-1250 or -1252): a letter here cannot be read',
      hint: expect.stringMatching(/^save it as UTF-8: /),
      line: 2,
      column: 7,
      snippet: 'name: \ufffdivot',
    });
  });

  it.each([
    ['UTF-16 without a mark', bytesOf('name: Mine\nstory: yours\n', 'utf16le')],
    ['UTF-16 without a mark', swapped(bytesOf('name: Mine\nstory: yours\n', 'utf16le'))],
    ['UTF-32', joined([0xff, 0xfe, 0, 0], [65, 0, 0, 0])],
    ['UTF-32', joined([0, 0, 0xfe, 0xff], [0, 0, 0, 65])],
  ])('that look like %s are refused by that name', (name, bytes) =>
    expect(decodeText(bytes)).toMatchObject({ message: `the file is not UTF-8: it looks like ${name}`, line: 1 }),
  );

  it('that say they are UTF-16 and are not are refused', () =>
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0, 0xd8]))).toMatchObject({
      message: expect.stringMatching(/says that it is UTF-16/),
    }));

  it('of a picture are no text', () =>
    expect(decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toMatchObject({
      message: 'the file is not text (it holds bytes that no text has)',
    }));
});
