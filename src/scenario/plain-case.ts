/** The case that others are read against: what is run, drawn and extended where nobody names another. */
export const PLAIN_CASE = 'serbia-2026';
