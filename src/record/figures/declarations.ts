/** What can be measured: one indicator of a record. */
export interface IndicatorDeclaration {
  readonly name: string;
  readonly unit: string;
  /** Lowest and highest value that can be meant. */
  readonly range: readonly [number, number];
  /** Actors it is measured for. */
  readonly actors: readonly string[];
  /** Whether it says something about the small state's own ties, or only about the world around it. */
  readonly tie: boolean;
  readonly meaning: string;
}

const POWERS = ['USA', 'EU', 'CHN', 'RUS'] as const;
const SHARE = [0, 1] as const;
/** Far above anything that is measured in millions of dollars or of arms units here. */
const MILLIONS = [0, 1_000_000] as const;

function tie(
  name: string,
  unit: string,
  range: readonly [number, number],
  actors: readonly string[],
  meaning: string,
): IndicatorDeclaration {
  return { name, unit, range, actors, tie: true, meaning };
}

/** Every indicator that is used, by its id in a record file. */
export const INDICATORS: Readonly<Record<string, IndicatorDeclaration>> = {
  trade_imports_usd_m: tie(
    'Goods imports',
    'million current USD',
    MILLIONS,
    [...POWERS, 'WLD'],
    'goods the state imports from a partner; WLD: from everybody',
  ),
  trade_exports_usd_m: tie(
    'Goods exports',
    'million current USD',
    MILLIONS,
    [...POWERS, 'WLD'],
    'goods the state exports to a partner; WLD: to everybody',
  ),
  trade_total_share: tie('Share of goods trade', 'share', SHARE, POWERS, 'exports plus imports with a partner over all trade'),
  fdi_inflow_share: tie('Share of FDI inflow', 'share', SHARE, POWERS, 'inflow of foreign direct investment by origin'),
  arms_deliveries_tiv: tie(
    'Arms deliveries',
    'million SIPRI trend-indicator value',
    MILLIONS,
    [...POWERS, 'WLD'],
    'major weapons delivered; 0 = no delivery is recorded; EU: by members, second-hand too',
  ),
  aiddata_total_usd2021_m: tie(
    'Chinese official finance',
    'million constant 2021 USD, commitments',
    MILLIONS,
    ['CHN'],
    'loans and grants promised in a year, not money paid out',
  ),
  aid_net_bilateral_usd_m: tie(
    'Net bilateral aid',
    'million current USD',
    [-100_000, 100_000],
    ['EU', 'USA'],
    'aid paid out less repayments; EU: its institutions, not its members',
  ),
  cfsp_alignment_rate: tie(
    'Alignment with EU foreign policy',
    'share',
    SHARE,
    ['EU'],
    'declarations of the EU on foreign policy that the state joined, over those it was invited to join',
  ),
  unga_agreement_with_SRB: tie(
    'Agreement at the United Nations',
    'share',
    SHARE,
    POWERS,
    'mean over roll calls in the General Assembly: same vote 1, one abstaining .5, opposed 0; absent left out',
  ),
  unga_ideal_distance_to_SRB: tie(
    'Distance at the United Nations',
    'ideal-point units',
    [0, 8],
    POWERS,
    'how far two states stand apart on the main line of conflict in the General Assembly; 0 = they vote alike',
  ),
  unga_ideal_point_fp: tie(
    'Position at the United Nations',
    'ideal-point units',
    [-5, 5],
    ['SRB', ...POWERS],
    'position on the main line of conflict in the General Assembly',
  ),
  unga_ideal_point_fp_q5: tie('Position, 5 % quantile', 'ideal-point units', [-5, 5], ['SRB'], 'lower end of the estimate'),
  unga_ideal_point_fp_q95: tie('Position, 95 % quantile', 'ideal-point units', [-5, 5], ['SRB'], 'upper end of the estimate'),
  eu_membership_support_mei: tie(
    'Support for EU membership',
    'share who would vote yes',
    SHARE,
    ['SRB'],
    'polls of the Ministry of European Integration, mean of the waves of a year',
  ),
  chapters_opened: tie('Chapters opened', 'chapters in the year', [0, 35], ['EU'], 'negotiating chapters opened with the EU'),
  gpr_index: {
    name: 'Geopolitical risk',
    unit: 'index, 1985-2019 = 100',
    range: [0, 10_000],
    actors: ['WLD'],
    tie: false,
    meaning: 'share of newspaper articles on geopolitical risk; mean of months',
  },
  gpr_country: {
    name: 'Geopolitical risk by country',
    unit: 'percent of newspaper articles',
    range: [0, 100],
    actors: ['USA', 'CHN', 'RUS'],
    tie: false,
    meaning: 'articles on geopolitical risk that name the country; mean of months',
  },
  trade_policy_uncertainty: {
    name: 'Trade-policy uncertainty',
    unit: 'index',
    range: [0, 100_000],
    actors: ['USA'],
    tie: false,
    meaning: 'newspaper articles on uncertain trade policy of the United States; mean of days',
  },
};

/** Last year of which this package says anything about the small state's ties: what came later is for testing. */
export const LAST_TIE_YEAR = 2019;
