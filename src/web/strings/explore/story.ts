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
export function serbianPoint(point: TurningPoint, scenario: Scenario, place: number): string {
  switch (point.kind) {
    case 'start':
      return `Tok počinje na ekvidistanci ${serbianNumber(point.equidistance)}, ${serbianLean(point.tilt, scenario)}.`;
    case 'end':
      return `Završava na ekvidistanci ${serbianNumber(point.equidistance)}, ${serbianLean(point.tilt, scenario)}.`;
    case 'answer':
      return answered(point, scenario, place);
    case 'jump':
      return jumped(point, scenario);
    case 'choice':
      return chose(point, scenario);
    case 'drift':
      return drifted(point, scenario);
    case 'rivalry': {
      const [p, r] = point.pair.map((k) => serbianPower(scenario, k));
      return `Neprijateljstvo između ${p.gen} i ${r.gen} je ${point.level.after > point.level.before ? 'najveće' : 'najmanje'}, ${serbianNumber(point.level.after)}; počelo je od ${serbianNumber(point.level.before)} (0 nikakvo, 1 rat).`;
    }
    case 'events':
      return `${point.events.length === 1 ? 'Događaj' : 'Događaji'}: ${point.events.map(({ event }) => eventTitle(event)).join('; ')}.`;
    case 'release':
      return `Više ne važi: ${eventTitle(point.event)}.`;
    case 'legitimacy':
      return `Podrška vladi je najmanja, ${serbianNumber(point.level.after)}; počela je od ${serbianNumber(point.level.before)}.`;
  }
}

/** What is done with a demand, and how it is met. */
const MET: Readonly<Record<string, readonly [string, string]>> = {
  0.25: ['ispunjava četvrtinu zahteva', 'četvrtinom'],
  0.5: ['ispunjava polovinu zahteva', 'napola'],
  0.75: ['ispunjava tri četvrtine zahteva', 'sa tri četvrtine'],
  1: ['u celini ispunjava zahtev', 'u celini'],
};

/** Say in Serbian how a demand is answered, in one of three orders. */
function answerWords({ power, channel, depth }: PointOf<'answer'>, scenario: Scenario, place: number): string {
  const who = serbianPower(scenario, power).gen;
  const what = serbianChannel(scenario, channel).dat;
  const { capital } = serbianState(scenario);
  const [does, far] = depth === 0 ? ['odbija zahtev', ''] : MET[depth];
  const orders = [
    `${capital} ${does} ${who} u ${what}.`,
    `Zahtev ${who} u ${what} ${depth === 0 ? 'je odbijen' : `ispunjen je ${far}`}.`,
    `U ${what} ${capital} ${does} ${who}.`,
  ];
  return orders[place % orders.length];
}

function answered(point: PointOf<'answer'>, scenario: Scenario, place: number): string {
  const { channel, depth, pressure, cuts, jump } = point;
  const where = `u ${serbianChannel(scenario, channel).dat}`;
  const answer = answerWords(point, scenario, place);
  const pressed = `Pritisak tamo ${fromTo(pressure)} u toku meseca.`;
  if (depth === 0) return `${answer} ${pressed}`;
  const lost = cuts
    .filter(({ before, after }) => serbianNumber(before) !== serbianNumber(after))
    .map((cut) => `${serbianPower(scenario, cut.power).nom} sa ${serbianNumber(cut.before)} na ${serbianNumber(cut.after)}`);
  const given = lost.length > 0 ? ` Zbog toga su smanjene veze ${where}: ${lost.join(', ')}.` : '';
  return `${answer}${given} ${jump ? `Ekvidistanca ${fromTo(jump)}.` : pressed}`;
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
    (_: TurningPoint, __: Scenario, english: string, ___: number) => english,
    (point, scenario, _, place) => serbianPoint(point, scenario, place),
  ),
} satisfies TextTable;
