/** What can be written into an output folder besides the summary and the manifest. */
export const FORMATS = ['svg', 'png', 'vl', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];
