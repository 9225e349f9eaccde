import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { sampleEnsemble } from './sample.ts';

/** Two hundred runs of which a share has chosen the West and the others hedge. */
export function choosing(share: number): Ensemble {
  const sample = sampleEnsemble({ runs: 200, choosing: 0.3, jump: 0.05, slide: 0.02 });
  const { detail, outcomes, months } = sample;
  const chosen = detail.chosen.map((each, month) => (month === months ? { positive: share, negative: 0 } : each));
  const kinds = detail.kinds.map((each, month) =>
    month === months ? { hedging: { ...each.hedging, share: 1 - share }, chosen: { ...each.chosen, share } } : each,
  );
  const decisiveChoice = { ...outcomes.decisiveChoice, probability: share, interval: [0.06, 0.14] as const };
  return {
    ...sample,
    detail: { ...detail, chosen, kinds },
    outcomes: { ...outcomes, decisiveChoice, hedging: { ...outcomes.hedging, end: 1 - share }, twoHumps: false },
  };
}
