import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../../../record/plausible/runs.ts';
import { area, line, type Part, type Row } from '../../../chart/marks.ts';
import { yearAt } from '../../../words/words.ts';

function rowsOf({ scenario }: Ensemble, { byMonth }: Uncertainty, of: (month: Uncertainty['byMonth'][number]) => Row): Row[] {
  return byMonth.map((each) => ({ x: yearAt(scenario.case.start, each.month), ...of(each) }));
}

/** Draw the band of chance and not knowing together, paler than that of chance alone, to stand behind it. */
export function uncertaintyBand(ensemble: Ensemble, uncertainty: Uncertainty): Part {
  const part = area(
    rowsOf(ensemble, uncertainty, ({ p05, p95 }) => ({ y: p05, y2: p95 })),
    'band90',
    'monotone',
  );
  return { ...part, mark: { ...(part.mark as Part), opacity: 0.5 } };
}

/** Draw its edges, to stand before the other bands: they show where not knowing narrows or moves a band, too. */
export function uncertaintyEdges(ensemble: Ensemble, uncertainty: Uncertainty): Part[] {
  return [
    line(
      rowsOf(ensemble, uncertainty, ({ p05 }) => ({ y: p05 })),
      'eventAssumed',
      'monotone',
    ),
    line(
      rowsOf(ensemble, uncertainty, ({ p95 }) => ({ y: p95 })),
      'eventAssumed',
      'monotone',
    ),
  ];
}
