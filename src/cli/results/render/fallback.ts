import { beyondInter } from './letters.ts';

/**
 * Find the letters of a text that no font of this machine has: a rasteriser draws boxes for them.
 *
 * A font cannot be asked; but what is drawn with all of them and with Inter alone differs if one of them has the letter.
 */
export async function undrawable(text: string): Promise<string[]> {
  const letters = beyondInter(text);
  if (letters.length === 0) return [];
  const { renderPng } = await import('./png.ts');
  const drawn = async (letter: string, fonts: 'all' | 'inter'): Promise<string> =>
    Buffer.from(
      await renderPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16">&#${letter.codePointAt(0)};</text></svg>`,
        fonts,
      ),
    ).toString('base64');
  const found = await Promise.all(
    letters
      .slice(0, MOST)
      .map(async (letter) => ((await drawn(letter, 'all')) === (await drawn(letter, 'inter')) ? [letter] : [])),
  );
  return found.flat();
}

/** Letters that are tried; a title in a foreign script shows in the first. [C] */
const MOST = 3;
