// Writes docs/since-0.1.md; run by `npm run docs`.
import { writeFileSync } from 'node:fs';
import { sinceDocument } from './since-document.ts';

writeFileSync('docs/since-0.1.md', await sinceDocument());
