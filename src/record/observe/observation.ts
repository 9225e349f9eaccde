import { exp } from '../../engine/arithmetic.ts';
import type { ParameterTable, Values } from '../../engine/declarations.ts';
import { DEPTHS, type Parameters } from '../../model/parameters.ts';
import { elasticResponse } from '../../model/rules/supply.ts';
import { distanceAt } from '../measure/vote-scale.ts';

/** Numbers of the equations that turn a month of the model into what is measured. The model itself never reads them. */
export const OBSERVATION_PARAMETERS = {
  contest: {
    default: 4,
    range: [0.5, 8],
    unit: 'declarations on rivals per other declaration, per unit of rivalry',
    mark: 'F',
    source: 'fitted on 2010-2019, with what joining puts at risk (without it the end of the range is best, and worse)',
    meaning: 'how many declarations of a power are contested for each unit of its rivalry above competition',
  },
  slope: {
    default: 1,
    range: [0, 1],
    unit: 'share of respondents per unit of credibility',
    mark: 'F',
    source: 'fitted on 2010-2019; the end of the range, beyond which a poll would swing more than what it is about',
    meaning: 'how much support for membership follows its credibility',
  },
  support: {
    default: 0.53,
    range: [0.4, 0.65],
    unit: 'share of respondents',
    mark: 'J',
    source: 'judgement: the poll of 2011',
    meaning: 'support for membership at a credibility of one half',
  },
  unga: {
    default: 0.6,
    range: [0, 1],
    unit: 'ratio',
    mark: 'F',
    source: 'fitted on 2010-2019, weakly (0.2 to 0.8 do as well)',
    meaning: 'how much of a move in diplomacy shows in votes at the United Nations',
  },
} as const satisfies ParameterTable;

export type ObservationParameters = Values<typeof OBSERVATION_PARAMETERS>;

/** Observation parameters at their defaults. */
export const OBSERVATION_DEFAULTS = Object.fromEntries(
  Object.entries(OBSERVATION_PARAMETERS).map(([name, { default: value }]) => [name, value]),
) as ObservationParameters;

/** Rivalry that leaves every declaration uncontested: the anchor of competition. [C] */
const COMPETITION = 0.2;
/** Middle of the scale of credibility. [C] */
const HALF = 0.5;

/**
 * Read a share of trade, of investment or of arms from a tie.
 *
 *   share = tie
 *
 * Reads    tie [P x C], a share of the flow
 * Because  a share channel is made of such shares; cannot see prices, volumes, or single deliveries, and a share of
 *          arms is measured over five years while the tie is that of the month
 * Example  observedShare(0.58) → 0.58
 */
export function observedShare(tie: number): number {
  return tie;
}

/**
 * Read the distance between two states' votes at the United Nations from the tie in diplomacy.
 *
 *   distance = -3 · ln(tie_0 + unga · (tie - tie_0)), from 0 to 8
 *
 * Reads    tie [P x C] now and at month 0; the scale of measured ties turned round, ideal-point units
 * Because  votes are part of diplomacy and move less than the rest; cannot see the agenda, absences, or a power that
 *          moves by itself
 * Source   Bailey, Strezhnev & Voeten 2017 (the measure); the equation is judgement
 * Example  voteDistanceOf(0.7, 0.5, 0.5) → 1.5324768712979720
 */
export function voteDistanceOf(tie: number, start: number, unga: number): number {
  return distanceAt(start + unga * (tie - start));
}

/**
 * Find how many of a power's declarations aim at its rivals: in units of rivalry above competition.
 *
 *   hostility[r] = max(0, rivalry[r] - .2)
 *
 * Example  hostilityOf(0.5) → 0.3
 */
export function hostilityOf(rivalry: number): number {
  return Math.max(0, rivalry - COMPETITION);
}

/**
 * Read the share of a power's declarations that the state joins.
 *
 *   joined = 1 - contested · (1 - side),  contested = contest · hostility / (1 + contest · hostility)
 *
 * Reads    hostility, summed over rivals; side, the mean over rivals of who stands nearer, weighted by hostility
 * Because  declarations on rivals come on top of those that aim at nobody, so their share of all saturates; what aims at
 *          nobody is joined by all, and the rest by who stands nearer to the power than to its target;
 *          cannot see what a declaration says, nor that there are more of them in a war
 * Source   judgement; below competition nothing is contested
 * Example  joinedOf(0.25, 0.6, 4) → 0.8
 */
export function joinedOf(hostility: number, side: number, contest: number): number {
  const contested = (contest * hostility) / (1 + contest * hostility);
  return 1 - contested * (1 - side);
}

/**
 * Read the support for membership from its credibility.
 *
 *   support = level + slope · (credibility - .5), within 0 and 1
 *
 * Reads    credibility, 0..1; level is the support at one half
 * Because  people want what they believe they can have; cannot see governments, prices, or who is polled
 * Source   judgement
 * Example  supportOf(0.4, 0.53, 0.7) → 0.46
 */
export function supportOf(credibility: number, level: number, slope: number): number {
  return Math.max(0, Math.min(1, level + slope * (credibility - HALF)));
}

/**
 * Read official finance, in units that the record has yet to give a size.
 *
 *   finance = (capability / capability_0) ^ supply · inducement
 *
 * Reads    capability [P] now and at month 0; inducement [P x C]; the elasticity of capital channels
 * Because  who has more and courts more lends more; cannot see that money comes in a few large contracts, nor when
 *          a promise is paid out
 * Source   judgement
 * Example  financeOf(2, 0.3, 1) → 0.6
 */
export function financeOf(growth: number, inducement: number, supply: number): number {
  return elasticResponse(growth, supply) * inducement;
}

/**
 * Find how likely the state sides with a power when its declaration aims at a rival.
 *
 *   side = tie / (tie + tie_r · exp(price · salience · max(0, stance_r) · rivalry · tie_r))
 *
 * Reads    own tie and the tie with the target r; what joining puts at risk, the exponent, in log-odds
 * Because  a declaration is the smallest demand there is: to join one cuts the tie with its target by the smallest
 *          depth times the rivalry, and costs as much support on the core issue as such an answer does (rule A3); the
 *          sharper the rivalry, the more is asked, up to sanctions
 * Source   judgement; it has no parameter of its own
 * Example  sideOf(0.6, 0.4, 0) → 0.6
 */
export function sideOf(own: number, target: number, risk: number): number {
  const against = target * exp(risk);
  return own + against > 0 ? own / (own + against) : HALF;
}

/** What the share of joined declarations is read from. (power, channel) columns are flat, p*m + c; rivalry p*n + r. */
export interface JoinedWorld {
  readonly tie: Float64Array;
  readonly rivalry: Float64Array;
  readonly salience: Float64Array;
  readonly stance: Float64Array;
}

/** Find what the smallest answer costs per unit of salience, stance, rivalry and tie, log-odds; 0 outside core channels. */
export function joiningPrice(core: boolean, q: Pick<Parameters, 'answer' | 'stake'>, identity: number): number {
  return core ? q.answer * q.stake * identity * DEPTHS[0] : 0;
}

/** Find the share of the declarations of power p that the state joins in channel c; n powers, m channels. */
export function joinedIn(
  { tie, rivalry, salience, stance }: JoinedWorld,
  { p, c, n, m }: { readonly p: number; readonly c: number; readonly n: number; readonly m: number },
  { contest, price }: { readonly contest: number; readonly price: number },
): number {
  const own = tie[p * m + c];
  let hostility = 0;
  let sides = 0;
  for (let r = 0; r < n; r++) {
    const towards = hostilityOf(rivalry[p * n + r]);
    if (r === p || towards === 0) continue;
    const target = tie[r * m + c];
    hostility += towards;
    sides += towards * sideOf(own, target, price * salience[0] * Math.max(0, stance[r]) * rivalry[p * n + r] * target);
  }
  return hostility === 0 ? 1 : joinedOf(hostility, sides / hostility, contest);
}
