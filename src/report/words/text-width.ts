/**
 * Advance widths of Inter Regular for the characters from space to ~, thousandths of an em.
 * Charts are laid out before anyone knows the font, so a specification carries this much of it.
 * Source  hmtx table of Inter 4 (SIL Open Font Licence); tests/cli/render compares it with the font.
 */
const ASCII = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620, 566, 619,
  620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765,
  644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242,
  549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];
const OTHER: Readonly<Record<string, number>> = {
  '–': 500,
  '—': 1000,
  '·': 288,
  '…': 864,
  '−': 662,
  '→': 954,
  '×': 662,
  '“': 440,
  '”': 440,
  '’': 300,
  '\u202f': 182,
  '\u00a0': 281,
  ж: 810,
  м: 770,
  ш: 850,
  щ: 870,
  ю: 800,
  Ж: 1000,
  М: 903,
  Ш: 950,
  Щ: 970,
  Ю: 1000,
  đ: 612,
  Đ: 735,
};
/** Widest of the rest, so that a guess errs on the safe side. */
const UNKNOWN = 640;
/** Widening of heavier weights against Regular, averaged over English text. */
const SEMI_BOLD = 1.03;
const BOLD = 1.045;

function advance(character: string): number {
  const known = ASCII[character.charCodeAt(0) - 32];
  if (character.length === 1 && known !== undefined) return known;
  if (character in OTHER) return OTHER[character];
  const base = character.normalize('NFD').charCodeAt(0);
  return ASCII[base - 32] ?? UNKNOWN;
}

/** Measure how wide a line of text is in pixels, within some 3 %. */
export function textWidth(text: string, size: number, weight = 400): number {
  let total = 0;
  for (const character of text) total += advance(character);
  return (total / 1000) * size * (weight >= 700 ? BOLD : weight >= 600 ? SEMI_BOLD : 1);
}

/** Cut a line with an ellipsis so that it fits a width in pixels. */
export function cutToWidth(text: string, width: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, size, weight) > width) characters.pop();
  return `${characters.join('').replace(/[\s,;:·]+$/, '')}…`;
}

/** Take the first of several wordings that fits a width in pixels, or cut the last. */
export function fitting(wordings: readonly string[], width: number, size: number, weight = 400): string {
  return (
    wordings.find((wording) => textWidth(wording, size, weight) <= width) ??
    cutToWidth(wordings[wordings.length - 1], width, size, weight)
  );
}

/** Cut a text after a number of characters, with an ellipsis; between words where that does not cost much. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  const kept = text.slice(0, space > most / 2 ? space : most - 1);
  // Half of a sign that UTF-16 writes as two is none.
  return `${kept.replace(/[\s,;:·\ud800-\udbff]+$/, '')}…`;
}

/** Break a text into lines of at most so many characters; what does not fit the last line is cut. */
export function wrap(text: string, most: number, lines: number): string[] {
  const result: string[] = [];
  let rest = text;
  while (rest.length > most && result.length < lines - 1) {
    const space = rest.lastIndexOf(' ', most);
    const at = space > 0 ? space : most;
    result.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...result, cut(rest, most)];
}

/** Take the first of several wordings that has room, or cut the last. */
export function firstThatFits(wordings: readonly string[], most: number): string {
  return wordings.find((wording) => wording.length <= most) ?? cut(wordings[wordings.length - 1], most);
}

/** Break the first of several wordings that needs two lines at most; the last is cut. */
export function twoLines(wordings: readonly string[], most: number): string[] {
  const broken = wordings.map((wording) => wrap(wording, most, 2));
  return broken.find((lines) => !lines[lines.length - 1].endsWith('…')) ?? broken[broken.length - 1];
}
