/** Names in the environment where the browser of all pages listens, or why there is none. */
export const BROWSER_AT = 'EQUIDISTANCE_TEST_BROWSER';
