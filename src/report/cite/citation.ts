import { shortHash } from '../../scenario/fields/hash.ts';
import { cut } from '../words/text-width.ts';
import { capital, list, plural } from '../words/words.ts';

/** Who is cited: the project names no person. */
export const AUTHOR = 'The Equidistance authors';
export const WORK = 'Equidistance: an open simulation of a small state balancing between great powers';
/** Under what the project's own words and pictures may be used, and its code. */
export const LICENCES =
  'Our texts and pictures: CC BY 4.0 (creativecommons.org/licenses/by/4.0). Code: MIT. Figures of others stay theirs: the record names each source.';

/** The forms in which a citation is written. */
export const STYLES = ['bibtex', 'apa', 'ris'] as const;
export type CitationStyle = (typeof STYLES)[number];

/** A scenario that is cited. */
export interface CitedScenario {
  /** Short name, as commands know it. */
  readonly id: string;
  readonly name?: string;
  /** SHA-256 of the resolved scenario, 64 hexadecimal digits. */
  readonly hash: string;
}

/** What is cited: a version of the software, and of it a scenario or a result. */
export interface Cited {
  readonly version: string;
  /** The day on which the version came out, `YYYY-MM-DD`; nothing where nobody knows it. */
  readonly released?: string;
  /** What the scenarios were asked, where it was an experiment. */
  readonly experiment?: string;
  readonly scenarios: readonly CitedScenario[];
  /** Runs and seed of a result, `200 runs, seed “a”`. */
  readonly settings?: string;
}

/** Write a citation in one of the forms; lines of it are not broken further. */
export const citation = (cited: Cited, style: CitationStyle): string => WRITERS[style](cited);

/** Characters of a seed that are shown. */
const SEED = 24;

/** What results were made from. */
interface Luck {
  readonly runs: number;
  readonly seed: string;
}

/** Write in a line how results are cited, where there is room for no more: what made them, of which scenarios, from which luck. */
export function citeLine(scenarios: readonly CitedScenario[], { runs, seed }: Luck, version: string): string {
  const names = scenarios.map(({ id, hash }) => `${id} (${shortHash(hash)})`);
  return `Cite: ${AUTHOR}, Equidistance ${version}, ${list(names)}, ${plural(runs, 'run')}, seed “${cut(seed, SEED)}”.`;
}

const WRITERS: Readonly<Record<CitationStyle, (cited: Cited) => string>> = { bibtex, apa, ris };

/** Example  The Equidistance authors. (2026). Equidistance: … (Version 0.5.0) [Computer software]. Scenario “Rising rivalry” (rising, 1a2b3c4d). */
function apa(cited: Cited): string {
  const { version, released } = cited;
  const what = partsOf(cited, shortHash);
  const head = `${AUTHOR}. (${released?.slice(0, 4) ?? 'n.d.'}). ${WORK} (Version ${version}) [Computer software].`;
  return what === '' ? head : `${head} ${what}.`;
}

function bibtex(cited: Cited): string {
  const { version, released, scenarios } = cited;
  const [year, month] = released?.split('-') ?? [];
  const what = partsOf(cited);
  const fields = [
    ['author', `{${AUTHOR}}`],
    ['title', WORK],
    ...(year === undefined ? [] : [['year', year]]),
    ...(month === undefined ? [] : [['month', String(Number(month))]]),
    ['version', version],
    ['note', texText(what === '' ? 'Computer software' : `Computer software. ${what}`)],
  ];
  const key = ['equidistance', version, ...scenarios.flatMap(({ id, hash }) => [id, shortHash(hash)])].join('-');
  const lines = fields.map(([name, value]) => `  ${name.padEnd(7)} = {${value}}`);
  return `@software{${key.replace(/[^\w.]+/g, '-')},\n${lines.join(',\n')}\n}`;
}

function ris(cited: Cited): string {
  const { version, released } = cited;
  const what = partsOf(cited);
  const lines = [
    ['TY', 'COMP'],
    ['AU', AUTHOR],
    ['TI', WORK],
    ...(released === undefined
      ? []
      : [
          ['PY', released.slice(0, 4)],
          ['DA', released.replaceAll('-', '/')],
        ]),
    ['ET', version],
    ...(what === '' ? [] : [['N1', what]]),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n');
}

/** Name what is cited of the software, each scenario with its hash. */
function partsOf({ experiment, scenarios, settings }: Cited, hashOf = (hash: string): string => `SHA-256 ${hash}`): string {
  const named = scenarios.map(({ id, name, hash }) =>
    name === undefined ? `${oneLine(id)} (${hashOf(hash)})` : `“${oneLine(name)}” (${oneLine(id)}, ${hashOf(hash)})`,
  );
  const kind = named.length === 1 ? 'scenario' : 'scenarios';
  const parts = [
    ...(experiment === undefined ? [] : [`experiment “${oneLine(experiment)}”`]),
    ...(named.length === 0 ? [] : [`${kind} ${list(named)}`]),
    ...(settings === undefined ? [] : [oneLine(settings)]),
  ];
  return capital(parts.join('; '));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Signs that mean something to TeX, and how they are written as themselves. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const texText = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
