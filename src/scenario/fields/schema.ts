import { z } from 'zod';
import { PARAMETERS, PRESETS, SWITCHES } from '../../model/parameters.ts';
import { THEORIES } from '../../model/theory.ts';
import { VARIABLES } from '../../model/variables.ts';
import { FORMAT, withFormerFormat } from './format.ts';
import { FORMER_PRESETS } from './preset.ts';
import { event, expectation } from './schema-events.ts';
import {
  byChannel,
  mapping,
  numberIn,
  overTime,
  record,
  shareField,
  textField,
  tieField,
  truth,
  valued,
  wholeIn,
} from './schema-values.ts';

const signed = numberIn([-1, 1]);
const word = textField('a word', 60);

const power = mapping(
  {
    name: word.optional(),
    axis: valued(signed, 'camp, -1 to 1; 0 = no camp').optional(),
    coerciveness: valued(shareField, VARIABLES.coerciveness.meaning).optional(),
    capability: valued(numberIn(VARIABLES.capability.range), VARIABLES.capability.meaning).optional(),
    chokepoint: byChannel(shareField, VARIABLES.chokepoint.meaning).optional(),
    stance: valued(signed, 'on the core national issue, -1 against the state to 1 with it').optional(),
    conditional: valued(truth, 'whether its rewards in conditional channels depend on credibility').optional(),
    lender: valued(shareField, 'how far its inducements leave claims').optional(),
    claims: valued(numberIn(VARIABLES.claims.range, 'share of GDP'), VARIABLES.claims.meaning).optional(),
    gatewayTo: valued(word, 'id of the power whose market it seeks through this state').optional(),
  },
  'a power',
);

const channel = mapping(
  {
    name: word.optional(),
    kind: valued(
      z.enum(['share', 'rate'], 'share or rate'),
      'share: ties share one flow; rate: each tie is a rate of its own',
    ).optional(),
    weight: valued(shareField, 'weight in the indices and in load; all sum to 1').optional(),
    rate: valued(numberIn([0.001, 1]), 'share of the tie that turns over in a month').optional(),
    elastic: valued(
      z.union([numberIn([0, 10]), z.literal('capital', "the word 'capital'")]),
      'elasticity of supply to capability; capital = the parameter supply',
    ).optional(),
    lumpy: valued(truth, "whether each month's awards go to one winner").optional(),
    kin: valued(truth, 'whether powers of one camp replace each other before others do').optional(),
    conditional: valued(truth, 'whether conditions apply in this channel').optional(),
    core: valued(truth, 'whether alignment here is what support on the core national issue is paid with').optional(),
    lends: valued(truth, 'whether inducements here leave claims').optional(),
    market: valued(truth, "whether a gateway leads to this channel's market").optional(),
  },
  'a channel',
);

const domestic = mapping({
  legitimacy: valued(shareField, VARIABLES.legitimacy.meaning).optional(),
  protest: valued(shareField, VARIABLES.protest.meaning).optional(),
  salience: valued(shareField, VARIABLES.salience.meaning).optional(),
  // At month 0 rewards are measured against it, so it is not 0.
  credibility: valued(numberIn([0.01, 1]), VARIABLES.credibility.meaning).optional(),
});

const rivalry = mapping({
  present: record(valued(shareField, VARIABLES.rivalry.meaning), 'a mapping of dyads').optional(),
  lever: overTime('-1 none, 0 the present, 1 war; moves the chosen dyads').optional(),
  dyads: z
    .array(textField('a dyad such as US-CN', 64), 'a list of dyads')
    .optional()
    .meta({ description: 'dyads that the lever moves' }),
  paths: record(overTime('level of this dyad over time, 0 to 1'), 'a mapping of dyads').optional(),
});

const parameters = mapping(
  Object.fromEntries(
    Object.entries(PARAMETERS).map(([name, { range, unit, meaning }]) => [
      name,
      valued(numberIn(range, unit), `${meaning}; ${unit}, ${range[0]} to ${range[1]}`).optional(),
    ]),
  ),
  'the parameters',
);

const switches = mapping(
  Object.fromEntries(Object.entries(SWITCHES).map(([name, meaning]) => [name, valued(truth, meaning).optional()])),
  'the mechanisms that are on or off',
);

const cells = (value: z.ZodType) => record(record(value, 'a mapping of channels'), 'a mapping of powers');
/** Words that are still read, and that nobody is offered. */
const formerly = (words: [string, ...string[]]) => z.enum(words, 'a value').meta({ deprecated: true });
const names = (table: object) => Object.keys(table) as [string, ...string[]];

/** One scenario file, before `extends` is followed: only format, name and story must stand in it. */
export const FILE = mapping(
  {
    format: z.literal(FORMAT, `${FORMAT}, the version of this format`),
    name: textField('a title of at most 60 characters', 60),
    story: textField('two or three sentences', 1000),
    extends: textField('the name of a scenario', 200)
      .optional()
      .meta({ description: 'a scenario of which this file lists the differences' }),
    sources: record(textField('a citation or address'), 'a mapping of sources').optional(),
    changes: z
      .array(textField('a sentence'), 'a list of sentences')
      .optional()
      .meta({ description: 'what differs from the scenario it extends' }),
    mechanisms: z
      .array(wholeIn(1, 18, 'a number from 1 to 18'), 'a list of numbers')
      .optional()
      .meta({ description: 'rows of docs/mechanisms.md' }),
    start: z
      .string('a month such as 2025-01')
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2025-01')
      .optional(),
    horizon: valued(wholeIn(1, 600, 'a whole number of months from 1 to 600'), 'months').optional(),
    theory: z.enum(names(THEORIES), names(THEORIES).join(', ')).optional(),
    preset: z
      .union([z.enum(names(PRESETS), names(PRESETS).join(' or ')), formerly(FORMER_PRESETS)])
      .optional()
      .meta({
        description: 'second-opinion: pressure hardly bites; the record to 2019 cannot tell these settings from the default',
      }),
    state: mapping(
      { id: word.optional(), name: word.optional(), adjective: word.optional(), capital: word.optional() },
      'a state',
    ).optional(),
    camps: mapping({ positive: word.optional(), negative: word.optional() }, 'two camps').optional(),
    powers: record(power, 'a mapping of powers').optional(),
    channels: record(channel, 'a mapping of channels').optional(),
    ties: cells(valued(tieField, `${VARIABLES.tie.meaning}; unknown = not measured: its channel leaves the weights`)).optional(),
    drift: cells(valued(signed, 'change per year observed before month 0')).optional(),
    affinity: cells(overTime(VARIABLES.affinity.meaning)).optional(),
    ceiling: cells(overTime(VARIABLES.ceiling.meaning)).optional(),
    rivalry: rivalry.optional(),
    domestic: domestic.optional(),
    paths: record(overTime('an exogenous variable over time'), 'a mapping of paths').optional(),
    parameters: parameters.optional(),
    switches: switches.optional(),
    events: z.array(event, 'a list of events').optional(),
    expect: z.array(expectation, 'a list of expectations').optional(),
  },
  'a scenario',
);

/** Describe a scenario file as JSON Schema, for editors. */
export function jsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(FILE, { target: 'draft-7', io: 'input', reused: 'ref' });
  return { ...withFormerFormat(schema), $id: 'scenario.schema.json', title: 'A scenario of equidistance' };
}
