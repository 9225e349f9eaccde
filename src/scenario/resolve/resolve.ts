import type { Case } from '../../model/case.ts';
import { ALL_ON, DEFAULTS, type Parameters, PRESETS, type PresetName, type Switches } from '../../model/parameters.ts';
import type { TheoryName } from '../../model/theory.ts';
import { type Draft, type DraftRow, type Reporter, reporter } from '../check/draft.ts';
import type { Parser } from '../expression/expression.ts';
import { hashOf } from '../fields/hash.ts';
import { type GivenPreset, presetNow, renamedWords } from '../fields/preset.ts';
import type { Expectation, Scenario } from '../fields/scenario.ts';
import { bare, numberOf } from '../fields/value.ts';
import { SET } from '../layers/merge.ts';
import { monthIn } from '../text/dates.ts';
import { suggest } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import { monthZeroOf, resolveCase } from './case.ts';
import { resolveEvents } from './events.ts';
import { unknownChannels } from './known.ts';
import { outcomePaths } from './outcome-paths.ts';
import { cellPaths, resolvePaths } from './paths.ts';
import { citationOf, type KnownProvenance, provenanceOf } from './provenance.ts';
import { presentRivalry, resolveRivalry } from './rivalry.ts';
import { rosterOf } from './roster.ts';
import { atStart } from './start-values.ts';

/** Choices of a run that stand over those of the file. */
export interface ResolveOptions {
  /** Cuts or lengthens the horizon. */
  readonly months?: number;
  readonly theory?: TheoryName;
  readonly preset?: GivenPreset;
  /** Needed where a path is an expression. */
  readonly parser?: Parser | undefined;
  /** Where the numbers of a former choice came from: those that are the same object now are not looked at again. */
  readonly known?: KnownProvenance;
}

/** Months of a scenario that names no horizon. */
const HORIZON = 60;

/** Work out a complete scenario from merged files; it may be run only if no problem came up, notices aside. */
export function resolve(draft: Draft, options: ResolveOptions = {}): { scenario: Scenario; problems: readonly Problem[] } {
  const report = reporter(draft);
  const { value } = draft;
  const roster = rosterOf(draft, report);
  const horizon = options.months ?? monthsOf(value.horizon);
  const start = monthZeroOf(draft);
  const demand = { draft, roster, horizon, start, parser: options.parser, report };
  const rivalry = presentRivalry(demand);
  const paths = resolvePaths(demand);
  const given = resolveCase({ draft, roster, report, paths, rivalry });
  const lever = resolveRivalry(given, paths, demand);
  const unknown = unknownChannels(draft, roster);
  const ownHorizon = (index: number): number => horizonOf(draft, index);
  const dated = (value.events ?? []).map((event) => event && { ...event, at: monthIn(event.at, start) });
  const events = resolveEvents(dated, { start, roster, horizon, ownHorizon, report, citation: citationOf(draft, report) });
  noticeJudgement(draft, report);
  const preset = presetOf(draft, options.preset, report);
  const core = {
    case: given,
    theory: options.theory ?? (value.theory as TheoryName | undefined) ?? 'mixed',
    parameters: { ...DEFAULTS, ...PRESETS[preset], ...bareRow(value.parameters) } as Parameters,
    switches: { ...ALL_ON, ...bareRow(value.switches) } as Switches,
    horizon,
    timeline: { paths: cellPaths(paths, (column, cell) => atStart(given, column, cell)), events: events.timed },
  };
  let hash: string | undefined;
  const scenario: Scenario = {
    ...labelsOf(draft),
    ...core,
    shown: { powers: Object.keys(value.powers ?? {}), channels: Object.keys(value.channels ?? {}) },
    unknown: Object.keys(value.channels ?? {}).filter((id) => unknown.includes(id)),
    preset,
    lever,
    events: events.notes,
    expect: expectationsOf(draft, given, report),
    provenance: provenanceOf(draft, report, options.known),
    // A point of an experiment is run under a name of its own: nobody asks for its hash.
    get hash() {
      hash ??= hashOf(core);
      return hash;
    },
  };
  return { scenario, problems: report.problems };
}

/** Find the preset under the name that it has now, and tell whoever wrote one that it had. */
function presetOf({ value }: Draft, chosen: GivenPreset | undefined, report: Reporter): PresetName {
  const written = value.preset as GivenPreset | undefined;
  const inFile = written && renamedWords(written);
  if (inFile !== undefined) report(['preset'], inFile, { severity: 'notice' });
  const inOption = chosen && renamedWords(chosen);
  if (inOption !== undefined) report.problems.push({ ...OPTION, message: inOption, snippet: `preset: ${chosen}` });
  return presetNow(chosen ?? written ?? 'default');
}

/** Where a choice stands that no file holds. */
const OPTION = { severity: 'notice', path: 'preset', file: 'options', line: 1, column: 9, length: 6 } as const;

function bareRow(row: DraftRow | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, value]) => [key, bare(value)]));
}

function labelsOf(draft: Draft): Pick<Scenario, 'id' | 'name' | 'story' | 'changes' | 'mechanisms' | 'extends'> {
  const { name = '', story = '', changes = [], mechanisms = [], extends: base } = draft.value;
  const file = draft.sources.findLast((source) => source.file !== SET) ?? draft.sources[0];
  return { id: file.id, name, story, changes, mechanisms, ...(base === undefined ? {} : { extends: base }) };
}

/** Find the horizon as it stood in the file that gave an event. */
function horizonOf(draft: Draft, index: number): number {
  const giver = draft.origin(['events', index]).source;
  const until = draft.sources.slice(0, draft.sources.findIndex((source) => source.file === giver.file) + 1);
  const found = until.map((source) => (source.value as { horizon?: unknown }).horizon).findLast((value) => value !== undefined);
  return monthsOf(found);
}

/** Read a horizon; one that is wrong is already a problem, and the rest is checked over the default. */
function monthsOf(value: unknown): number {
  const months = numberOf(value);
  return Number.isInteger(months) ? months : HORIZON;
}

/** A variant that re-judges the present changes what calibration explains: rarely what its author wants, unless it has another present. */
function noticeJudgement(draft: Draft, report: Reporter): void {
  const own = draft.sources.findLast((source) => source.file !== SET);
  const isElsewhen = (own?.value as { start?: unknown } | undefined)?.start !== undefined;
  for (const dyad of Object.keys(draft.value.rivalry?.present ?? {})) {
    const { source } = draft.origin(['rivalry', 'present', dyad]);
    const isOver = source.file === SET || (source.file === own?.file && own !== draft.sources[0] && !isElsewhen);
    if (isOver) report(['rivalry', 'present', dyad], JUDGED, { severity: 'notice', part: 'key' });
  }
}

const JUDGED = 're-judges the present: the model is calibrated anew; to change the future use rivalry.lever or rivalry.paths';

function expectationsOf(draft: Draft, given: Case, report: Reporter): readonly Expectation[] {
  const known = outcomePaths(given);
  return (draft.value.expect ?? []).flatMap((expected, index) => {
    if (expected === undefined) return [];
    const { outcome, above, below } = expected;
    if (!known.includes(outcome)) {
      const hint = suggest(outcome, known) ?? 'for example decisiveChoice.probability or equidistance.end.mean';
      report(['expect', index, 'outcome'], `no outcome is called "${outcome}"`, { hint });
    }
    if (above === undefined && below === undefined) report(['expect', index], 'expected a bound: above, below or both');
    if (above !== undefined && below !== undefined && above >= below)
      report(['expect', index], 'nothing is above and below these bounds at once');
    return [expected];
  });
}
