/** What a title says, and when that is true of its data; written without a look at how titles are made. */
export interface Claim<T> {
  readonly says: RegExp;
  readonly holds: (data: T, words: readonly string[]) => boolean;
}

export const claim = <T>(says: RegExp, holds: Claim<T>['holds']): Claim<T> => ({ says, holds });

/** Read a number as titles write it, `−0.05`. */
export const read = (text: string): number => Number(text.replace('−', '-').replace('+', ''));

/** Tell whether a value may be written so, in two decimals. */
export const isWritten = (text: string, value: number): boolean =>
  text === 'under 0.01' ? Math.abs(value) > 0 && Math.abs(value) < 0.01 : Math.abs(read(text) - value) < 0.00501;

/** Tell whether a share may be written so; none and all are written only where they are. Two that sum to 100 may be a point off. */
export function isShareOf(text: string, share: number): boolean {
  if (text === 'under 1 %') return share > 0 && share < 0.01;
  if (text === 'over 99 %') return share < 1 && share > 0.99;
  const points = Number(text.replace(' %', ''));
  if (points === 0) return share < 1e-9;
  if (points === 100) return share > 1 - 1e-9;
  return Math.abs(share * 100 - points) <= 1;
}

/** Find what is wrong with titles: wordings that no claim knows, and claims that do not hold. */
export function wrongIn<T>(titles: readonly string[], claims: readonly Claim<T>[], data: T): string[] {
  return titles.flatMap((title) =>
    title.split('; ').flatMap((part) => {
      const known = claims.flatMap((each) => {
        const found = each.says.exec(part);
        return found ? [{ each, words: found.slice(1) }] : [];
      });
      if (known.length === 0) return [`nobody knows what “${part}” says`];
      return known.some(({ each, words }) => !each.holds(data, words)) ? [`not true: “${part}” of “${title}”`] : [];
    }),
  );
}

export const SHARE = '((?:under |over )?\\d+ %)';
export const NUMBER = '(−?(?:\\d*\\.\\d+|\\d+)|under 0\\.01)';
