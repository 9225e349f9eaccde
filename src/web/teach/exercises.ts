import type { SetUpName } from './set-ups.ts';

/** One thing to set on the page: what is shown, and what it is held against. */
export interface SetUpStep {
  readonly show: SetUpName;
  readonly pin: SetUpName | null;
}

const step = (show: SetUpName, pin: SetUpName | null = null): SetUpStep => ({ show, pin });

/** An exercise: its steps stand beside the lines of its text of the same name. */
export interface Exercise {
  readonly steps: readonly SetUpStep[];
  /** Minutes to predict, to run and to explain. */
  readonly minutes: readonly [number, number, number];
  /** Patterns of docs/patterns.json on which the text leans: those that hold, and those that it says fail. */
  readonly holds?: readonly string[];
  readonly fails?: readonly string[];
}

const USUAL = [5, 10, 15] as const;

/** The exercises in the order of teaching. */
export const EXERCISES = {
  threshold: {
    minutes: USUAL,
    steps: [
      step('present'),
      step('rivalry4', 'present'),
      step('rivalry6', 'present'),
      step('rivalry8', 'present'),
      step('war', 'present'),
      step('liberal', 'rivalry8'),
      step('capacityLess', 'rivalry8'),
      step('capacityMore', 'rivalry8'),
    ],
    holds: ['P1', 'P2'],
  },
  theories: {
    minutes: USUAL,
    steps: [
      step('present', 'realistNow'),
      step('realist', 'rivalry8'),
      step('liberal', 'rivalry8'),
      step('constructivist', 'rivalry8'),
    ],
    holds: ['P19'],
  },
  pressure: {
    minutes: USUAL,
    steps: [
      step('weakCarrot'),
      step('weakStick', 'weakCarrot'),
      step('strongCarrot', 'weakCarrot'),
      step('strongStick', 'strongCarrot'),
    ],
    holds: ['P6', 'P6b', 'P7'],
  },
  chokepoint: {
    minutes: USUAL,
    steps: [step('present'), step('sanctions', 'present'), step('sanctionsBare', 'sanctions')],
    holds: ['P15', 'P15b'],
  },
  mirror: {
    minutes: USUAL,
    steps: [step('calmEast'), step('warEast', 'calmEast')],
    holds: ['P5b'],
  },
  credible: {
    minutes: USUAL,
    steps: [
      step('startBelieved', 'present'),
      step('believed', 'present'),
      step('generous', 'present'),
      step('believedGenerous', 'generous'),
      step('believedInsecure', 'believed'),
    ],
    holds: ['P8', 'P21'],
  },
  twoLevels: {
    minutes: USUAL,
    steps: [step('coolIssue', 'rivalry8'), step('hotIssue', 'rivalry8'), step('canopy', 'present')],
    holds: ['P9', 'P13'],
  },
  wayBack: {
    minutes: USUAL,
    steps: [
      step('backToPresent', 'tenYears'),
      step('backBelow', 'tenYears'),
      step('backToNone', 'backToPresent'),
      step('unbound', 'backToPresent'),
    ],
    holds: ['P12'],
  },
  whichIndex: {
    minutes: USUAL,
    steps: [step('rupture', 'managed'), step('managed')],
  },
  redTeam: {
    minutes: [10, 30, 20],
    steps: [step('low4', 'none'), step('past'), step('none', 'present')],
    holds: ['P4', 'P23', 'S1'],
    fails: ['X1b', 'X4'],
  },
} as const satisfies Readonly<Record<string, Exercise>>;

export type ExerciseId = keyof typeof EXERCISES;
export const EXERCISE_IDS = Object.keys(EXERCISES) as readonly ExerciseId[];
