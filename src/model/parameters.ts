import type { ParameterTable, Values } from '../engine/declarations.ts';

/** Depths at which a demand can be met, besides refusal. [C] quarters */
export const DEPTHS = [0.25, 0.5, 0.75, 1] as const;

/** Every number of the model that a scenario may set. Ranges are those within which a value can be defended. */
export const PARAMETERS = {
  value: {
    default: 0.5,
    range: [0.25, 0.75],
    unit: 'utility per unit of tie',
    mark: 'J',
    source: 'judgement',
    meaning: 'what a power gains from a closer tie even without a rival in it',
  },
  effect: {
    default: 0.4,
    range: [0.2, 0.6],
    unit: 'ratio',
    mark: 'J',
    source: 'judgement',
    meaning: 'how much of an open tie a power expects one inducement to win',
  },
  cost: {
    default: 4,
    range: [2, 6],
    unit: '.01 utility',
    mark: 'J',
    source: 'judgement',
    meaning: 'cost of an act to a power; pressing is dear to the gentle, inducing to the coercive',
  },
  backlash: {
    default: 0.12,
    range: [0, 0.18],
    neutral: 0,
    unit: 'ratio',
    mark: 'J',
    source: 'judgement; Peksen 2019 on backlash against senders',
    meaning: 'loss a power expects in its own tie from pressing without leverage',
  },
  lambda: {
    default: 1,
    range: [0, 1.5],
    unit: 'per .01 utility',
    mark: 'P',
    source: 'quantal response, McKelvey & Palfrey 1995; 1.5 gives almost no demands before 2022',
    meaning: 'precision of the powers: 0 acts at random, large always takes the best act',
  },
  demandCost: {
    default: 1.7,
    range: [1.3, 2.2],
    unit: 'cost of an act',
    mark: 'J',
    source: 'judgement, chosen for the demands recorded 2014-25',
    meaning: 'cost of a public demand, the same for every power',
  },
  attention: {
    default: 0.8,
    range: [0.5, 1],
    unit: 'ratio',
    mark: 'J',
    source: 'judgement: at .8 a power acts about once a month',
    meaning: 'how far what a power could do in all channels takes its attention from each',
  },
  step: {
    default: 0.3,
    range: [0.1, 0.5],
    unit: 'share of the room left',
    mark: 'C',
    source: 'convention',
    meaning: 'how far one act raises a stock of pressure or inducement',
  },
  decay: {
    default: 0.12,
    range: [0.09, 0.15],
    unit: 'per month',
    mark: 'C',
    source: 'convention; a stock halves in about five months',
    meaning: 'how fast pressure and inducement fade',
  },
  memory: {
    default: 0.92,
    range: [0, 0.98],
    unit: 'per month',
    mark: 'C',
    source: 'convention',
    meaning: 'how long a power remembers its own demands',
  },
  gain: {
    default: 1.5,
    range: [0.3, 3],
    unit: 'log-odds per unit of inducement',
    mark: 'P',
    source: 'set so that patterns hold; not identified below 2 by 2010-19',
    meaning: 'how much inducements attract awards',
  },
  bite: {
    default: 5,
    range: [1, 8],
    unit: 'log-odds per unit of threat',
    mark: 'P',
    source: 'set so that patterns hold; the record to 2019 slightly prefers a small bite',
    meaning: "how much a rival's pressure on a tie repels awards",
  },
  derisk: {
    default: 2,
    range: [0, 4],
    neutral: 0,
    unit: 'log-odds per unit of pressure',
    mark: 'P',
    source: 'set so that pattern P6 holds',
    meaning: 'how much a power that presses without leverage repels awards from itself',
  },
  bind: {
    default: 3,
    range: [0, 4],
    neutral: 0,
    unit: 'log-odds per unit of commitment',
    mark: 'P',
    source: 'set so that patterns P1 and P12 hold',
    meaning: 'how much a commitment to one power binds against its rivals while the rivalry lasts',
  },
  supply: {
    default: 2.9,
    range: [0.5, 4],
    neutral: 0,
    unit: 'elasticity',
    mark: 'F',
    source: 'fitted on 2010-2019 (2.1 to 2.9 over seeds)',
    meaning: 'elasticity of capital channels to the capability of a power',
  },
  momentum: {
    default: 0.45,
    range: [0, 1],
    neutral: 0,
    unit: 'ratio',
    mark: 'F',
    source: 'fitted on 2010-2019, weakly identified (.26 to .66 over seeds)',
    meaning: 'how much of the observed drift goes on',
  },
  answer: {
    default: 24,
    range: [10, 1000],
    unit: 'per log-odds',
    mark: 'J',
    source: 'judgement, chosen for the demands recorded 2014-25',
    meaning: 'precision of the answer to a demand',
  },
  honour: {
    default: 0.35,
    range: [0, 0.75],
    neutral: 0,
    unit: 'log-odds at full depth',
    mark: 'J',
    source: 'judgement, chosen for the demands recorded 2014-25',
    meaning: 'what it costs to be seen yielding',
  },
  capacity: {
    default: 0.29,
    range: [0.2, 0.4],
    unit: 'load',
    mark: 'J',
    source: 'judgement; hedging capability, Tessman 2012',
    meaning: 'load that a legitimate and quiet state can bear',
  },
  mu: {
    default: 0.1,
    range: [0, 0.3],
    neutral: 0,
    unit: 'per month',
    mark: 'J',
    source: 'judgement',
    meaning: 'speed at which legitimacy follows its causes',
  },
  fade: {
    default: 0.07,
    range: [0, 0.3],
    neutral: 0,
    unit: 'per month',
    mark: 'J',
    source: 'judgement; a shock halves in about ten months',
    meaning: 'speed at which protest and salience return to their start',
  },
  insecurity: {
    default: 1,
    range: [0, 3],
    neutral: 0,
    unit: 'per unit of legitimacy',
    mark: 'J',
    source: 'external incentives, Schimmelfennig & Sedelmeier 2004, 2020',
    meaning: 'how much a loss of legitimacy makes conditions costlier to adopt',
  },
  opposition: {
    default: 2,
    range: [0, 4],
    neutral: 0,
    unit: 'ratio',
    mark: 'J',
    source: 'judgement',
    meaning: 'how much more opposed pressures weigh than pressures from one side',
  },
  capacityFloor: {
    default: 0.5,
    range: [0.1, 1],
    unit: 'ratio',
    mark: 'J',
    source: 'judgement',
    meaning: 'capacity left to a state without any legitimacy',
  },
  calm: {
    default: 1.2,
    range: [1, 1.5],
    unit: 'ratio',
    mark: 'J',
    source: 'judgement',
    meaning: 'capacity of a state without any protest',
  },
  unrest: {
    default: 0.5,
    range: [0, 0.9],
    neutral: 0,
    unit: 'ratio per unit of protest',
    mark: 'J',
    source: 'judgement; win-sets, Putnam 1988',
    meaning: 'how much protest takes from capacity',
  },
  protestToll: {
    default: 0.3,
    range: [0, 1],
    neutral: 0,
    unit: 'legitimacy per unit of protest',
    mark: 'J',
    source: 'judgement',
    meaning: 'how much protest above its start takes from legitimacy',
  },
  core: {
    default: 2,
    range: [0, 4],
    neutral: 0,
    unit: 'ratio',
    mark: 'J',
    source: 'judgement; identity and the core national issue, Subotić 2016',
    meaning: 'how much dearer it is to yield to a power that stands against the state on its core issue',
  },
  stake: {
    default: 2,
    range: [0, 4],
    neutral: 0,
    unit: 'utility per unit of tie',
    mark: 'P',
    source: 'set so that declarations against a protector are joined less at war (P5b); Putnam 1988, Subotić 2016',
    meaning: 'what it costs in a core channel to cut a tie with a power that stands with the state on its core issue',
  },
  claimsLeverage: {
    default: 0,
    range: [0, 4],
    neutral: 0,
    unit: 'leverage per share of GDP',
    mark: 'J',
    source: 'zero: the base model has no debt trap',
    meaning: "how much claims (debt and invested capital) add to a power's leverage in lending channels",
  },
  claimsBuild: {
    default: 0,
    range: [0, 0.02],
    neutral: 0,
    unit: 'share of GDP a month',
    mark: 'J',
    source: 'zero: the base model has no debt stock',
    meaning: 'how fast inducements of a lender in lending channels leave claims',
  },
  claimsFade: {
    default: 0.005,
    range: [0, 0.05],
    scales: 'claimsBuild',
    unit: 'per month',
    mark: 'J',
    source: 'judgement: repayment over some 16 years',
    meaning: 'how fast claims are repaid',
  },
  profitRate: {
    default: 0.28,
    range: [0, 0.6],
    unit: 'a year',
    mark: 'S',
    source: 'profits of the twenty largest Chinese firms about 1.05 billion euros (2024) against a debt of 3.7 billion (2023)',
    meaning: 'profits and service that flow out a year, as a share of claims (an indicator only)',
  },
  gateway: {
    default: 0,
    range: [0, 4],
    neutral: 0,
    unit: 'elasticity',
    mark: 'J',
    source: 'zero: the base model has no gateway',
    meaning: "elasticity of a power's capital supply to the state's tie with the market it seeks",
  },
} as const satisfies ParameterTable;

export type Parameters = Values<typeof PARAMETERS>;

/** Parameters at their defaults. */
export const DEFAULTS = Object.fromEntries(
  Object.entries(PARAMETERS).map(([name, declaration]) => [name, declaration.default]),
) as Parameters;

/** Named settings. `record` is the sceptic's: slightly better on 2010-2019, but many patterns fail. */
export const PRESETS = {
  default: {},
  record: { bite: 1 },
} as const satisfies Record<string, Partial<Parameters>>;

export type PresetName = keyof typeof PRESETS;

/**
 * Parts of the model that can be switched off to see what they do. Off, a part does nothing: the hash of a scenario
 * names those that are on, so that a later version's switch that is off by default changes no hash.
 */
export const SWITCHES = {
  powers: 'the powers act',
  demands: 'the powers may demand',
  escalation: 'a refused demand raises pressure',
  squeeze: 'strain makes pressure bite harder',
} as const;

export type Switches = { readonly [K in keyof typeof SWITCHES]: boolean };

export const ALL_ON: Switches = { powers: true, demands: true, escalation: true, squeeze: true };
