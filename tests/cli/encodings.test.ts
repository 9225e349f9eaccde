import { describe, expect, it } from 'vitest';
import { desk, HEAD } from './fake-io.ts';

const RECORD = 'year,actor,indicator,value,unit,source\n2020,EU,cfsp_alignment_rate,.57,share,žućko\n';
const EXPERIMENT = `format: 2
name: Žućko
story: Do they?
question: sweep
scenario: serbia-2026
months: 12
levers: {rivalry.lever: {from: 0, to: 1, levels: 2}}
outcomes: [equidistance.end.mean]
`;
/** Files of every kind that somebody gives, and the command that reads each. */
const KINDS = [
  ['mine.yaml', `${HEAD}# žućko\n`, ['check', 'mine.yaml']],
  ['asked.yaml', EXPERIMENT, ['check', 'asked.yaml']],
  ['asked.yaml', EXPERIMENT, ['ask', 'asked.yaml', '--replicates', '1', '--format', 'csv', '--quiet']],
  ['mine.csv', RECORD, ['record', '--figures', 'mine.csv', '--format', 'csv', '--quiet']],
] as const;

/** Write č, ć, ž and š as Windows-1250 does. */
const WINDOWS_1250: Readonly<Record<string, number>> = { č: 0xe8, ć: 0xe6, ž: 0x9e, Ž: 0x8e, š: 0x9a };
const old = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => WINDOWS_1250[letter] ?? letter.charCodeAt(0)));
const withMark = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a file of any kind', () => {
  it.each(KINDS)('%s in UTF-16 with a mark is simply read', async (name, text, words) => {
    const at = desk();
    at.write(name, text);
    const plain = await at.call(...words);
    at.write(name, withMark(text));
    const { code, out, err } = await at.call(...words);
    expect({ code, out, err }).toEqual({ code: 0, out: plain.out, err: plain.err });
  });

  it.each(KINDS)('%s in Windows-1250 is refused with its line and what to do', async (name, text, words) => {
    const at = desk();
    at.write(name, old(text));
    const { code, err } = await at.call(...words);
    expect([code, err[0]]).toEqual([1, expect.stringMatching(/^✖ the file is not UTF-8 \(it may be Windows-1250 or -1252\)/)]);
    const line = text.split('\n').findIndex((each) => /[žŽ]/.test(each)) + 1;
    expect(err[1]).toMatch(new RegExp(`^ {2}→ ${name}:${line}:\\d+$`));
    expect(err.at(-1)).toMatch(/^ {2}save it as UTF-8/);
  });

  it('that another extends is told by its own name', async () => {
    const at = desk();
    at.write('base.yaml', old(`${HEAD}# žućko\n`));
    at.write('mine.yaml', HEAD.replace('serbia-2026', 'base'));
    const { err } = await at.call('check', 'mine.yaml');
    expect(err[1]).toBe('  → base.yaml:5:3');
  });
});
