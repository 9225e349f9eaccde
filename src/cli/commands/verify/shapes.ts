import { z } from 'zod';
import { QUESTIONS } from '../../../experiment/experiment.ts';
import { MECHANISM_NAMES } from '../../../experiment/runs/mechanisms.ts';
import { MOST_POINTS } from '../../jobs/experiment-flags.ts';
import type { Manifest } from '../../results/result-folders.ts';

/** Steps of a lever and months at most, as in a file. */
const MOST_LEVELS = 201;
const MOST_MONTHS = 600;

const number = z.number();
const text = z.string();
const pair = z.tuple([number, number]);
const settings = z.array(z.strictObject({ path: text, value: text }));
const interest = z.strictObject({ outcome: text, above: number.optional(), below: number.optional() });
const range = z.union([
  z.strictObject({ uniform: pair }),
  z.strictObject({ logUniform: pair }),
  z.strictObject({ triangular: z.tuple([number, number, number]) }),
  z.strictObject({ normal: pair, within: pair.optional() }),
  z.strictObject({ choices: z.array(text).min(1) }),
]);
const count = z.int().min(0).max(MOST_POINTS);

const EXPERIMENT = z.strictObject({
  ...{ id: text, name: text, story: text, question: z.enum(QUESTIONS), scenarios: z.array(text).min(1) },
  months: z.int().min(1).max(MOST_MONTHS).optional(),
  levers: z.array(z.strictObject({ path: text, label: text, from: number, to: number, levels: z.int().min(1).max(MOST_LEVELS) })),
  uncertainties: z.array(z.strictObject({ name: text, label: text, range })),
  constants: settings,
  outcomes: z.array(text).min(1),
  interest: interest.optional(),
  contest: z
    .strictObject({
      policies: z.array(z.strictObject({ name: text, settings, why: text.optional() })).min(1),
      criteria: z.array(interest).min(1),
      viewpoint: text.optional(),
    })
    .optional(),
  layout: z.strictObject({
    method: z.enum(['latin hypercube', 'sobol points']),
    ...{ points: count, trajectories: count, grid: count, keep: count, pairs: z.boolean() },
  }),
  replicates: count.min(1),
  seed: text.optional(),
});

/** What a manifest holds of which runs are made again, by its kind; experiments are all of one. */
const SHAPES = {
  run: z.object({ hash: text, scenario: z.unknown() }),
  compare: z
    .object({
      hashes: z.array(text),
      scenarios: z.array(z.unknown()).min(2),
      without: z.array(z.enum(MECHANISM_NAMES)).optional(),
    })
    .refine(({ hashes, scenarios }) => hashes.length === scenarios.length, {
      path: ['hashes'],
      error: 'expected one of each scenario',
    }),
  experiment: z.object({
    experiment: EXPERIMENT,
    texts: z.record(text, z.strictObject({ file: text, text })).optional(),
    scenarios: z.array(z.object({ id: text, hash: text })).min(1),
    replicates: z.int(),
  }),
};

/** Say where a manifest holds something else than what its command writes; nothing where runs can be made of it. */
export function misshapenIn(kind: keyof typeof SHAPES, manifest: Manifest): string | undefined {
  const read = SHAPES[kind].safeParse(manifest);
  if (read.success) return undefined;
  const [{ path, message }] = read.error.issues;
  return `the manifest holds what no command writes: ${path.join('.')}: ${message}`;
}
