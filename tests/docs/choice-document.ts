import { readFileSync } from 'node:fs';
import { capital, list, number, percent } from '../../src/report/words/words.ts';
import { PLAIN_CASE } from '../../src/scenario/plain-case.ts';
import { type ChoiceCurves, CURVE_RUNS, choiceCurves, JUDGED, type OtherInputs } from './choice-curves.ts';
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
    carriers:
      carriersOf(curves).length === 0
        ? ''
        : `**Any one of these alone takes the choice away**, somewhere in the range tried: ${list(carriersOf(curves).map(carrierWords), 12)}.`,
    movers: `**These move it**: ${list(moversOf(curves).map(moverWords), 12)}.`,
    idlers: idlersOf(curves).length === 0 ? '' : `**Hardly at all**: ${list(idlersOf(curves).map(moverWords), 12)}.`,
    dyads: dyadText(made.dyads),
    judged: judgedText(made),
    votes: votesText(made.votes),
    table: tableText(made),
  };
  return readFileSync(PROSE, 'utf8')
    .replaceAll(/<!-- (\w+) -->/g, (mark, name: string) => parts[name] ?? mark)
    .replaceAll(/\n{3,}/g, '\n\n');
}

function settingText({ scenario, curves: [{ points, present }] }: ChoiceCurves): string {
  const { choosing, within } = points.find(({ at }) => at === present)!;
  return `The scenario is ${code(scenario.id)}: rivalry jumps in the second year to 0.8 of the way to war. As it stands ${percent(choosing)} of ${runs} runs choose, and balance within channels ends at ${number(within)} (seed "${seed}"). ${runs} runs know a share to about seven points.`;
}

function dyadText(wars: readonly OtherInputs[]): string {
  const [none, russian, chinese, all] = wars;
  const shares = [russian, chinese, all].map(({ choosing }) => (choosing === 0 ? 'none' : percent(choosing)));
  return `**Which dyads are at war.** With the United States and the European Union at war with Russia from the first month on, and all else as today, ${shares[0]} of the runs choose; with China instead ${shares[1]}; with both ${shares[2]} (without a war ${none.choosing === 0 ? 'none' : percent(none.choosing)}). Version 0.1.0 had 1 %, 44 % and 83 % (1 000 runs). Balance within channels ends at ${list(wars.map(({ within }) => number(within)))} with no war, the Russian, the Chinese and both.`;
}

function judgedText({ judged: { choosing, within } }: ChoiceCurves): string {
  return `**Chokepoints judged with the events in view.** Those of the plain case are coded from sources alone, by two coders apart, who did not see who had asked Belgrade for what. Those of the case of 2025 were judged by people who knew, and give the powers less leverage on both sides (${code(JUDGED)}); with them ${percent(choosing)} of the runs choose, and balance within channels ends at ${number(within)}.`;
}

function votesText(votes: readonly OtherInputs[]): string {
  const [coded, nobody, east, west] = votes.map(({ choosing }) => (choosing === 0 ? 'none' : percent(choosing)));
  return `**Who holds leverage over votes.** A veto on what Serbia wants of the Security Council, or a step of accession, is leverage that needs no tie; the coders gave some to all four powers. As coded ${coded} of the runs choose, with nobody holding it ${nobody}, with Beijing and Moscow alone ${east}, and **with Washington and Brussels alone ${west}**: what keeps the state from choosing is that demands over votes come from both sides. That the two Eastern powers stand by Serbia over Kosovo is counted in \`stance\` as well.`;
}

function tableText({ scenario, curves, dyads, judged, votes }: ChoiceCurves): string {
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
    'Chokepoints judged with the events in view',
    percent(judged.choosing),
    number(judged.within),
    code(`run ${JUDGED} --runs ${runs} ${judged.set}`),
  ];
  const over = votes.map(({ words, set, choosing, within }) => [
    `Leverage over votes: ${words}`,
    percent(choosing),
    number(within),
    code(`run ${scenario.id} --runs ${runs}${set === '' ? '' : ` ${set}`}`),
  ]);
  const wars = dyads.map(({ words, set, choosing, within }) => [
    `Dyads at war: ${words}`,
    percent(choosing),
    number(within),
    code(`run ${PLAIN_CASE} --runs ${runs}${set === '' ? '' : ` ${set}`}`),
  ]);
  return `${tableOf(['assumption', 'value: share of runs that choose', 'balance within channels', 'command'], [...rows, coded, ...over, ...wars])}\n\nBold: as it stands. Chokepoints are times what is declared, at most 1. Commands are given behind \`npx equidistance\`; … is the value.`;
}
