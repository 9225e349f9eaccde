import type { Comparison } from '../../../experiment/compare/compare.ts';
import { withCaption } from '../../chart/frame.ts';
import type { Picture } from '../../page/picture.ts';
import { withoutSentences } from '../../words/without.ts';
import { capital } from '../../words/words.ts';
import { channelsGainedChart } from './charts/channels.ts';
import { comparisonChart } from './charts/chart.ts';
import { settingsChart } from './charts/settings.ts';
import { gainsSentence } from './gains.ts';
import { comparisonHover } from './hover.ts';
import type { CompareView } from './json.ts';
import { differenceTable, gainsTable, overlayTable, settingsTable } from './tables.ts';
import { notKnowingSentence } from './uncertainty.ts';
import { labelOf } from './words.ts';

/** Channels of a picture that are named one by one at most. */
const NAMED = 9;

/** List the pictures of a comparison, in the order in which a report shows them. */
export function comparisonPictures(comparison: Comparison, { version, without, uncertainty }: CompareView): Picture[] {
  const { pairs } = comparison;
  const lacking = without.length > 0 ? `In all scenarios: ${withoutSentences(without).join(' ')}` : '';
  const spec = withCaption(comparisonChart(comparison, version), lacking);
  const gained = channelsGainedChart(comparison, version);
  const comparable = pairs.filter(({ uncomparable }) => uncomparable.roster === undefined);
  return [
    {
      id: 'comparison',
      heading: 'Side by side, and pair by pair',
      paragraphs: ['Run k of every scenario draws the same luck, so what differs within a pair comes from the scenarios alone.'],
      spec,
      tables: [overlayTable(comparison), ...pairs.map(differenceTable)],
      hover: comparisonHover(comparison, spec),
    },
    ...(gained
      ? [
          {
            id: 'channels-gained' as const,
            heading: 'Who gained, channel by channel',
            paragraphs: comparable.map(
              (pair) => `${labelOf(pair.a.scenario.id)} against ${pair.b.scenario.id}: ${gainsSentence(pair, NAMED)}`,
            ),
            spec: withCaption(gained, lacking),
            tables: comparable.map(gainsTable),
          },
        ]
      : []),
    ...(uncertainty
      ? [
          {
            id: 'settings',
            heading: 'Whether it holds under other settings',
            paragraphs: pairs.map((pair, k) => capital(notKnowingSentence(pair, uncertainty[k]))),
            spec: withCaption(settingsChart(comparison, uncertainty, version), lacking),
            tables: uncertainty.map(settingsTable),
          },
        ]
      : []),
  ];
}
