import { LABEL_ROOM } from '../../../chart/frame.ts';
import { isSplit, kindAtEnd } from '../../../chart/kinds.ts';
import type { Label } from '../../../chart/labels.ts';
import { textWidth } from '../../../words/text-width.ts';
import { number, percent, restPercent } from '../../../words/words.ts';
import { labelOf } from '../words.ts';
import type { Drawn } from './styles.ts';

/** Label the line of a scenario, or those of its two kinds of runs, where they end; `pixelsOf` makes pixels of values. */
export function middleLabels({ ensemble, look }: Drawn, pixelsOf: (value: number) => number): Label[] {
  const { scenario, outcomes, months, detail } = ensemble;
  const name = labelOf(scenario.id);
  if (!isSplit(ensemble)) {
    const { p50 } = outcomes.equidistance.end;
    return named(name, ' ', number(p50)).map((text) => ({ text, style: 'labelScenario', shade: look.shade, y: pixelsOf(p50) }));
  }
  return (['hedging', 'chosen'] as const).flatMap((kind) => {
    const middle = kindAtEnd(ensemble, kind);
    if (middle === null) return [];
    const lines = named(name, ', ', `${kind} (${shareWords(kind, detail.kinds[months][kind].share)})`);
    return lines.map((text) => ({ text, style: 'labelScenario', shade: look.shade, y: pixelsOf(middle) }));
  });
}

/** What hedges is the rest of what has chosen. */
const shareWords = (kind: 'hedging' | 'chosen', share: number): string =>
  kind === 'hedging' ? restPercent(share) : percent(share);

/** Label the share of runs of a scenario that still hedge in the last month. */
export function hedgingLabels({ ensemble: { scenario, detail }, look }: Drawn, months: number, height: number): Label[] {
  const { share } = detail.kinds[months].hedging;
  const lines = named(labelOf(scenario.id), ' ', restPercent(share));
  return lines.map((text) => ({ text, style: 'labelScenario', shade: look.shade, y: (1 - share) * height }));
}

/** Set a name and what is said of it on one line, or on two where there is no room. */
function named(name: string, between: string, said: string): string[] {
  const whole = name + between + said;
  return textWidth(whole, 12.5, 600) <= LABEL_ROOM ? [whole] : [name, said];
}
