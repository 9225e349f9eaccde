import { basename } from 'node:path';
import { UsageError } from '../../scenario/text/usage-error.ts';

/** What kinds of texts a person hands in as files. */
export const TEXT_KINDS = ['scenario', 'experiment', 'figures'] as const;
type TextKind = (typeof TEXT_KINDS)[number];

/** A text that numbers hang on, without the place where it lay. */
export interface ShelvedText {
  readonly kind: TextKind;
  /** Name that it was asked for by; of a file that a person named, without its folder. */
  readonly asked: string;
  /** Place on the shelf of the text that names it; nothing where a person did. */
  readonly by?: number;
  readonly text: string;
}

/** A text, and the name that it is told by. */
export interface FoundText {
  readonly file: string;
  readonly text: string;
}

/** How a text is asked for: by its name, as it stands in the file `from`. */
export interface TextRequest {
  readonly kind: TextKind;
  readonly asked: string;
  readonly from?: string | undefined;
}

/** The texts of one command: each is read once, so that all of the command hangs on the same. */
export interface TextShelf {
  readonly texts: readonly ShelvedText[];
  /** Find a text; nothing where it has to be read. */
  known(request: TextRequest): FoundText | undefined;
  /** Keep a text that was read, and hand it on. */
  keep(request: TextRequest, found: FoundText): FoundText;
}

const ENDING = /\.ya?ml$/i;

/** Name what a person named by its path: the id of a scenario and of an experiment, the file of figures. */
export const shelfName = (asked: string): string => basename(asked).replace(ENDING, '');

const keyOf = ({ kind, asked, from }: TextRequest): string => JSON.stringify([kind, asked, from]);

/** Make a shelf on which every text that is read is kept. */
export function openShelf(): TextShelf {
  const texts: ShelvedText[] = [];
  const files: string[] = [];
  const known = new Map<string, FoundText>();
  return {
    texts,
    known: (request) => known.get(keyOf(request)),
    keep(request, found) {
      const { kind, asked, from } = request;
      const by = from === undefined ? -1 : files.indexOf(from);
      texts.push({ kind, asked: from === undefined ? shelfName(asked) : asked, ...(by >= 0 && { by }), text: found.text });
      files.push(found.file);
      known.set(keyOf(request), found);
      return found;
    },
  };
}

/** Find the first place of the text that stands at a place: one that several name is kept once for each, and what it names once. */
export const firstPlace = (texts: readonly ShelvedText[], place: number): number =>
  texts.findIndex(({ kind, text }) => kind === texts[place].kind && text === texts[place].text);

/**
 * Make a shelf of texts that somebody else has kept, beside which no file is opened.
 *
 * @throws UsageError from `known` where a text is asked for that is not on it
 */
export function closedShelf(texts: readonly ShelvedText[]): TextShelf {
  const files = texts.map(({ asked }, k) => `${k}/${basename(asked)}${ENDING.test(asked) ? '' : '.yaml'}`);
  return {
    texts,
    known({ kind, asked, from }) {
      const by = from === undefined ? undefined : firstPlace(texts, files.indexOf(from));
      const name = by === undefined ? shelfName(asked) : asked;
      const isBy = (own: number | undefined): boolean => (own === undefined ? by === undefined : firstPlace(texts, own) === by);
      const found = texts.findIndex((each) => each.kind === kind && each.asked === name && isBy(each.by));
      if (found === -1) throw new UsageError(`it does not hold the ${kind} "${asked}"`);
      return { file: files[found], text: texts[found].text };
    },
    keep: (_, found) => found,
  };
}
