import { useMemo } from 'preact/hooks';
import type { UnderTheory } from '../../../experiment/runs/theories.ts';
import type { TheoryName } from '../../../model/theory.ts';
import { endShares } from '../../../report/chart/equidistance-finding.ts';
import { frameOf, levelRows, yearsOf } from '../../charts/frame.ts';
import { rowsTogether } from '../../charts/main-chart.ts';
import { Plot } from '../../charts/plot.tsx';
import { ensembleRows, floorOf } from '../../charts/plot-rows.ts';
import { QUICK, RUN_COUNTS } from '../../engine/run-counts.ts';
import type { ScenarioChoice } from '../../game/choice.ts';
import { useEngines } from '../../page/engines.tsx';
import { type Speech, useSpeech } from '../../page/language.tsx';
import { useAnswer } from '../../screen/use-answer.ts';
import { useSeen, useWidth } from '../../screen/use-width.ts';
import type { Acts } from '../state.ts';
import { descriptionOf } from './chart-words.ts';
import { THEORY_TABS } from './theory-tabs.tsx';

const REST = 400;
const MARGINS = { left: 28, right: 4, top: 8, bottom: 6 };
const HEIGHT = 120;

interface TheoriesProps {
  readonly choice: ScenarioChoice;
  readonly theory: TheoryName;
  readonly acts: Acts;
}

/** The same scenario under every theory, on the same luck; run once it comes into view. */
export function TheoriesPanel({ choice, theory, acts }: TheoriesProps) {
  const { t } = useSpeech();
  const { back } = useEngines();
  const [place, seen] = useSeen<HTMLElement>();
  const asked = seen ? { choice, runs: [QUICK, RUN_COUNTS] } : null;
  const { answer } = useAnswer(back, { kind: 'theories', slot: 'theories', ask: asked, delay: REST });
  const theories = THEORY_TABS.flatMap((name) => answer?.filter((each) => each.theory === name) ?? []);
  const lowest = Math.max(
    0,
    Math.floor(Math.min(1, ...theories.flatMap(({ ensemble }) => floorOf(ensemble, null, null))) * 10) / 10,
  );
  return (
    <section class="theories" aria-labelledby="theories" ref={place}>
      <h2 id="theories">{t.below.theories}</h2>
      <p class="small">{t.below.theoriesText}</p>
      <div class="panels">
        {theories.length === 0 && <p>{t.explore.working}</p>}
        {theories.map((each) => (
          <Panel
            key={each.theory}
            under={each}
            lowest={lowest}
            current={each.theory === theory}
            look={() => acts.look(each.theory)}
          />
        ))}
      </div>
    </section>
  );
}

interface PanelProps {
  readonly under: UnderTheory;
  readonly lowest: number;
  readonly current: boolean;
  readonly look: () => void;
}

function Panel({ under: { theory, ensemble }, lowest, current, look }: PanelProps) {
  const speech = useSpeech();
  const { t } = speech;
  const [place, width] = useWidth<HTMLDivElement>();
  const size = { width: Math.max(80, width - MARGINS.left - MARGINS.right), height: HEIGHT };
  const rows = useMemo(() => {
    const frame = frameOf(size, yearsOf(ensemble.scenario, ensemble.months), [lowest, 1]);
    const axis = levelRows(frame, [lowest, 1], (level) => speech.n.number(level, 1));
    return { x: frame.x, y: frame.y, rows: rowsTogether(ensembleRows(ensemble), axis) };
  }, [ensemble, size.width, lowest, speech]);
  return (
    <div class={current ? 'panel current' : 'panel'} ref={place}>
      <h3>
        <button type="button" class="link" aria-pressed={current} onClick={look}>
          {t.explore[theory]}
        </button>{' '}
        <small>{t.explore[`${theory}Words`]}</small>
      </h3>
      {width > 0 && <Plot chart="plot" rows={rows} size={size} margins={MARGINS} description={descriptionOf(speech, ensemble)} />}
      <OutcomeBar under={{ theory, ensemble }} speech={speech} />
    </div>
  );
}

function OutcomeBar({ under: { ensemble }, speech: { t } }: { readonly under: UnderTheory; readonly speech: Speech }) {
  const { hedging, positive, negative } = endShares(ensemble);
  const { scenario } = ensemble;
  const camp = (which: 'positive' | 'negative', share: number): string =>
    t.explore.campShare(t.names.camp(scenario, which), share);
  return (
    <>
      <div class="outcome" aria-hidden="true">
        <span class="hedging" style={{ width: `${hedging}%` }} />
        <span class="positive" style={{ width: `${positive}%` }} />
        <span class="negative" style={{ width: `${negative}%` }} />
      </div>
      <p class="small">{t.below.theoryEnd(hedging, camp('positive', positive), camp('negative', negative))}</p>
    </>
  );
}
