import type { TurningPoint } from '../../../experiment/explain/turning-point.ts';
import { leansTo } from '../../../report/subjects/explain/story.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { both, type TextTable } from '../both.ts';
import { serbianCamp, serbianChannel, serbianPower, serbianState } from '../names.ts';
import { serbianCount, serbianMonth, serbianNumber } from '../numbers.ts';
import { eventTitle } from './scenarios.ts';

type PointOf<K extends TurningPoint['kind']> = Extract<TurningPoint, { kind: K }>;

const fromTo = ({ before, after }: { before: number; after: number }): string =>
  serbianNumber(before) === serbianNumber(after)
    ? `ostaje na ${serbianNumber(after)}`
    : `ide sa ${serbianNumber(before)} na ${serbianNumber(after)}`;

/** Say in Serbian which way a tilt leans. */
export function serbianLean(tilt: number, scenario: Scenario): string {
  if (serbianNumber(tilt) === '0') return 'bez nagiba';
  return `nagib ${serbianNumber(Math.abs(tilt))} ka ${serbianCamp(scenario, tilt > 0 ? 'positive' : 'negative').dat}`;
}

/** Tell a turning point of a run in Serbian. */
export function serbianPoint(point: TurningPoint, scenario: Scenario): string {
  switch (point.kind) {
    case 'start':
      return `Tok počinje na ekvidistanci ${serbianNumber(point.equidistance)}, ${serbianLean(point.tilt, scenario)}.`;
    case 'end':
      return `Tok završava na ekvidistanci ${serbianNumber(point.equidistance)}, ${serbianLean(point.tilt, scenario)}.`;
    case 'answer':
      return answered(point, scenario);
    case 'jump':
      return jumped(point, scenario);
    case 'choice':
      return chose(point, scenario);
    case 'drift':
      return drifted(point, scenario);
    case 'rivalry': {
      const [p, r] = point.pair.map((k) => serbianPower(scenario, k));
      return `Neprijateljstvo (${p.nom} prema: ${r.nom}) je ${point.level.after > point.level.before ? 'najveće' : 'najmanje'}, ${serbianNumber(point.level.after)}; počelo je od ${serbianNumber(point.level.before)} (0 nikakvo, 1 rat).`;
    }
    case 'events':
      return `${point.events.length === 1 ? 'Događaj' : 'Događaji'}: ${point.events.map(({ event }) => eventTitle(event)).join('; ')}.`;
    case 'release':
      return `Više ne važi: ${eventTitle(point.event)}.`;
    case 'legitimacy':
      return `Podrška vladi je najmanja, ${serbianNumber(point.level.after)}; počela je od ${serbianNumber(point.level.before)}.`;
  }
}

const MET: Readonly<Record<string, string>> = {
  0.25: 'četvrtinom',
  0.5: 'polovinom',
  0.75: 'sa tri četvrtine',
  1: 'u celini',
};

function answered({ power, channel, depth, pressure, cuts, jump }: PointOf<'answer'>, scenario: Scenario): string {
  const who = serbianPower(scenario, power).gen;
  const where = `u ${serbianChannel(scenario, channel).dat}`;
  const { capital } = serbianState(scenario);
  const pressed = `Pritisak tamo ${fromTo(pressure)} u toku meseca.`;
  if (depth === 0) return `${capital} odbija zahtev ${who} ${where}. ${pressed}`;
  const lost = cuts
    .filter(({ before, after }) => serbianNumber(before) !== serbianNumber(after))
    .map((cut) => `${serbianPower(scenario, cut.power).nom} sa ${serbianNumber(cut.before)} na ${serbianNumber(cut.after)}`);
  const given = lost.length > 0 ? ` Zbog toga su smanjene veze ${where}: ${lost.join(', ')}.` : '';
  return `${capital} izlazi u susret zahtevu ${who} ${where} ${MET[depth] ?? serbianNumber(depth)}.${given} ${jump ? `Ekvidistanca ${fromTo(jump)}.` : pressed}`;
}

function chose({ camp, tilt }: PointOf<'choice'>, scenario: Scenario): string {
  const { acc, dat } = serbianCamp(scenario, camp > 0 ? 'positive' : 'negative');
  const what = leansTo(tilt.after, camp) ? `bira ${acc}` : `napušta svoj početak, ka ${dat}`;
  return `${serbianState(scenario).capital} ${what}: ravnoteža je već godinu dana pomerena za više od 0,25. Na početku ${serbianLean(tilt.before, scenario)}, sada ${serbianLean(tilt.after, scenario)}.`;
}

function jumped({ cause, channel, winner, jump }: PointOf<'jump'>, scenario: Scenario): string {
  const moved = `Ekvidistanca ${fromTo(jump)} u toku meseca`;
  if (cause === 'events') return `${moved}, najviše zbog događaja koji postavlja veze.`;
  const whose = winner < 0 ? '' : `, gde posao meseca dobija ${serbianPower(scenario, winner).nom}`;
  return `${moved}, najviše zbog novih poslova; najviše se pomera nagib u ${serbianChannel(scenario, channel).dat}${whose}.`;
}

function drifted({ power, channel, since, month, tie }: PointOf<'drift'>, scenario: Scenario): string {
  const { start, channels } = scenario.case;
  const { nom, gen } = serbianPower(scenario, power);
  const what = channels[channel].kind === 'rate' ? `veza (${nom})` : `udeo ${gen}`;
  const where = serbianChannel(scenario, channel).dat;
  const long = serbianCount(month - since, 'mesec', 'meseca', 'meseci');
  return `Od ${serbianMonth(start, since)} (${long}) ${what} u ${where} ${fromTo(tie)}.`;
}

export const STORY = {
  point: both(
    (_: TurningPoint, __: Scenario, english: string) => english,
    (point, scenario) => serbianPoint(point, scenario),
  ),
} satisfies TextTable;
