import type { FactSeries } from './fact-series.ts';

/** Votes at the United Nations, and the way to the European Union. */
export const VOTES_AND_ACCESSION_FACTS: readonly FactSeries[] = [
  {
    indicator: 'unga_ideal_distance_to_SRB',
    actor: 'USA',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      1.7938, 1.7186, 1.7383, 1.8805, 1.7906, 1.8531, 1.7889, 1.8956, 2.06, 1.9456, 1.9258, 1.9795, 1.9557, 1.9556, 1.8634,
      1.9819, 1.9515, 2.0484, 2.3727, 2.1772,
    ],
  },
  {
    indicator: 'unga_ideal_distance_to_SRB',
    actor: 'EU',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      0.2758, 0.2044, 0.1025, 0.1225, 0.0336, 0.0575, 0.0112, 0.1246, 0.3434, 0.4796, 0.4614, 0.4566, 0.4461, 0.3594, 0.3274,
      0.4894, 0.4877, 0.4951, 0.6816, 0.6453,
    ],
  },
  {
    indicator: 'unga_ideal_distance_to_SRB',
    actor: 'CHN',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      1.4823, 1.3836, 1.5297, 1.7637, 1.6482, 1.5636, 1.6573, 1.2952, 1.1333, 1.0142, 1.2935, 1.0161, 1.3316, 1.1205, 1.411,
      0.7085, 0.9746, 0.8045, 0.8438, 0.838,
    ],
  },
  {
    indicator: 'unga_ideal_distance_to_SRB',
    actor: 'RUS',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      0.5776, 0.6522, 0.7222, 0.6316, 0.7786, 0.8011, 0.9679, 0.759, 0.5678, 0.487, 0.4789, 0.5225, 0.49, 0.6047, 0.5966, 0.3033,
      0.2926, 0.399, 0.3568, 0.3729,
    ],
  },
  {
    indicator: 'unga_agreement_with_SRB',
    actor: 'USA',
    source: 'unvotes_calc',
    from: 2000,
    values: [
      0.4265, 0.5241, 0.4717, 0.4785, 0.4432, 0.46, 0.4643, 0.4045, 0.383, 0.488, 0.506, 0.6134, 0.517, 0.4841, 0.5, 0.493,
      0.6579, 0.4913, 0.3478, 0.3895,
    ],
  },
  {
    indicator: 'unga_agreement_with_SRB',
    actor: 'EU',
    source: 'unvotes_calc',
    from: 2000,
    values: [
      0.9907, 0.9619, 0.9745, 0.9619, 0.975, 0.9794, 0.9867, 0.9553, 0.8892, 0.8798, 0.9054, 0.9067, 0.9122, 0.9272, 0.9246,
      0.8747, 0.8987, 0.8711, 0.8313, 0.8287,
    ],
  },
  {
    indicator: 'unga_agreement_with_SRB',
    actor: 'CHN',
    source: 'unvotes_calc',
    from: 2000,
    values: [
      0.8088, 0.7378, 0.6569, 0.6978, 0.7035, 0.7121, 0.6927, 0.6932, 0.7826, 0.8133, 0.7882, 0.7632, 0.7733, 0.7143, 0.7089,
      0.6857, 0.7149, 0.7389, 0.7667, 0.7798,
    ],
  },
  {
    indicator: 'unga_agreement_with_SRB',
    actor: 'RUS',
    source: 'unvotes_calc',
    from: 2000,
    values: [
      0.9118, 0.8086, 0.774, 0.7957, 0.7644, 0.77, 0.7054, 0.733, 0.7979, 0.8393, 0.8588, 0.8093, 0.767, 0.7222, 0.7215, 0.669,
      0.6409, 0.7043, 0.7826, 0.7439,
    ],
  },
  {
    indicator: 'unga_ideal_point_fp',
    actor: 'SRB',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      0.7635, 0.8361, 0.8998, 0.8858, 0.9047, 0.8815, 0.907, 0.7886, 0.5347, 0.4501, 0.4617, 0.4535, 0.4566, 0.5529, 0.6092,
      0.4661, 0.4904, 0.4969, 0.3212, 0.3929,
    ],
  },
  {
    indicator: 'unga_ideal_point_fp',
    actor: 'USA',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      2.5573, 2.5547, 2.638, 2.7663, 2.6953, 2.7347, 2.6959, 2.6842, 2.5947, 2.3957, 2.3875, 2.433, 2.4123, 2.5084, 2.4725,
      2.4479, 2.442, 2.5453, 2.6939, 2.5702,
    ],
  },
  {
    indicator: 'unga_ideal_point_fp',
    actor: 'EU',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      1.0393, 1.0405, 1.0023, 1.0083, 0.9383, 0.9391, 0.9183, 0.9132, 0.8781, 0.9297, 0.9232, 0.9102, 0.9027, 0.9122, 0.9366,
      0.9555, 0.9782, 0.992, 1.0027, 1.0383,
    ],
  },
  {
    indicator: 'unga_ideal_point_fp',
    actor: 'CHN',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      -0.7188, -0.5475, -0.6299, -0.8779, -0.7435, -0.6821, -0.7502, -0.5065, -0.5986, -0.5641, -0.8318, -0.5626, -0.8749,
      -0.5676, -0.8018, -0.2424, -0.4842, -0.3076, -0.5226, -0.4451,
    ],
  },
  {
    indicator: 'unga_ideal_point_fp',
    actor: 'RUS',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      0.1859, 0.1839, 0.1775, 0.2542, 0.1261, 0.0804, -0.0609, 0.0296, -0.0331, -0.0369, -0.0171, -0.069, -0.0334, -0.0519,
      0.0125, 0.1628, 0.1978, 0.0979, -0.0356, 0.02,
    ],
  },
  {
    indicator: 'unga_ideal_point_fp_q5',
    actor: 'SRB',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      0.434, 0.6636, 0.7233, 0.7117, 0.7318, 0.6933, 0.7325, 0.6204, 0.3791, 0.3168, 0.321, 0.3181, 0.3193, 0.3964, 0.4631,
      0.3388, 0.3549, 0.3728, 0.2024, 0.2731,
    ],
  },
  {
    indicator: 'unga_ideal_point_fp_q95',
    actor: 'SRB',
    source: 'voeten_ip_2025',
    from: 2000,
    values: [
      1.1047, 1.0142, 1.0855, 1.0594, 1.0759, 1.0679, 1.0905, 0.957, 0.6935, 0.5883, 0.6003, 0.5951, 0.6033, 0.7066, 0.7503,
      0.5998, 0.6217, 0.6207, 0.44, 0.5161,
    ],
  },
  { indicator: 'cfsp_alignment_rate', actor: 'EU', source: 'ewb_2017', from: 2012, values: [0.99] },
  { indicator: 'cfsp_alignment_rate', actor: 'EU', source: 'ewb_2017', from: 2014, values: [0.5], bound: 'lower' },
  { indicator: 'cfsp_alignment_rate', actor: 'EU', source: 'ewb_2017', from: 2015, values: [0.65, 0.59] },
  { indicator: 'cfsp_alignment_rate', actor: 'EU', source: 'euractiv_2020', from: 2018, values: [0.52, 0.57] },
  {
    indicator: 'eu_membership_support_mei',
    actor: 'SRB',
    source: 'mei_polls',
    from: 2010,
    values: [0.57, 0.53, null, null, 0.45, 0.485, 0.44, 0.505, 0.55, 0.535],
  },
  { indicator: 'chapters_opened', actor: 'EU', source: 'chapters', from: 2014, values: [0, 2, 4, 6, 4, 2] },
];
