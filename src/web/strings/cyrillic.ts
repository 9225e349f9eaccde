/** Letters that are two in Latin script come first. */
const PAIRS: Readonly<Record<string, string>> = { lj: 'љ', nj: 'њ', dž: 'џ' };
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('abvgdđežzijklmnoprstćufhcčš', (latin, k) => [latin, Array.from('абвгдђежзијклмнопрстћуфхцчш')[k]]),
);

/** Words that stay in Latin script: formats, programs, and letters that name something. */
const LATIN = ['YAML', 'CSV', 'SVG', 'PNG', 'JSON', 'JavaScript', 'Vega-Lite', 'Equidistance', 'https?:\\S+'];
/** Words in which nj, lj and dž are two letters, so that they are spelled one by one. */
const SPLIT = /(?<=^|[^\p{L}])((?:in|kon)(?=j(?:ekc|unk|ug|unkt))|(?:nad|pod|od)(?=ž[^a])|tan(?=jug))/giu;
const KEPT = new RegExp(`(?<![\\p{L}])(${LATIN.join('|')})(?![\\p{L}])`, 'u');
/** Put between two letters that are not one. */
const APART = '\u200c';

/**
 * Write a Serbian text in Cyrillic.
 *
 * Example  toCyrillic('Ljubav i konjunktura u EU i NIS') → Љубав и конјунктура у ЕУ и НИС
 */
export function toCyrillic(text: string): string {
  return text
    .split(KEPT)
    .map((part, k) => (k % 2 === 1 ? part : lettersOf(part)))
    .join('');
}

function lettersOf(text: string): string {
  const spelled = text.normalize('NFC').replace(SPLIT, `$1${APART}`);
  const paired = spelled.replace(/lj|nj|dž/giu, (pair) => inCaseOf(pair, PAIRS[pair.toLowerCase()]));
  return paired
    .replace(/\p{Script=Latin}/gu, (letter) => inCaseOf(letter, LETTERS[letter.toLowerCase()] ?? letter.toLowerCase()))
    .replaceAll(APART, '');
}

function inCaseOf(latin: string, cyrillic: string): string {
  return latin.charAt(0) === latin.charAt(0).toLowerCase() ? cyrillic : cyrillic.toUpperCase();
}
