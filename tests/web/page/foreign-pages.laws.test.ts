import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { desk } from '../../cli/fake-io.ts';
import { noBrowser, type Opened, open, seen } from './browser.ts';

/** Ends an attribute, an element and a script, and begins an element, an attribute and a comment. */
const HOSTILE = `"'><evil evil=1></script><!--&lt;`;
/** The same for a name of few letters, or of a file, which has no slash. */
const SHORT_HOSTILE = `"'><evil evil=1><!--`;
const LONG_HOSTILE = `</title></style><script>evil = 1</script> ${HOSTILE} ]]> \${evil = 1}`;
const [short, text, long] = [SHORT_HOSTILE, HOSTILE, LONG_HOSTILE].map((each) => JSON.stringify(each));

const SCENARIO = `format: 2
name: ${text}
story: ${long}
extends: serbia-2026
changes: [${long}]
sources: {one: ${long}}
state: {name: ${text}, adjective: ${text}, capital: ${text}}
camps: {positive: ${text}, negative: ${text}}
powers: {US: {name: ${text}}, CN: {name: ${text}}, EU: {name: ${text}}, RU: {name: ${text}}}
channels: {energy: {name: ${text}}, trade: {name: ${text}}}
rivalry: {lever: {0: 0, 12: 0.8}}
parameters: {bite: {value: 3, unit: ${text}, source: one, why: ${long}}}
events:
  - {at: 6, target: pressure.US.energy, change: =0.8, for: 6, title: ${text}, source: ${long}, why: ${long}}
expect: [{outcome: hedging.end, above: 2, why: ${long}}]
`;

const experiment = (question: string, more: string): string => `format: 2
name: ${text}
story: ${long}
question: ${question}
scenario: ${JSON.stringify(`${SHORT_HOSTILE}.yaml`)}
months: 14
uncertainties:
  parameters.bite: {uniform: [2, 3], label: ${text}, why: ${long}}
  parameters.gain: {uniform: [2, 3], label: ${text}, why: ${long}}
${more}
`;
const LEVER = `levers: {rivalry.lever: {from: 0, to: 1, levels: 3, label: ${text}, why: ${long}}}\noutcomes: [decisiveChoice.probability]`;

const EXPERIMENTS: Readonly<Record<string, string>> = {
  sweep: `${LEVER}\ndesign: {points: 2, replicates: 1}`,
  tipping: `${LEVER}\ndesign: {points: 20, replicates: 1}`,
  sensitivity: 'outcomes: [decisiveChoice.probability]\ndesign: {trajectories: 4, points: 16, keep: 2, replicates: 2}',
  discover:
    'outcomes: [equidistance.end.mean]\ninterest: {outcome: equidistance.end.mean, above: 0.83}\ndesign: {points: 50, replicates: 1}',
  robust: `policies:\n  - {name: ${short}, set: {parameters.backlash: 0.1}, why: ${long}}\n  - {name: other, why: ${long}}\noutcomes: [{outcome: equidistance.end.mean, above: 0.2, why: ${long}}]\ndesign: {points: 20, replicates: 1}`,
};

const at = desk();
const mine = `${SHORT_HOSTILE}.yaml`;
at.write(mine, SCENARIO);
for (const [question, more] of Object.entries(EXPERIMENTS)) at.write(`${question}${mine}`, experiment(question, more));
const FEW = ['--runs', '4', '--months', '14', '--seed', LONG_HOSTILE];

let browser: Opened | undefined;
afterAll(() => browser?.context.close());

async function page(): Promise<Opened['page']> {
  browser ??= await open();
  return browser.page;
}

/** Read a page as a browser does, its scripts too. */
async function readAs(path: string) {
  const opened = await page();
  await opened.goto(pathToFileURL(path).href);
  return opened.evaluate(() => {
    const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
    const data = document.getElementById('pictures');
    return {
      foreign: document.querySelectorAll('evil, [evil]').length,
      handlers: [...document.querySelectorAll('*')].flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      isRun: 'evil' in window,
      hasComment: comments.nextNode() !== null,
      scripts: document.scripts.length,
      data: data === null ? undefined : typeof JSON.parse(data.textContent ?? ''),
      isTold: (document.body.textContent ?? '').includes('<evil evil=1>'),
    };
  });
}

/** Read a picture as a browser does: a text that is no XML is one element, `parsererror`. */
async function strangeIn(svg: string): Promise<string[]> {
  return (await page()).evaluate((source) => {
    const drawn = new DOMParser().parseFromString(source, 'image/svg+xml');
    return [...drawn.querySelectorAll('parsererror, evil, [evil], script')].map((one) => one.nodeName);
  }, svg);
}

describe.skipIf(noBrowser !== undefined)('text of others in a page or a picture', () => {
  it.each([
    ['run', mine, '--theory', 'all', '--metrics', ...FEW],
    ['compare', mine, 'rising', ...FEW],
    ['explain', mine, '--seed', LONG_HOSTILE, '--months', '14'],
    ['explain', mine, '--seed', LONG_HOSTILE, '--months', '14', '--month', '6'],
    ...Object.keys(EXPERIMENTS).map((question) => [question, `${question}${mine}`, '--seed', LONG_HOSTILE]),
  ])('is never an element, an attribute or a script: %s', async (...words) => {
    const out = `out-${words.length}-${words[0]}`;
    const forms = words[0] === 'explain' ? [] : ['--format', 'html,svg,embed', '--quiet'];
    const { code, err } = await at.call(...words, ...forms, '--out', out);
    expect([code, code === 0 ? [] : err]).toEqual([0, []]);
    const files = readdirSync(join(at.folder, out), { recursive: true }).map(String);
    const pages = files.filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const name of pages) {
      const { scripts, data, ...found } = await readAs(join(at.folder, out, name));
      expect(found).toEqual({ foreign: 0, handlers: [], isRun: false, hasComment: false, isTold: true });
      expect([scripts, data]).toEqual(data === undefined ? [0, undefined] : [2, 'object']);
    }
    for (const name of files.filter((one) => one.endsWith('.svg')))
      expect([name, await strangeIn(at.read(join(out, name)))]).toEqual([name, []]);
    expect(seen.errors).toEqual([]);
  });
});
