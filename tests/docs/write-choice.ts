// Writes docs/choice.md; run by `npm run docs`.
import { writeFileSync } from 'node:fs';
import { choiceDocument } from './choice-document.ts';

writeFileSync('docs/choice.md', await choiceDocument());
