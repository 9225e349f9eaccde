import { z } from 'zod';
import { anyNumber, mapping, mark, monthOrDate, source, textField, truth, wholeIn, why } from './schema-values.ts';

export const event = mapping(
  {
    at: monthOrDate(599).meta({ description: 'month at whose start it applies, after the paths' }),
    target: textField('what it changes, such as pressure.US.energy', 100).meta({
      description: 'rivalry.US-CN, capability.CN, supply.RU.security, tie.RU.energy, demand.US.technology, …',
    }),
    change: z
      .union([textField('=x, +x, -x or *x', 40), anyNumber()], '=x, +x, -x or *x')
      .optional()
      .meta({ description: '=x, +x, -x or *x; none for a demand' }),
    for: wholeIn(1, 600, 'a whole number of months from 1')
      .optional()
      .meta({ description: 'held that many months, then released' }),
    until: textField('a comparison such as tie.RU.energy < 0.3', 100)
      .optional()
      .meta({ description: 'held until this comparison is true at the start of a month' }),
    title: textField('a title of at most 40 characters', 40).optional(),
    why: why.optional(),
    source: source.optional(),
    mark: mark.optional(),
    assumed: truth.optional().meta({ description: 'false when the event is on record' }),
  },
  'an event',
);

export const expectation = mapping(
  {
    outcome: textField('an outcome such as equidistance.end.mean', 200).meta({
      description: 'path into `outcomes` of run --json',
    }),
    above: anyNumber().optional(),
    below: anyNumber().optional(),
    against: textField('the name of a scenario', 200)
      .optional()
      .meta({ description: 'the bounds are on the difference to this scenario' }),
    why: why.optional(),
  },
  'an expectation',
);
