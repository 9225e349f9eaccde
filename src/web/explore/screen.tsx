import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ensemble } from '../../experiment/outcomes.ts';
import { warmUp } from '../charts/plot.tsx';
import { isSameChoice } from '../engine/choice.ts';
import { PAGE_VERSION, SHIPPED } from '../page/catalogue.ts';
import { useSpeech } from '../page/language.tsx';
import type { ScreenProps } from '../page/screens.ts';
import { useTheme } from '../page/theme.tsx';
import { Channels } from './channels.tsx';
import { Downloads } from './downloads.tsx';
import { Events } from './events.tsx';
import { FailureBox } from './failure-box.tsx';
import { Levers } from './levers.tsx';
import { MainPlot } from './main-plot.tsx';
import { MeasuredPast } from './past.tsx';
import { Pinned } from './pinned.tsx';
import { RUNS, useResults } from './results.ts';
import { RivalrySlider } from './rivalry-slider.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';
import { type Acts, type ExploreState, useExploreState } from './state.ts';
import { TableTwin } from './table-twin.tsx';
import { Theories } from './theories.tsx';
import { TheoryTabs } from './theory-tabs.tsx';
import { Ties } from './ties.tsx';
import { Why } from './why.tsx';

/** Parts of the screen that a phone shows one at a time. */
const PANES = ['chart', 'levers', 'why', 'more'] as const;
type Pane = (typeof PANES)[number];

/** Pick a scenario, move the levers, and see what comes of it. */
export function ExploreScreen(props: ScreenProps) {
  const speech = useSpeech();
  const { t } = speech;
  const [state, acts] = useExploreState(props);
  const results = useResults(state, state.picked);
  const [pane, show] = useState<Pane>('chart');
  const { choice, pinned } = state;
  const ensemble = results.run.answer;
  const notes = results.notes.answer;
  const theme = useTheme();
  // The engine is at work on the first picture: time to make ready to draw it.
  useEffect(() => {
    if (notes !== null && ensemble === null) warmUp(theme);
  }, [notes === null]);
  const nameOf = (id: string): string =>
    SHIPPED.find((each) => each.id === id)?.first
      ? t.scenarios.short(id)
      : t.scenarios.name(id, SHIPPED.find((each) => each.id === id)?.name ?? id);
  // What lies below the chart follows once the picture has settled: a slider redraws only what is being looked at.
  const whole = useRef<Ensemble | null>(null);
  if (results.run.settled) whole.current = ensemble;
  const calm = whole.current;
  const below = useMemo(
    () => calm && <More ensemble={calm} state={state} acts={acts} tell={props.tell} />,
    [calm, state, speech],
  );
  const failure = results.notes.failure ?? results.run.failure;
  const pinnedName =
    pinned === null ? '' : `${nameOf(pinned.scenario)}${Object.keys(pinned.set).length > 0 || pinned.lens !== null ? ' *' : ''}`;
  useEffect(() => scrollTo(0, 0), [pane]);
  return (
    <main id="content" class="explore" data-pane={pane} tabIndex={-1}>
      <h1 class="hidden">{t.shell.explore}</h1>
      <div class="choose">
        <ScenarioPicker state={state} acts={acts} story={notes ? t.scenarios.story(notes.scenario) : ''} />
        {notes && <RivalrySlider state={state} acts={acts} notes={notes} />}
        {notes && <Levers state={state} acts={acts} notes={notes} />}
      </div>
      <div class="see" aria-busy={!results.run.settled}>
        {failure && <FailureBox failure={failure} startAgain={() => acts.choose('rupture')} />}
        {ensemble && !failure && (
          <>
            <TheoryTabs lens={ensemble.scenario.lens} look={acts.look} />
            <div class="finding">
              <h2 aria-live="polite">{t.finding.heading(ensemble)}</h2>
            </div>
            <MainPlot
              ensemble={ensemble}
              pinned={results.pinned}
              pinnedName={pinnedName}
              told={results.told}
              month={results.at}
              readMonth={acts.readMonth}
              readRun={acts.readRun}
            />
            <Pinned
              ensemble={ensemble}
              name={pinned === null ? null : pinnedName}
              isSame={pinned !== null && isSameChoice(choice, pinned)}
              paired={results.paired}
              acts={acts}
            />
          </>
        )}
        {!ensemble && !failure && <p class="working">{t.explore.working}</p>}
      </div>
      <aside class="reasons-side">
        {results.reading && !failure && <Why reading={results.reading} flip={results.flip} acts={acts} />}
      </aside>
      {!failure && below}
      <footer class="foot">
        <p>
          {t.shell.notForecast} <a href="#/limits">{t.shell.cannotTell}</a>
        </p>
        {ensemble && (
          <p role="status">
            {results.run.settled ? '' : `${t.explore.refining(ensemble.runs, RUNS)} `}
            {t.below.provenance(PAGE_VERSION, ensemble.scenario.id, ensemble.scenario.hash, ensemble.runs, ensemble.seed)}
          </p>
        )}
      </footer>
      <nav class="panes" aria-label={t.below.panes}>
        {PANES.map((name) => (
          <button key={name} type="button" aria-pressed={pane === name} onClick={() => show(name)}>
            {{ chart: t.below.paneChart, levers: t.below.paneLevers, why: t.below.paneWhy, more: t.below.paneMore }[name]}
          </button>
        ))}
      </nav>
    </main>
  );
}

interface MoreProps {
  readonly ensemble: Ensemble;
  readonly state: ExploreState;
  readonly acts: Acts;
  readonly tell: (text: string) => void;
}

/** Everything below the chart. */
function More({ ensemble, state, acts, tell }: MoreProps) {
  return (
    <div class="more">
      <Channels ensemble={ensemble} />
      <Ties ensemble={ensemble} />
      <Theories choice={state.choice} lens={ensemble.scenario.lens} acts={acts} />
      {state.choice.own?.name !== state.choice.scenario && <MeasuredPast />}
      <Events ensemble={ensemble} />
      <Downloads ensemble={ensemble} state={state} tell={tell} />
      <TableTwin ensemble={ensemble} />
    </div>
  );
}
