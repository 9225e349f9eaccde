import type { Registered } from './words.ts';

/** Characters of a line at most, as long as what stands in it can be broken. */
const WIDTH = 240;

/** Write a projection as its file: JSON with a band a line, so that a reader finds one and nothing is said twice. */
export const projectionText = (projection: Registered): string => `${laid(projection)}\n`;

function laid(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((each) => laid(each, inner))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${laid(each, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
