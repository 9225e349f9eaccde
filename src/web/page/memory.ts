/** Read what was chosen last time; nothing where the browser keeps nothing, or keeps something else. */
export function remembered(name: string, known: readonly string[]): string | null {
  try {
    const value = localStorage.getItem(`equidistance.${name}`);
    return value !== null && known.includes(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keep a choice for next time, where the browser allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`equidistance.${name}`, value);
  } catch {
    // A browser that refuses storage forgets; nothing else is lost.
  }
}
