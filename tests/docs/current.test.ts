import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { experimentJsonSchema } from '../../src/experiment/ask/schema.ts';
import { jsonSchema } from '../../src/scenario/fields/schema.ts';
import { SHIPPED_NAMES } from '../shipped.ts';

describe('what is generated is current', () => {
  it('the JSON Schema that editors read (else: npm run docs)', () => {
    expect(JSON.parse(readFileSync('scenarios/scenario.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
  });
  it('the JSON Schema of experiments (else: npm run docs)', () => {
    const written = JSON.parse(readFileSync('scenarios/experiments/experiment.schema.json', 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(experimentJsonSchema())));
  });
  it('the changelog knows the version', () => {
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## ${packageVersion()}`);
  });
});

describe('every shipped scenario', () => {
  it.each(SHIPPED_NAMES)('%s names the schema on its first line', (name) => {
    expect(readFileSync(`scenarios/${name}.yaml`, 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./scenario.schema.json',
    );
  });
});
