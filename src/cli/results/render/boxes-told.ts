import type { Io } from '../../terminal/io.ts';

/** Hears the SVG of all that is made as PNG. */
export type BoxesTold = (svgs: readonly string[]) => Promise<void>;

/** Say once that words in a script of which this machine has no font come out as boxes in PNG. */
export function boxesTold({ warn, progress }: Pick<Io, 'warn' | 'progress'>): BoxesTold {
  let isSaid = false;
  return async (svgs) => {
    if (isSaid || svgs.length === 0) return;
    const { undrawable } = await import('./fallback.ts');
    const [letter] = await undrawable(svgs.map((svg) => svg.replace(/<[^>]*>/g, '')).join(''));
    if (letter === undefined) return;
    isSaid = true;
    progress('');
    warn(`ℹ No font here has ${letter} and the like: PNG shows boxes, SVG and pages do not.`);
  };
}
