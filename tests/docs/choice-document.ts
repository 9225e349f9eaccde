import { readFileSync } from 'node:fs';
import { capital, list, number, percent } from '../../src/report/words/words.ts';
import { BLIND, type ChoiceCurves, CURVE_RUNS, choiceCurves, type DyadsAtWar } from './choice-curves.ts';
import { carriersOf, carrierWords, idlersOf, moversOf, moverWords } from './choice-words.ts';
import { code, tableOf } from './markdown.ts';

const PROSE = 'tests/docs/choice.md';
const { runs, seed } = CURVE_RUNS;

/** Write docs/choice.md from runs made now. */
export async function choiceDocument(): Promise<string> {
  const made = await choiceCurves();
  const { curves } = made;
  const parts: Record<string, string> = {
    setting: settingText(made),
    carriers: `**Any one of these alone takes the choice away**, somewhere in the range tried: ${list(carriersOf(curves).map(carrierWords), 12)}.`,
    movers: `**These move it**: ${list(moversOf(curves).map(moverWords), 12)}.`,
    idlers: idlersOf(curves).length === 0 ? '' : `**Hardly at all**: ${list(idlersOf(curves).map(moverWords), 12)}.`,
    dyads: dyadText(made.dyads),
    blind: blindText(made),
    table: tableText(made),
  };
  return readFileSync(PROSE, 'utf8').replaceAll(/<!-- (\w+) -->/g, (mark, name: string) => parts[name] ?? mark);
}

function settingText({ scenario, curves: [{ points, present }] }: ChoiceCurves): string {
  const { choosing, within } = points.find(({ at }) => at === present)!;
  return `The scenario is ${code(scenario.id)}: rivalry jumps in the second year to .8 of the way to war. As it stands ${percent(choosing)} of ${runs} runs choose, and balance within channels ends at ${number(within)} (seed "${seed}"). ${runs} runs know a share to about seven points.`;
}

function dyadText(wars: readonly DyadsAtWar[]): string {
  const [none, russian, chinese, all] = wars;
  const shares = [russian, chinese, all].map(({ choosing }) => (choosing === 0 ? 'none' : percent(choosing)));
  return `**Which dyads are at war.** With the United States and the European Union at war with Russia from the first month on, and all else as today, ${shares[0]} of the runs choose; with China instead ${shares[1]}; with both ${shares[2]} (without a war ${none.choosing === 0 ? 'none' : percent(none.choosing)}). Version 0.1.0 had 1 %, 44 % and 83 % (1 000 runs). Balance within channels ends at ${list(wars.map(({ within }) => number(within)))} with no war, the Russian, the Chinese and both.`;
}

function blindText({ blind: { choosing, within } }: ChoiceCurves): string {
  return `**Chokepoints coded blind.** Those of the case were judged with the events of 2014 to 2025 in view. Two codings from definition and anchors alone give the powers more leverage on both sides (${code(BLIND)}); with their mean ${percent(choosing)} of the runs choose, and balance within channels ends at ${number(within)}.`;
}

function tableText({ scenario, curves, dyads, blind }: ChoiceCurves): string {
  const rows = curves.map(({ words, points, present, set, id }) => {
    const cells = points.map(
      ({ at, choosing }) => `${at === present ? '**' : ''}${number(at)}: ${percent(choosing)}${at === present ? '**' : ''}`,
    );
    const withins = points.map(({ within }) => within);
    const command =
      set === undefined ? 'a label read off the same runs; no setting' : code(`run ${scenario.id} --runs ${runs} ${set}`);
    return [
      `${capital(words)} (${code(id)})`,
      cells.join(', '),
      `${number(Math.min(...withins))} to ${number(Math.max(...withins))}`,
      id === 'chokepoints' ? `${command} (for 0)` : command,
    ];
  });
  const coded = [
    'Chokepoints coded blind',
    percent(blind.choosing),
    number(blind.within),
    code(`run ${BLIND} --runs ${runs} ${blind.set}`),
  ];
  const wars = dyads.map(({ words, set, choosing, within }) => [
    `Dyads at war: ${words}`,
    percent(choosing),
    number(within),
    code(`run serbia-2026 --runs ${runs}${set === '' ? '' : ` ${set}`}`),
  ]);
  return `${tableOf(['assumption', 'value: share of runs that choose', 'balance within channels', 'command'], [...rows, coded, ...wars])}\n\nBold: as it stands. Chokepoints are times what is declared, at most 1. Commands are given behind \`npx equidistance\`; … is the value.`;
}
