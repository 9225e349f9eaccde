import type { VariableTable, World } from '../engine/declarations.ts';

const TIE = ['power', 'channel'] as const;
const POWER = ['power'] as const;
const DYAD = ['power', 'power'] as const;
const CHANNEL = ['channel'] as const;
const STATE = [] as const;

/**
 * Every variable of the world. Exogenous ones come first and in one block: a month's paths are copied over
 * them at once. `option` counts a power's options: hold, then induce, press and demand in each channel.
 */
export const VARIABLES = {
  rivalry: { role: 'exogenous', shape: DYAD, unit: 'anchor scale', range: [0, 1], meaning: 'hostility of a power to another: 0 none, .2 competition, .4 tariffs and bans, .6 sanctions and arms, .8 proxy war, 1 war', source: 'convention' },
  capability: { role: 'exogenous', shape: POWER, unit: 'ratio', range: [0.01, 10], meaning: 'material reach of a power' },
  disrupt: { role: 'exogenous', shape: TIE, unit: 'ratio', range: [0, 10], meaning: 'factor on what a power can supply in a channel; 1 = undisturbed' },
  chokepoint: { role: 'exogenous', shape: POWER, unit: 'share', range: [0, 1], meaning: 'leverage of a power that needs no bilateral tie', source: 'Farrell & Newman 2019' },
  coerciveness: { role: 'exogenous', shape: POWER, unit: 'share', range: [0, 1], meaning: 'taste of a power for coercion' },
  credibility: { role: 'exogenous', shape: STATE, unit: 'share', range: [0, 1], meaning: 'how far the conditional power\'s reward is believed', source: 'Schimmelfennig & Sedelmeier 2004, 2020' },
  affinity: { role: 'exogenous', shape: TIE, unit: 'log-odds', range: [-5, 5], meaning: 'sympathy or aversion that no one pays for' },
  alarm: { role: 'exogenous', shape: TIE, unit: 'grievance', range: [0, 1], meaning: 'grievance of a power from an incident, beyond its rivals\' ties' },
  ceiling: { role: 'exogenous', shape: TIE, unit: 'share', range: [0, 1], meaning: 'the most a tie can be; 1 = no ceiling' },
  tie: { role: 'stock', shape: TIE, unit: 'share or rate', range: [0, 1], meaning: 'share of a channel held by a power, or rate of alignment with it' },
  pressure: { role: 'stock', shape: TIE, unit: 'index', range: [0, 1], meaning: 'sticks of a power in a channel' },
  inducement: { role: 'stock', shape: TIE, unit: 'index', range: [0, 1], meaning: 'carrots of a power in a channel' },
  commitment: { role: 'stock', shape: TIE, unit: 'depth', range: [0, 1], meaning: 'deepest compliance ever given to a power in a channel' },
  demand: { role: 'stock', shape: POWER, unit: 'channel', range: [-1, 1000], meaning: 'channel of a power\'s open demand; -1 = none' },
  recent: { role: 'stock', shape: POWER, unit: 'demands', range: [0, 1000], meaning: 'memory of a power\'s own demands' },
  claims: { role: 'stock', shape: POWER, unit: 'share of GDP', range: [0, 10], meaning: 'debt and invested capital that a power holds' },
  legitimacy: { role: 'stock', shape: STATE, unit: 'share', range: [0, 1], meaning: 'support for the government' },
  protest: { role: 'stock', shape: STATE, unit: 'share', range: [0, 1], meaning: 'the street' },
  salience: { role: 'stock', shape: STATE, unit: 'share', range: [0, 1], meaning: 'weight of the core national issue in politics' },
  supply: { role: 'derived', shape: TIE, unit: 'ratio', range: [0, 1e21], meaning: 'what a power can offer in a channel, relative to month 0' },
  grievance: { role: 'derived', shape: TIE, unit: 'rivalry times share', range: [0, 10], meaning: 'how much a power minds its rivals\' ties', source: 'Jervis 1978; Walt 1987' },
  leverage: { role: 'derived', shape: TIE, unit: 'share', range: [0, 1], meaning: 'how hard a power can squeeze in a channel', source: 'Hirschman 1945; Farrell & Newman 2019' },
  felt: { role: 'derived', shape: TIE, unit: 'index', range: [0, 1], meaning: 'pressure of a power that its leverage makes felt in a channel' },
  coercion: { role: 'derived', shape: POWER, unit: 'load', range: [0, 4], meaning: 'pressure of a power felt over all channels' },
  load: { role: 'derived', shape: STATE, unit: 'load', range: [0, 40], meaning: 'pressures to bear; opposed ones weigh more' },
  capacity: { role: 'derived', shape: STATE, unit: 'load', range: [0, 1000], meaning: 'load that the state can bear', source: 'Tessman 2012; Putnam 1988' },
  strain: { role: 'derived', shape: STATE, unit: 'ratio', range: [0, 1e6], meaning: 'load over capacity' },
  squeeze: { role: 'derived', shape: STATE, unit: 'ratio', range: [0, 2], meaning: 'strain relative to month 0, which is 1; always below 2' },
  reward: { role: 'derived', shape: POWER, unit: 'ratio', range: [0, 1e3], meaning: 'worth of a power\'s conditional inducement relative to month 0', source: 'Schimmelfennig & Sedelmeier 2004, 2020' },
  threat: { role: 'derived', shape: TIE, unit: 'rivalry times pressure', range: [0, 10], meaning: 'pressure on a tie from the rivals of its power' },
  bound: { role: 'derived', shape: TIE, unit: 'rivalry times depth', range: [0, 10], meaning: 'commitments to the rivals of a tie\'s power' },
  appeal: { role: 'derived', shape: TIE, unit: 'log-odds', range: [-1e3, 1e3], meaning: 'what speaks for awarding a channel to a power' },
  benefit: { role: 'derived', shape: STATE, unit: 'share', range: [0, 1e4], meaning: 'inducements received through ties', source: 'patronage, David 1991' },
  axis: { role: 'constant', shape: POWER, unit: 'camp', range: [-1, 1], meaning: 'camp of a power; 0 = none' },
  stance: { role: 'constant', shape: POWER, unit: 'index', range: [-1, 1], meaning: 'stance of a power on the core national issue' },
  conditionalPower: { role: 'constant', shape: POWER, unit: 'flag', range: [0, 1], meaning: 'whether a power\'s rewards depend on credibility' },
  lender: { role: 'constant', shape: POWER, unit: 'share', range: [0, 1], meaning: 'how far a power\'s inducements leave claims' },
  gatewayTo: { role: 'constant', shape: POWER, unit: 'power', range: [-1, 1000], meaning: 'power whose market a power seeks; -1 = none' },
  weight: { role: 'constant', shape: CHANNEL, unit: 'share', range: [0, 1], meaning: 'weight of a channel; all sum to 1' },
  rate: { role: 'constant', shape: CHANNEL, unit: 'per month', range: [0, 1], meaning: 'share of a tie that turns over in a month' },
  isRate: { role: 'constant', shape: CHANNEL, unit: 'flag', range: [0, 1], meaning: 'whether each tie of a channel is a rate of its own' },
  lumpy: { role: 'constant', shape: CHANNEL, unit: 'flag', range: [0, 1], meaning: 'whether a month\'s awards go to one winner' },
  conditionalChannel: { role: 'constant', shape: CHANNEL, unit: 'flag', range: [0, 1], meaning: 'whether conditional inducements count at their reward' },
  isCapital: { role: 'constant', shape: CHANNEL, unit: 'flag', range: [0, 1], meaning: 'whether a channel responds to capability as capital does' },
  elastic: { role: 'constant', shape: CHANNEL, unit: 'elasticity', range: [0, 10], meaning: 'elasticity of supply to capability' },
  lends: { role: 'constant', shape: CHANNEL, unit: 'flag', range: [0, 1], meaning: 'whether inducements in a channel leave claims' },
  market: { role: 'constant', shape: CHANNEL, unit: 'flag', range: [0, 1], meaning: 'whether gateways lead to a channel' },
  base: { role: 'constant', shape: TIE, unit: 'probability', range: [0, 1], meaning: 'base probability of an award: calibration 1' },
  other: { role: 'constant', shape: CHANNEL, unit: 'probability', range: [0, 1], meaning: 'base probability that an award stays at home: calibration 1' },
  tie0: { role: 'constant', shape: TIE, unit: 'share or rate', range: [0, 1], meaning: 'tie at month 0' },
  capability0: { role: 'constant', shape: POWER, unit: 'ratio', range: [0.01, 10], meaning: 'capability at month 0' },
  credibility0: { role: 'constant', shape: STATE, unit: 'share', range: [0, 1], meaning: 'credibility at month 0' },
  legitimacy0: { role: 'constant', shape: STATE, unit: 'share', range: [0, 1], meaning: 'legitimacy at month 0' },
  protest0: { role: 'constant', shape: STATE, unit: 'share', range: [0, 1], meaning: 'protest at month 0' },
  salience0: { role: 'constant', shape: STATE, unit: 'share', range: [0, 1], meaning: 'salience at month 0' },
  load0: { role: 'constant', shape: STATE, unit: 'load', range: [0, 40], meaning: 'load at month 0: calibration 3' },
  strain0: { role: 'constant', shape: STATE, unit: 'ratio', range: [0, 1e6], meaning: 'strain at month 0: calibration 3; 0 while calibrating, when strain does not squeeze' },
  benefit0: { role: 'constant', shape: STATE, unit: 'share', range: [0, 10], meaning: 'benefit at month 0: calibration 3' },
  appeal0: { role: 'constant', shape: TIE, unit: 'log-odds', range: [-1e3, 1e3], meaning: 'appeal at month 0: calibration 3' },
  actAddress: { role: 'constant', shape: POWER, unit: 'address', range: [-2147483648, 2147483647], meaning: 'where a power\'s acts take their luck' },
  awardAddress: { role: 'constant', shape: CHANNEL, unit: 'address', range: [-2147483648, 2147483647], meaning: 'where a channel\'s awards take their luck' },
  answerAddress: { role: 'constant', shape: CHANNEL, unit: 'address', range: [-2147483648, 2147483647], meaning: 'where a channel\'s answers take their luck' },
  payoff: { role: 'decision', shape: ['power', 'option'], unit: '.01 utility', range: [-1e9, 1e6], meaning: 'what each option is worth to a power' },
  act: { role: 'decision', shape: POWER, unit: 'option', range: [-1, 1e4], meaning: 'option a power has taken: 0 hold, then induce, press, demand by channel; -1 = none' },
  chance: { role: 'decision', shape: TIE, unit: 'probability', range: [0, 1], meaning: 'probability that an award goes to a power, or that the state aligns with it' },
  award: { role: 'decision', shape: TIE, unit: 'share', range: [0, 1], meaning: 'awards of the month: their expected share, or the one winner of a lumpy channel' },
  depth: { role: 'decision', shape: TIE, unit: 'depth', range: [0, 1], meaning: 'how deeply a power\'s demand was met; 0 = refused or none' },
  yielded: { role: 'decision', shape: TIE, unit: 'share or rate', range: [0, 1], meaning: 'ties after the answers of the month' },
  concession: { role: 'decision', shape: STATE, unit: 'share', range: [0, 100], meaning: 'weighted ties given up in the answers of the month' },
} as const satisfies VariableTable;

export type VariableName = keyof typeof VARIABLES;

/** The columns of one balancing world. */
export type BalancingWorld = World<typeof VARIABLES>;
