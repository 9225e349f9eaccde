import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../../src/model/parameters.ts';
import { jsonSchema } from '../../../src/scenario/fields/schema.ts';

describe('jsonSchema', () => {
  const schema = jsonSchema() as {
    required: string[];
    properties: Record<string, { properties?: Record<string, { description?: string }> }>;
  };

  it('requires only format, name and story', () => {
    expect(schema.required).toEqual(['format', 'name', 'story']);
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'A scenario of equidistance',
      additionalProperties: false,
    });
  });

  it('describes every parameter by its declaration', () => {
    const described = schema.properties.parameters.properties ?? {};
    expect(Object.keys(described)).toEqual(Object.keys(PARAMETERS));
    expect(described.bite.description).toContain(PARAMETERS.bite.meaning);
  });
});
