/** A number that a rule or a label holds and no scenario may set. */
interface Constant {
  readonly value: string;
  readonly file: string;
  /** Text of the file that holds it: a test looks for it, so that the table cannot drift from the code. */
  readonly holds: string;
  readonly meaning: string;
}

const constant = (value: string, file: string, holds: string, meaning: string): Constant => ({
  value,
  file: `src/model/${file}`,
  holds,
  meaning,
});

export const CONSTANTS: readonly Constant[] = [
  constant('0.25, 0.5, 0.75, 1', 'parameters.ts', 'DEPTHS = [0.25, 0.5, 0.75, 1]', 'depths at which a demand can be met'),
  constant(
    '0.6, 1.8',
    'theory.ts',
    'realist: { economic: 0.6, security: 1.8, identity: 0.6 }',
    'weights of a theory: one motive three times as heavy as each of the others',
  ),
  constant(
    '100',
    'decisions/options.ts',
    'FULL_STAKE = 100 * USUAL_WEIGHT',
    'utilities of the powers are counted in hundredths; scales `lambda` and `cost`',
  ),
  constant('1/6', 'decisions/options.ts', 'USUAL_WEIGHT = 1 / 6', 'weight of a channel of the usual size: one of six alike'),
  constant('0.6', 'decisions/act.ts', 'HARD = 0.6', 'rivalry from which statecraft hardens: sanctions and arms'),
  constant('0.8', 'rules/supply.ts', 'CLOSING = 0.8', "rivalry above which war closes an enemy's business: proxy war"),
  constant('2', 'rules/strain.ts', '(2 * strain) / (strain + strain0)', 'highest squeeze; with it squeeze is 1 at month 0'),
  constant(
    '200 months',
    'simulation/settling.ts',
    'SETTLING_MONTHS = 200',
    'expected acts before the stocks of month 0 are taken',
  ),
  constant(
    '20 months',
    'simulation/settling.ts',
    'ANSWERS_EVERY = 20',
    'after which the answers to be expected are worked out anew meanwhile',
  ),
  constant('1e-6', 'rules/strain.ts', 'LEAST_STRAIN = 1e-6', 'least reference strain, so that it can be divided by'),
  constant(
    '0.005',
    'simulation/base-probabilities.ts',
    'Math.min(0.005, tie)',
    'a base share at month 0 is at least so much (or the tie, if smaller)',
  ),
  constant(
    '0.02',
    'rules/norms.ts',
    'LEAST_LEFT = 0.02',
    'a base rate lies between it and 0.98, base shares together are at most 0.98; the domestic remainder is at least 0.02',
  ),
  constant(
    '1e-9',
    'rules/grievance.ts',
    'NOTHING = 1e-9',
    'added to the sum of ties in a rate channel, against division by nothing',
  ),
  constant('1e-9', 'decisions/concession.ts', 'NONE = 1e-9', 'ties below it count as none'),
  constant(
    '0.25',
    'decisive-choice.ts',
    'SHIFT_LEVEL = 0.25',
    'label `shift`: change of tilt since month 0, on the side it has moved to',
  ),
  constant('0.3', 'decisive-choice.ts', 'TILT_LEVEL = 0.3', 'label `tilt`: absolute tilt'),
  constant('12 months', 'decisive-choice.ts', 'CHOICE_MONTHS = 12', 'how long it has to last; the window of `yield`'),
  constant(
    '1/2',
    'decisive-choice.ts',
    'YIELD_LEVEL = 1 / 2',
    'label `yield`: weighted depth of compliance with one camp beyond that with the other',
  ),
];
