import { z } from 'zod';
import { THEORY_NAMES } from '../../model/theory.ts';
import { FORMAT, type RenamedIn, withFormerFormat } from '../../scenario/fields/format.ts';
import { anyNumber, mapping, record, textField, truth, wholeIn, why } from '../../scenario/fields/schema-values.ts';
import { QUESTIONS } from '../experiment.ts';

const two = z.tuple([anyNumber(), anyNumber()], 'a list of two numbers');
const three = z.tuple([anyNumber(), anyNumber(), anyNumber()], 'a list of three numbers');
const label = textField('a few words', 48).optional().meta({ description: 'what it is called in sentences and pictures' });
const scalar = z.union([anyNumber(), truth, textField('a word', 200)]);

const DECLARED = 'the word declared';
const uncertainty = z.union([
  z.literal('declared', DECLARED),
  mapping(
    {
      label,
      around: anyNumber('a part of the value, above 0 and at most 1')
        .positive('a part of the value, above 0 and at most 1')
        .max(1, 'a part of the value, above 0 and at most 1')
        .optional()
        .meta({ description: 'part of the value as it stands, to both sides, within the declared range' }),
      uniform: two.optional().meta({ description: '[low, high], each value as plausible' }),
      logUniform: two.optional().meta({ description: '[low, high], even over orders of magnitude' }),
      triangular: three.optional().meta({ description: '[low, most plausible, high]' }),
      normal: two.optional().meta({ description: '[mean, deviation]' }),
      within: two.optional().meta({ description: '[low, high]: limits of a normal distribution' }),
      choices: z.array(scalar, 'a list of values').optional(),
      why: why.optional(),
    },
    'a range',
  ),
]);

const lever = mapping(
  {
    label,
    from: anyNumber(),
    to: anyNumber(),
    levels: wholeIn(2, 201, 'a whole number of levels from 2 to 201').optional(),
    why: why.optional(),
  },
  'a lever',
);

const count = (most: number) => wholeIn(1, most, `a whole number from 1 to ${most}`);

const design = mapping(
  {
    method: z.enum(['latin hypercube', 'sobol points'], 'latin hypercube or sobol points').optional(),
    points: count(1_000_000).optional().meta({ description: 'draws of what is uncertain; base points of sensitivity' }),
    trajectories: count(10_000).optional().meta({ description: 'trajectories of the screening' }),
    grid: count(100).optional().meta({ description: 'levels of the grid of the screening, an even number' }),
    keep: count(100).optional().meta({ description: 'inputs kept after screening, at most' }),
    pairs: truth.optional().meta({ description: 'whether pairs of inputs are asked for: about twice the runs' }),
    replicates: count(1_000_000).optional().meta({ description: 'runs of each point, on shared luck' }),
    seed: textField('any text', 200).optional(),
  },
  'a design',
);

const interest = mapping(
  { outcome: textField('the name of an outcome', 80), above: anyNumber().optional(), below: anyNumber().optional() },
  'what counts as a case of interest',
);

const bounded = mapping(
  {
    outcome: textField('the name of an outcome', 80),
    above: anyNumber().optional().meta({ description: 'good enough above this; more is better' }),
    below: anyNumber().optional().meta({ description: 'good enough below this; less is better' }),
    why: why.optional(),
  },
  'an outcome with a bound',
);
const outcome = z.union([textField('the name of an outcome', 80), bounded]);

const policy = mapping(
  {
    name: textField('a name of at most 24 characters', 24),
    theory: z.enum(THEORY_NAMES, THEORY_NAMES.join(', ')).optional(),
    set: record(scalar, 'a mapping of paths to values').optional(),
    why: why.optional(),
  },
  'a policy',
);

const name = textField('the name of a scenario', 200);

/** One experiment file. */
export const EXPERIMENT_FILE = mapping(
  {
    format: z.literal(FORMAT, `${FORMAT}, the version of this format`),
    name: textField('a title of at most 60 characters', 60),
    story: textField('two or three sentences', 1000),
    question: z.enum(QUESTIONS, QUESTIONS.join(', ')),
    scenario: z.union([name, z.array(name, 'a list of names').min(1, 'a list of names')]),
    months: wholeIn(1, 600, 'a whole number of months from 1 to 600').optional(),
    levers: record(lever, 'a mapping of paths to levers').optional(),
    uncertainties: record(uncertainty, 'a mapping of paths to ranges').optional(),
    constants: record(scalar, 'a mapping of paths to values').optional(),
    outcomes: z.array(outcome, 'a list of outcomes').min(1, 'a list of outcomes'),
    interest: interest.optional(),
    policies: z.array(policy, 'a list of policies').optional().meta({ description: 'named alternatives, for robust' }),
    viewpoint: textField('the id of the state or of a power', 40)
      .optional()
      .meta({ description: 'for whom the criteria of robust are' }),
    design: design.optional(),
  },
  'an experiment',
);

export type ExperimentFile = z.infer<typeof EXPERIMENT_FILE>;
export type FileRange = z.infer<typeof uncertainty>;

/** Where an experiment names what has another name than it had: paths that are held, drawn or set, and the theory of a policy. */
export const EXPERIMENT_KEYS: RenamedIn = [['constants'], ['uncertainties'], ['policies', '*'], ['policies', '*', 'set']];

/** Describe an experiment file as JSON Schema, for editors. */
export function experimentJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(EXPERIMENT_FILE, { target: 'draft-7', io: 'input', reused: 'ref' });
  return { ...withFormerFormat(schema), $id: 'experiment.schema.json', title: 'An experiment of equidistance' };
}
