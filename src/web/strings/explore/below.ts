import { count, number, signed } from '../../../report/words/words.ts';
import { both, type TextTable, verbatim } from '../both.ts';
import { serbianCount, serbianNumber, serbianSigned } from '../numbers.ts';

const runs = (value: number): string => serbianCount(value, 'tok', 'toka', 'tokova');

/** Texts of the sections below the chart. */
export const BELOW = {
  pinned: both(
    (name: string) => `Pinned: ${name}`,
    (name) => `Zakačeno: ${name}`,
  ),
  sameLuck: both('same seeds, same luck', 'ista sreća'),
  pin: both('Pin what you see', 'Zakači ovo'),
  unpin: both('Take the pin off', 'Otkači'),
  noPin: both(
    'Pin what you see, then change something: both are compared run by run on the same luck.',
    'Zakačite ovo što vidite, pa promenite nešto: porede se tok po tok, uz istu sreću.',
  ),
  alike: both('This is what is pinned. Change something to compare.', 'Ovo je zakačeno. Promenite nešto da biste poredili.'),
  less: both('of pairs end less balanced than pinned', 'parova završava manje uravnoteženo od zakačenog'),
  more: both('of pairs end more balanced than pinned', 'parova završava uravnoteženije od zakačenog'),
  byMean: both(
    (mean: number, low: number, high: number) =>
      low > 0 || high < 0
        ? `by ${signed(mean)} on average (95 % interval ${signed(low)} to ${signed(high)})`
        : `${signed(mean)} on average, too little to tell apart (95 % interval ${signed(low)} to ${signed(high)})`,
    (mean, low, high) => {
      const [m, l, h] = [mean, low, high].map((value) => serbianSigned(value));
      return low > 0 || high < 0
        ? `prosečno ${m} (95 % interval od ${l} do ${h})`
        : `prosečno ${m}, premalo da bi se razlikovalo (95 % interval od ${l} do ${h})`;
    },
  ),
  noDifference: both('no difference', 'bez razlike'),
  differenceName: both(
    (mean: string, share: string) => `Difference of equidistance to what is pinned, pair by pair. At the end ${mean}; ${share}.`,
    (mean, share) => `Razlika ekvidistance prema zakačenom, par po par. Na kraju ${mean}; ${share}.`,
  ),
  channels: both('Where the balance comes from', 'Odakle dolazi ravnoteža'),
  channelsText: both(
    (positive: string, negative: string, [first, last]: readonly [number, number]) => {
      const [start, end] = [first, last].map((gap) => number(gap));
      const path = `Equidistance is ${start} higher at the start and ${end} at the end than if every channel had to balance by itself.`;
      if (first < 0.05 && last < 0.05) return `Little cancels at either end. ${path}`;
      const when = first >= 0.05 && last >= 0.05 ? '' : first >= 0.05 ? ' at the start, and hardly at the end' : ' at the end';
      return `Not neutral everywhere: leanings to ${positive} and ${negative} cancel${when}. ${path}`;
    },
    (positive, negative, [first, last]) => {
      const [start, end] = [first, last].map((gap) => serbianNumber(gap));
      const path = `Ekvidistanca je za ${start} veća na početku i za ${end} na kraju nego kad bi svaki kanal morao da bude u ravnoteži sam za sebe.`;
      if (first < 0.05 && last < 0.05) return `Malo toga se poništava, i na početku i na kraju. ${path}`;
      const when = first >= 0.05 && last >= 0.05 ? '' : first >= 0.05 ? ' na početku, a jedva na kraju' : ' na kraju';
      return `Nije neutralno svuda: nagibi (${positive} i ${negative}) se poništavaju${when}. ${path}`;
    },
  ),
  channelsNote: both(
    'Length = tilt, thickness = weight, so area = contribution. Means over runs.',
    'Dužina = nagib, debljina = težina, pa je površina = doprinos. Proseci tokova.',
  ),
  channel: both('Channel', 'Kanal'),
  weight: both('Weight', 'Težina'),
  ties: both('Ties and pressure', 'Veze i pritisak'),
  tiesText: both(
    'Area: the tie, start to end. Solid line: pressure. Dashed line: inducement. One scale from 0 to 1; means over runs.',
    'Površina: veza, od početka do kraja. Puna linija: pritisak. Isprekidana: podsticaj. Jedna skala od 0 do 1; proseci tokova.',
  ),
  cell: both(
    (tie: readonly [number, number], pressure: number, inducement: number) =>
      `tie ${number(tie[0])} to ${number(tie[1])}, pressure at the end ${number(pressure)}, inducement ${number(inducement)}`,
    (tie, pressure, inducement) =>
      `veza od ${serbianNumber(tie[0])} do ${serbianNumber(tie[1])}, pritisak na kraju ${serbianNumber(pressure)}, podsticaj ${serbianNumber(inducement)}`,
  ),
  theories: both('Theories side by side', 'Teorije jedna pored druge'),
  theoriesText: both(
    'The same scenario on the same luck; only the weights of gains, security and identity differ. Agreement is no proof: the theories share everything else.',
    'Isti scenario uz istu sreću; razlikuju se samo težine dobiti, bezbednosti i identiteta. Slaganje nije dokaz: sve ostalo im je zajedničko.',
  ),
  theoryEnd: both(
    (hedging: number, positive: string, negative: string) => `${hedging} % hedging, ${positive}, ${negative}`,
    (hedging, positive, negative) => `${hedging} % vodi hedžing, ${positive}, ${negative}`,
  ),
  downloads: both('Take it along', 'Ponesite'),
  picture: both('Picture', 'Slika'),
  data: both('Data', 'Podaci'),
  scenarioFile: both('Scenario (YAML)', 'Scenario (YAML)'),
  chartSpec: both('Chart (Vega-Lite)', 'Grafikon (Vega-Lite)'),
  share: both('Copy a link to this', 'Kopiraj link ka ovome'),
  copied: both('The link is copied. It holds every setting and the seed.', 'Link je kopiran. U njemu su sva podešavanja i seme.'),
  ownNotInLink: both(
    'A file of your own is not in the link: send it along.',
    'Vaša datoteka nije u linku: pošaljite je uz njega.',
  ),
  print: both('Print', 'Štampaj'),
  commandLine: both('The same numbers from the command line:', 'Isti brojevi iz komandne linije:'),
  provenance: both(
    (version: string, id: string, hash: string, many: number, seed: string) =>
      `Equidistance ${version} · ${id} ${hash} · ${count(many)} runs, seed “${seed}”`,
    (version, id, hash, many, seed) =>
      `Equidistance ${version} · ${verbatim(`${id} ${hash}`)} · ${runs(many)}, seme „${verbatim(seed)}“`,
  ),
  paneChart: both('Chart', 'Grafikon'),
  paneLevers: both('Levers', 'Poluge'),
  paneWhy: both('Why', 'Zašto'),
  paneMore: both('More', 'Još'),
  panes: both('Parts of this screen', 'Delovi ekrana'),
  colMonth: both('Month', 'Mesec'),
  colMedian: both('Median', 'Medijana'),
  colHalf: both('Half of the runs', 'Polovina tokova'),
  colMost: both('90 % of the runs', '90 % tokova'),
  colHedging: both('Hedging', 'Hedžing'),
  range: both(
    (low: number, high: number) => `${number(low)} to ${number(high)}`,
    (low, high) => `${serbianNumber(low)} do ${serbianNumber(high)}`,
  ),
  twoKinds: both('two kinds', 'dve vrste'),
} satisfies TextTable;
