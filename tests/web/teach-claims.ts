import type { ExerciseId } from '../../src/web/teach/exercises.ts';

/** What a key says in words of its numbers. */
export interface Claim {
  readonly exercise: ExerciseId;
  readonly says: string;
  readonly holds: (of: (name: string) => number) => boolean;
}

const claim = (exercise: ExerciseId, says: string, holds: Claim['holds']): Claim => ({ exercise, says, holds });
/** Numbers that a text calls the same, or hardly different. */
const near = (a: number, b: number, by: number): boolean => Math.abs(a - b) < by;
/** Tell whether numbers fall strictly. */
const falls = (...values: readonly number[]): boolean => values.every((value, k) => k === 0 || value < values[k - 1]);

/** Every comparison that the words of a key make; where one fails, the words have to be written anew. */
export const CLAIMS: readonly Claim[] = [
  claim('threshold', 'more runs choose at every higher level', (of) => falls(of('c10'), of('c8'), of('c6'), of('c4'), of('now'))),
  claim('threshold', 'most of the rise lies in the upper half of the way to war', (of) => of('c10') - of('c4') > of('c4')),
  claim('threshold', 'no step takes the share from none to all', (of) => of('c6') > 0.05 && of('c10') < 0.95),
  claim(
    'threshold',
    'a half is crossed between the two levels around it',
    (of) => of('half') > of('g6') && of('half') < of('g8'),
  ),
  claim(
    'threshold',
    'the liberal reading chooses less, and does not reach a half',
    (of) => of('lib8') < of('c8') && of('lib8') < of('lib10') && of('lib10') < 0.5,
  ),
  claim(
    'threshold',
    'a state that can bear less chooses less, since it is strained at the start already, and one that can bear more as much',
    (of) => of('cLess') < of('c8') - 0.1 && near(of('cMore'), of('c8'), 0.05) && of('capLess') < of('capNow'),
  ),

  claim(
    'theories',
    'readings differ little at present',
    (of) => near(of('realistNow'), of('constructivistNow'), 0.2) && of('realistChosenNow') < 0.1,
  ),
  claim('theories', 'the realist sees the most choices, the constructivist the fewest', (of) =>
    falls(of('realist'), of('mixed'), of('liberal'), of('constructivist')),
  ),
  claim(
    'theories',
    'they differ much under rivalry',
    (of) =>
      of('realist') - of('constructivist') > 0.5 &&
      falls(of('constructivistEnd'), of('liberalEnd'), of('mixedEnd'), of('realistEnd')),
  ),
  claim('theories', 'the realist state refuses less', (of) => of('realistLow') < of('constructivistLow') - 0.3),

  claim(
    'mirror',
    'the joined share falls much more than the tie',
    (of) =>
      of('before') - of('after') > 0.1 && near(of('tieWar'), of('tieCalm'), 0.04) && near(of('tradeWar'), of('tradeCalm'), 0.02),
  ),
  claim(
    'mirror',
    'the Russian tie moves more than the tie with the EU, and falls',
    (of) => of('ruCalm') - of('ruWar') > 2 * Math.abs(of('tieCalm') - of('tieWar')),
  ),
  claim('mirror', 'without the jump about as many would have been joined as before', (of) =>
    near(of('calm'), of('before'), 0.05),
  ),

  claim(
    'wayBack',
    'the present after a crisis is worse than without one, and lower rivalry heals',
    (of) => falls(of('none'), of('never'), of('present')) && of('below') - of('present') > 0.03,
  ),
  claim(
    'wayBack',
    'many choose on the way, and few without binding',
    (of) => of('chosePresent') > 0.3 && of('choseNone') > 0.3 && of('choseNever') < 0.05 && of('choseUnbound') < 0.1,
  ),
  claim('wayBack', 'without binding nearly nothing is left of the memory', (of) => of('unbound') >= of('never')),

  claim(
    'pressure',
    'pressure moves with leverage, less than rewards and demands do, and hardly without',
    (of) => falls(of('weakStick') - 0.05, of('strongStick'), of('strongCarrot')) && near(of('weakCarrot'), of('weakStick'), 0.05),
  ),
  claim('pressure', 'leverage helps even a power that only rewards', (of) => of('weakCarrot') - of('strongCarrot') > 0.1),
  claim(
    'pressure',
    'the presser loses some of its own tie',
    (of) => of('ownWeakStick') < of('ownWeakCarrot') && of('ownStrongStick') < of('ownStrongCarrot'),
  ),
  claim('pressure', 'its rivals lose less in votes', (of) => of('eastStrongStick') > of('eastStrongCarrot')),
  claim('pressure', 'hardly any choose', (of) => of('choseStrongStick') < 0.2 && of('choseWeakStick') < 0.05),

  claim(
    'chokepoint',
    'sanctions lower the Russian tie, and not without a chokepoint',
    (of) => of('ruBase') - of('ruSanctions') > 0.05 && near(of('ruBare'), of('ruBase'), 0.03),
  ),
  claim('chokepoint', 'these demands are met deeper', (of) => falls(of('lowBare'), of('lowBase'), of('lowSanctions'))),
  claim(
    'chokepoint',
    'equidistance falls as the leaning of energy goes',
    (of) =>
      near(of('endBare'), of('endBase'), 0.02) &&
      falls(of('endBase'), of('endSanctions')) &&
      of('tiltBase') < 0 &&
      of('tiltSanctions') > 0,
  ),
  claim('chokepoint', 'the US gains hardly a tie of its own', (of) => near(of('usSanctions'), of('usTie'), 0.05)),

  claim('credible', 'the number at the start moves nothing at all', (of) => of('startEnd') === of('endBase')),
  claim(
    'credible',
    'credibility moves diplomacy and investment, means only investment',
    (of) =>
      of('dipBelieved') - of('dipBase') > 0.1 &&
      of('invBelieved') - of('invBase') > 0.1 &&
      of('invGenerous') - of('invBase') > 0.1 &&
      near(of('dipGenerous'), of('dipBase'), 0.03),
  ),
  claim(
    'credible',
    'both cost equidistance, means more, and together most',
    (of) => falls(of('endBase'), of('endBelieved'), of('endGenerous'), of('endBoth')) && of('invBoth') > of('invGenerous'),
  ),
  claim('credible', 'China gains where Brussels is not believed', (of) => of('cnDoubted') - of('cnBelieved') > 0.1),
  claim(
    'credible',
    'insecurity does not show in diplomacy but in demands',
    (of) => near(of('gain'), of('gainInsecure'), 0.02) && of('demandsInsecure') > of('demandsSecure') * 1.3,
  ),

  claim(
    'twoLevels',
    'the hotter the issue, the fewer choose the West',
    (of) => falls(of('westCool'), of('westMiddle'), of('westHot')) && of('eastHot') < 0.05,
  ),
  claim(
    'twoLevels',
    'more demands and more refusals where it is hot',
    (of) => of('refusedHot') > of('refusedCool') && of('demandsHot') > of('demandsCool'),
  ),
  claim(
    'twoLevels',
    'a shock at home brings a few more demands and fewer refusals',
    (of) =>
      of('demandsCanopy') > of('demandsBase') &&
      of('demandsCanopy') < of('demandsBase') * 1.3 &&
      of('refusedCanopy') < of('refusedBase') &&
      of('choseCanopy') < 0.05,
  ),

  claim('whichIndex', 'equidistance falls most', (of) =>
    ['entropy', 'within', 'exposure'].every((name) => of('start') - of('end') > of(`${name}Start`) - of(`${name}End`) + 0.05),
  ),
  claim(
    'whichIndex',
    'the start is well above the balance within channels, and the end is not',
    (of) => of('gapStart') > 0.1 && of('gapEnd') < 0.05 && near(of('start') - of('withinStart'), of('gapStart'), 1e-9),
  ),
  claim('whichIndex', 'trade leans West and energy East', (of) => of('tradeStart') > 0.1 && of('energyStart') < -0.1),
  claim(
    'whichIndex',
    'entropy stays high, and managed rivalry keeps equidistance',
    (of) => of('entropyEnd') > 0.8 && near(of('managedEnd'), of('start'), 0.05) && of('managedWithin') < of('managedEnd') - 0.1,
  ),

  claim(
    'redTeam',
    'inducement peaks up to the present by more than is asked',
    (of) => of('courtPeak') > of('courtNone') && of('courtPeak') > of('courtWar') && of('rise') > 0.02,
  ),
  claim(
    'redTeam',
    'demands are as on record',
    (of) => of('lowPast') > 0.4 && of('lowPast') < 0.75 && of('perYearPast') > 0.4 && of('perYearPast') < 1.2,
  ),
  claim(
    'redTeam',
    'the leaning moves East where rivalry ends',
    (of) => of('tiltMove') < -0.02 && near(of('tiltEnd') - of('tiltStart'), of('tiltMove'), 1e-9),
  ),
];
