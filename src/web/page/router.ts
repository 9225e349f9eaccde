/** Where the page is: a screen, and what its address says of it. */
export interface Route {
  readonly screen: string;
  readonly query: string;
}

/**
 * Read the address of the page, `#/explore?scenario=rising`.
 *
 * Example  routeOf('#/limits') → { screen: 'limits', query: '' }
 */
export function routeOf(hash: string): Route {
  const [, screen = '', query = ''] = /^#?\/?([\w-]*)\??(.*)$/s.exec(hash) ?? [];
  return { screen: screen === '' ? 'explore' : screen, query };
}

/** Write the address of a screen. */
export function addressHash({ screen, query }: Route): string {
  return `#/${screen}${query === '' ? '' : `?${query}`}`;
}
