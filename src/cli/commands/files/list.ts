import type { CommandModule } from 'yargs';
import { wrapped } from '../../../report/words/terminal-text.ts';
import type { Read } from '../../../scenario/layers/extend.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { type Given, switchFlag, withFlags } from '../../flags/flag-table.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { shippedNames } from '../../package/shipped.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, stylesOf } from '../../terminal/terminal.ts';

export const LIST_FLAGS = { json: switchFlag('as one list of JSON objects') };

/** Make the command that lists what is shipped: scenarios, and experiments that ask many of them. */
export function listCommand(io: Io): CommandModule<object, Given<typeof LIST_FLAGS>> {
  return {
    command: 'list',
    describe: 'list the shipped scenarios and experiments',
    builder: (yargs) =>
      withFlags(yargs, LIST_FLAGS).epilogue(
        examplesText([
          ['$0 list', 'names, and what each is about'],
          ['$0 list --json', 'the same for programs'],
        ]),
      ),
    handler: async ({ json }) => {
      const { firstSentence, listedExperiments } = await import('../../inputs/experiment-list.ts');
      const experiments = listedExperiments();
      if (json) {
        const scenarios = await scenariosJson(readerFrom(io.folder, io.texts));
        io.say(jsonLine([...scenarios, ...experiments.map((each) => ({ kind: 'experiment', ...each }))]));
        return;
      }
      const { scenarioHeads } = await import('../../inputs/scenario-heads.ts');
      for (const { id, name, about } of scenarioHeads()) sayEntry(io, id, name, about);
      io.say('');
      for (const line of wrapped('Experiments, each one question to many runs:', io.columns - 1)) io.say(line);
      for (const { id, name, question, story } of experiments) sayEntry(io, id, `${question}: ${name}`, firstSentence(story));
      io.say('');
      sayNext(io);
    },
  };
}

/** Tell programs of every shipped scenario: its horizon and its hash hang on the files that it extends. */
async function scenariosJson(read: Read) {
  const loaded = await Promise.all(shippedNames().map((name) => loadScenario(name, { read })));
  return loaded.map(({ scenario: { id, name, story, horizon, mechanisms, hash } }) => {
    return { kind: 'scenario', id, name, story, horizon, mechanisms, hash };
  });
}

function sayEntry(io: Io, id: string, name: string, about: string): void {
  const { bold, dim } = stylesOf(io);
  const fits = `${id}  ${name}`.length < io.columns;
  const head = fits ? [`${bold(id)}  ${name}`] : [bold(id), ...wrapped(name, io.columns - 3).map((part) => `  ${part}`)];
  for (const line of [...head, ...wrapped(about, io.columns - 3).map((part) => `  ${dim(part)}`)]) io.say(line);
}

function sayNext(io: Io): void {
  for (const line of [
    `Run a scenario: ${io.program} run rising`,
    `Ask a question: ${io.program} ask where-it-tips`,
    `Write your own: ${io.program} new my-future`,
  ])
    io.say(io.columns > line.length ? line : line.replace(/: +/, ': '));
}
