// Writes the JSON Schemas of scenario and experiment files, which editors read; run by `npm run docs`.
import { writeFileSync } from 'node:fs';
import { experimentJsonSchema } from '../../src/experiment/ask/schema.ts';
import { jsonSchema } from '../../src/scenario/fields/schema.ts';

writeFileSync('scenarios/scenario.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);
writeFileSync('scenarios/experiments/experiment.schema.json', `${JSON.stringify(experimentJsonSchema(), null, 2)}\n`);
