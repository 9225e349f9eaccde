import { useState } from 'preact/hooks';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { isSplit } from '../../report/chart/kinds.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import { shortHash } from '../../scenario/fields/hash.ts';
import { mainChart } from '../charts/main-chart.ts';
import { specOf } from '../charts/spec-file.ts';
import { stripChart } from '../charts/strip-chart.ts';
import { pictureOf, pngBlob, save, svgBlob } from '../downloads/picture.ts';
import type { Engine } from '../engine/client.ts';
import type { Ask, JobName } from '../engine/protocol.ts';
import { PAGE_VERSION } from '../page/catalogue.ts';
import { useEngines } from '../page/engines.tsx';
import { useSpeech } from '../page/language.tsx';
import { queryOf } from '../page/share.ts';
import { useTheme } from '../page/theme.tsx';
import { copied, LinkField } from '../screen/copying.tsx';
import { descriptionOf, plotWords, stripWords } from './plot/chart-words.ts';
import type { ExploreState } from './state.ts';

interface DownloadsProps {
  readonly ensemble: Ensemble;
  readonly state: ExploreState;
  readonly tell: (text: string) => void;
}

const WIDE = { main: { left: 44, right: 150, top: 9, bottom: 6 }, strip: { left: 44, right: 150, top: 8, bottom: 24 } };
const PLOT = { width: 580, height: 300 };
const STRIP = { width: 580, height: 52 };

/** Ask for a text and wait for it. */
function asked<K extends 'table' | 'file'>(engine: Engine, kind: K, ask: Ask<K>): Promise<string> {
  return new Promise((done, fail) => {
    engine.ask(kind as JobName, kind, ask, {
      answered: (text) => done(text as string),
      failed: ({ texts }) => fail(new Error(texts.join(' '))),
    });
  });
}

/** Picture, data, scenario, chart and link: everything that makes the same results again. */
export function Downloads({ ensemble, state, tell }: DownloadsProps) {
  const speech = useSpeech();
  const { t } = speech;
  const theme = useTheme();
  const { back } = useEngines();
  const [link, setLink] = useState('');
  const { scenario, runs, seed } = ensemble;
  const changed = Object.keys(state.choice.set).length > 0 || state.choice.theory !== null;
  const name = changed ? `${scenario.id}-class` : scenario.id;
  const words = () => ({
    title: t.finding.heading(ensemble),
    subtitle: t.explore.subtitle(
      [t.names.camp(scenario, 'positive'), t.names.camp(scenario, 'negative')],
      chart().lowest,
      isSplit(ensemble),
      runs,
    ),
    caption: [t.below.provenance(PAGE_VERSION, scenario.id, shortHash(scenario.hash), runs, seed), t.shell.notForecast],
    description: descriptionOf(speech, ensemble),
  });
  const chart = () =>
    mainChart({
      ensemble,
      pinned: null,
      picked: null,
      size: PLOT,
      margins: WIDE.main,
      narrow: false,
      words: plotWords(speech, ensemble, ''),
    });
  const picture = (): SVGSVGElement => {
    const charts = [...document.querySelectorAll<SVGSVGElement>('.main-plot .drawing svg')];
    return pictureOf(charts, words(), theme);
  };
  const spec = (): string => {
    const strip = stripChart({ ensemble, size: STRIP, margins: WIDE.strip, words: stripWords(speech, ensemble) });
    const panels = [
      { chart: 'plot', rows: chart(), size: PLOT },
      { chart: 'strip', rows: strip, size: STRIP },
    ] as const;
    return specOf(panels, words(), theme);
  };
  const doing = (work: () => void | Promise<void>) => () =>
    void Promise.resolve()
      .then(work)
      .catch((error: unknown) => tell(t.shell.bug(error instanceof Error ? error.message : String(error))));
  const text = async (kind: 'table' | 'file', ending: string, type: string): Promise<void> => {
    const ask = kind === 'table' ? { choice: state.choice, runs } : { choice: state.choice, name, runs };
    save(`${name}.${ending}`, new Blob([await asked(back, kind, ask as Ask<typeof kind>)], { type }));
  };
  const share = async (): Promise<void> => {
    const address = `${location.href.replace(/#.*$/, '')}#/explore?${queryOf(state)}`;
    setLink(address);
    if (await copied(address)) tell(t.below.copied);
    if (state.choice.own) tell(t.below.ownNotInLink);
  };
  return (
    <section class="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{t.below.downloads}</h2>
      <div class="buttons">
        <button type="button" onClick={doing(() => save(`${name}.svg`, svgBlob(picture())))}>
          {t.below.picture} (SVG)
        </button>
        <button type="button" onClick={doing(async () => save(`${name}.png`, await pngBlob(picture())))}>
          {t.below.picture} (PNG)
        </button>
        <button type="button" onClick={doing(() => text('table', 'csv', 'text/csv'))}>
          {t.below.data} (CSV)
        </button>
        <button type="button" onClick={doing(() => text('file', 'yaml', 'text/yaml'))}>
          {t.below.scenarioFile}
        </button>
        <button type="button" onClick={doing(() => save(`${name}.vl.json`, new Blob([spec()], { type: 'application/json' })))}>
          {t.below.chartSpec}
        </button>
        <button type="button" onClick={doing(share)}>
          {t.below.share}
        </button>
        <button type="button" onClick={() => print()}>
          {t.below.print}
        </button>
      </div>
      <LinkField link={link} />
      <p class="small">
        {t.below.commandLine}{' '}
        <code>
          npx equidistance run {changed ? `${name}.yaml` : name} --runs {runs} --seed {shellWord(seed)}
        </code>
      </p>
    </section>
  );
}
