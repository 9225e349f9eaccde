// Writes docs/validity.md; run by `npm run docs`.
import { writeFileSync } from 'node:fs';
import { validityDocument } from './validity-document.ts';

writeFileSync('docs/validity.md', await validityDocument());
