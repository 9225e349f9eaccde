import { EXPECTATION_RUNS, type ExpectationChoice, type Tested, testExpectations } from '../../experiment/runs/expectations.ts';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { expectationInWords, testedInWords } from '../../report/subjects/run/expectation-words.ts';
import { number, plural } from '../../report/words/words.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { loadScenario } from '../../scenario/load.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { quoted } from '../flags/command-line.ts';
import { DEFAULT_SEED } from '../flags/flags.ts';
import { readerFrom } from '../inputs/scenario-files.ts';
import type { Io } from '../terminal/io.ts';
import type { RunChoices } from './run-flags.ts';

/** A scenario as it was asked for. */
interface Asked {
  readonly name: string;
  readonly scenario: Scenario;
}

/** Test what a file expects; what it is held against is found from where the file lies. */
async function tested(io: Io, { name, scenario }: Asked, choice: ExpectationChoice): Promise<Tested[]> {
  if (scenario.expect.length === 0) return [];
  const reader = readerFrom(io.folder, io.texts);
  const { file } = await reader(name);
  const load = async (asked: string, months: number): Promise<Scenario> =>
    (
      await loadScenario(asked === scenario.id ? name : asked, {
        read: (other, from) => reader(other, from ?? (other === name ? undefined : file)),
        months,
      })
    ).scenario;
  return testExpectations(scenario, load, choice);
}

/** Test what a scenario expects, say what came of it (each by itself where that is asked for), and return what does not hold. */
export async function checkExpectations(io: Io, asked: Asked, all: boolean): Promise<UsageError[]> {
  const found = await tested(io, asked, { seed: DEFAULT_SEED });
  const wrong = found.filter(({ holds }) => !holds);
  const named = all ? found : wrong;
  for (const one of named) io.say(`  ${testedInWords(one)}`);
  const held = found.length - wrong.length;
  if (!all && held > 0) io.say(`  ✔ ${plural(held, 'expectation')} met in ${plural(EXPECTATION_RUNS, 'run')}`);
  return wrong.length === 0
    ? []
    : [
        new UsageError(
          `${asked.name}: ${plural(wrong.length, 'expectation')} of ${found.length} not met`,
          'the finding is what the run says: change the text, or the scenario',
        ),
      ];
}

/**
 * Say in a line where a scenario that was run as it stands in its file does not show what it expects. Runs that are
 * fewer than a check makes would tell of chance, and say nothing.
 */
export async function warnOfExpectations(io: Io, asked: Asked, known: readonly Ensemble[], choices: RunChoices): Promise<void> {
  const { theory, preset, months, set, without, runs, seed } = choices;
  const isChanged = [theory, preset, months, ...set, ...without].some((choice) => choice !== undefined);
  if (isChanged || runs < EXPECTATION_RUNS) return;
  const wrong = (await tested(io, asked, { seed, runs, known })).filter(({ holds }) => !holds);
  if (wrong.length === 0) return;
  const [first] = wrong;
  const more = wrong.length > 1 ? `, and ${wrong.length - 1} more` : '';
  const what = `${expectationInWords(first.expectation)}: it is ${number(first.value)}${more}`;
  io.warn(`ℹ ${asked.scenario.id} expects ${what} (${io.program} check ${quoted(asked.name)})`);
}
