import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { withCaption } from '../../chart/frame.ts';
import type { Picture } from '../../page/picture.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import { capital, monthName, plural } from '../../words/words.ts';
import { BANDS_KEY, coverageSentence, heldTable, noiseSentence, widthSentence } from './bands.ts';
import { backcastChart } from './chart.ts';
import { backcastScoresCsv, backcastSeriesCsv } from './csv.ts';
import { demandsChart } from './demands/chart.ts';
import { demandsCsv, demandsTable } from './demands/tables.ts';
import {
  answersSentence,
  carriersSentence,
  cosineSentence,
  countingSentences,
  demandsLine,
  levelSentence,
  type ShownDemands,
} from './demands/words.ts';
import { type BackcastFacts, backcastJson, rollingJson } from './json.ts';
import { backcastSummary, rollingSummary } from './summary.ts';
import { backcastTable, SCORE_KEY, scoresTable } from './tables.ts';
import { notKnowingCaption, notKnowingSentences } from './uncertainty.ts';
import { againstSentence, anchorSentence, caveatSentence, gapSentences, heldSentence, scaledSentence } from './words.ts';

/** Say, draw and tabulate how the model fared against the record, from one origin or from several. */
export function backcastReport(results: readonly Backcast[], facts: BackcastFacts): Report {
  const [{ runs, seed }] = results;
  const { version, given, isRolling } = facts;
  const demands = facts.demands && { scenario: results[0].scenario, demands: facts.demands };
  const origins = results.map(({ scenario: { id, hash }, from, to, scoreFrom }) => ({ id, hash, from, to, scoreFrom }));
  return {
    headline: {
      question: `How near does the model come to the record of ${results[0].scenario.case.state.name}?`,
      finding: results.map((result) => capital(againstSentence(result, 'persistence'))).join(' '),
    },
    summary: isRolling ? rollingSummary(results) : backcastSummary(results[0], demands),
    sections: [...picturesOf(results, version), ...(demands ? [demandsPicture(demands, { version, seed })] : [])],
    page: pageOf(results, version),
    tables: () => [
      ['scores.csv', backcastScoresCsv(results)],
      ['series.csv', backcastSeriesCsv(results)],
      ...(demands ? [['asked.csv', demandsCsv(demands)] as const] : []),
    ],
    json: isRolling ? rollingJson(results, facts) : backcastJson(results[0], facts),
    namesFiles: true,
    manifest: {
      facts: { schema: 'equidistance/backcast-manifest/3', version },
      settings: { origins, runs, seed, given },
    },
  };
}

/** Draw each origin by itself. */
function picturesOf(results: readonly Backcast[], version: string): Picture[] {
  return results.map((result) => ({
    id: results.length === 1 ? 'backcast' : `backcast-${result.from}`,
    heading: `From ${firstScored(result)} to ${result.to}`,
    paragraphs: [
      `Held against the record: ${heldSentence(result)} ${anchorSentence(result)}`.trim(),
      capital(againstSentence(result, 'persistence')),
      capital(againstSentence(result, 'trend')),
      `${capital(coverageSentence(result.summary))} ${widthSentence(result)} ${noiseSentence(result)}`,
      ...(result.uncertainty ? [notKnowingSentences(result)] : []),
      [scaledSentence(result), ...gapSentences(result)].join(' '),
    ],
    spec: withCaption(backcastChart(result, version), notKnowingCaption(result)),
    tables: [scoresTable(result), heldTable(result), backcastTable(result)],
  }));
}

/** Draw who asks for what, and say how it was counted. */
function demandsPicture(shown: ShownDemands, facts: { readonly version: string; readonly seed: string }): Picture {
  return {
    id: 'backcast-demands',
    heading: 'Who asks for what',
    paragraphs: [
      `${capital(demandsLine(shown))} It reaches from the start of the case to its end, whatever years are scored above.`,
      `${levelSentence(shown)} ${answersSentence(shown)}`,
      `${cosineSentence(shown)} ${carriersSentence(shown)}`.trim(),
      countingSentences(shown),
    ],
    spec: demandsChart(shown, facts),
    tables: [demandsTable(shown)],
  };
}

function pageOf(results: readonly Backcast[], version: string): Report['page'] {
  const [{ scenario, runs, seed }] = results;
  const { to } = results[results.length - 1];
  return {
    title: `The model against the record of ${scenario.case.state.name}`,
    story: [
      'The model starts in a past January, knowing nothing later about the ties of the state, and is then held against what was measured.',
      caveatSentence({ ...results[0], to }),
      `How to read the scores. ${capital(SCORE_KEY)} ${BANDS_KEY} Noise: how far a measured year is off by chance.`,
    ].join('\n\n'),
    facts: `Equidistance ${version} · ${results.map((each) => `${each.scenario.id}, ${shortHash(each.scenario.hash)}`).join(' · ')} · ${plural(runs, 'run')}, seed “${seed}” · ${scenario.theory} theory · ${scenario.preset} settings`,
    limits: limitsOf(scenario),
    events: [],
    monthOf: (month) => monthName(scenario.case.start, month),
    // of further origins only what is their own: the rest is shared
    provenance: results.flatMap(({ scenario: each }, k) =>
      each.provenance.filter(({ from: giver }) => k === 0 || giver === each.id),
    ),
  };
}
