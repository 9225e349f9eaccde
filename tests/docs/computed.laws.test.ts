import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choiceDocument } from './choice-document.ts';
import { documentationImages } from './images.ts';
import { sinceDocument } from './since-document.ts';
import { validityDocument } from './validity-document.ts';

describe('what is computed for the documents is current', () => {
  it('docs/validity.md (else: npm run docs)', async () => {
    expect(await validityDocument()).toBe(readFileSync('docs/validity.md', 'utf8'));
  });
  it('docs/choice.md (else: npm run docs)', async () => {
    expect(await choiceDocument()).toBe(readFileSync('docs/choice.md', 'utf8'));
  });
  it('docs/since-0.1.md (else: npm run docs)', async () => {
    expect(await sinceDocument()).toBe(readFileSync('docs/since-0.1.md', 'utf8'));
  });
  it('the pictures of the documentation (else: npm run images)', async () => {
    for (const [name, svg] of await documentationImages())
      expect(readFileSync(`docs/images/${name}.svg`, 'utf8') === svg, name).toBe(true);
  });
});
