/** A great power as the case file describes it. All numbers are dimensionless. */
export interface Power {
  readonly id: string;
  readonly name: string;
  /** Camp, -1 to 1; 0 = no camp. */
  readonly axis: number;
  /** Taste for coercion, 0 to 1: cheap to press when high, cheap to induce when low. */
  readonly coerciveness: number;
  /** Material reach, above 0: acts use its ratio to that of the strongest at month 0, supply to its own at month 0. */
  readonly capability: number;
  /** [channel] leverage that needs no bilateral tie, 0 to 1. */
  readonly chokepoint: readonly number[];
  /** On the core national issue, -1 (against the state) to 1 (with it). */
  readonly stance: number;
  /** Whether its rewards in conditional channels depend on credibility. */
  readonly conditional: boolean;
  /** How far its inducements in lending channels leave claims, 0 to 1. */
  readonly lender: number;
  /** Claims (debt and invested capital) it holds at month 0, share of GDP. */
  readonly claims: number;
  /** Id of the power whose market it seeks through this state. */
  readonly gatewayTo?: string;
}

/** A channel of ties. `share`: ties are shares of one flow; `rate`: each tie is an alignment rate of its own. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'share' | 'rate';
  /** Weight in the indices and in load; the weights of a case sum to 1. */
  readonly weight: number;
  /** Share of a tie that turns over in a month, 0 to 1. */
  readonly rate: number;
  /** Elasticity of supply to a power's capability; `capital` means the parameter `supply`. */
  readonly elastic: number | 'capital';
  /** Whether each month's awards go to one winner. */
  readonly lumpy: boolean;
  /** Whether powers of one camp replace each other before others do. */
  readonly kin: boolean;
  /** Whether a conditional power's inducement is worth what its credibility makes it. */
  readonly conditional: boolean;
  /** Whether alignment here is what support on the core national issue is paid with. */
  readonly core: boolean;
  /** Whether inducements here leave claims. */
  readonly lends: boolean;
  /** Whether a gateway leads to this channel's market. */
  readonly market: boolean;
}

/** What a power and a channel have where a file says nothing: each of these does nothing. Once published they stay. */
export const QUIET_POWER = { conditional: false, lender: 0, claims: 0 } as const satisfies Partial<Power>;
export const QUIET_CHANNEL = {
  elastic: 0,
  lumpy: false,
  kin: false,
  conditional: false,
  core: false,
  lends: false,
  market: false,
} as const satisfies Partial<Channel>;

/** Everything the model needs to know about one balancing state at month 0. */
export interface Case {
  readonly name: string;
  readonly state: { readonly id: string; readonly name: string; readonly adjective: string; readonly capital: string };
  readonly camps: { readonly positive: string; readonly negative: string };
  /** Month 0, `2025-01`. */
  readonly start: string;
  readonly powers: readonly Power[];
  readonly channels: readonly Channel[];
  /** [power][channel] share or rate at month 0. */
  readonly tie: readonly (readonly number[])[];
  /** [power][channel] change per year observed before month 0. */
  readonly drift: readonly (readonly number[])[];
  /** [power][power] on the anchor scale, at month 0. */
  readonly rivalry: readonly (readonly number[])[];
  /** [power][channel] log-odds added to appeal, at month 0. */
  readonly affinity: readonly (readonly number[])[];
  /** [power][channel] the most a tie can be, at month 0. */
  readonly ceiling: readonly (readonly number[])[];
  readonly domestic: {
    readonly legitimacy: number;
    readonly protest: number;
    readonly salience: number;
    readonly credibility: number;
  };
}

/** What a cell of a table has where a file says nothing: a table of nothing else does nothing. Once published they stay. */
export const QUIET_TABLES = { drift: 0, affinity: 0, ceiling: 1 } as const satisfies Partial<Record<keyof Case, number>>;
