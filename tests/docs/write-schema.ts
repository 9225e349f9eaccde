// Writes scenarios/scenario.schema.json, which editors read; run by `npm run docs`.
import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../../src/scenario/schema.ts';

writeFileSync('scenarios/scenario.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);
