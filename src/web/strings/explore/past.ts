import { both, type TextTable } from '../both.ts';

/** Texts of the measured past. */
export const PAST = {
  heading: both(
    (first: number, last: number) => `The measured past, ${first} to ${last}`,
    (first, last) => `Izmerena prošlost, od ${first}. do ${last}.`,
  ),
  note: both(
    'Equidistance over the channels that are measured in a year: shares of trade, investment and arms, and votes at the United Nations, in most years two of them. The simulated line counts other channels and other figures, so the two cannot be joined: neither their heights nor the step between them mean anything.',
    'Ekvidistanca u kanalima koji su te godine izmereni: udeli u trgovini, investicijama i oružju i glasanje u Ujedinjenim nacijama, u većini godina dva od njih. Simulirana linija broji druge kanale i druge podatke, pa se ne mogu spojiti: ni njihove visine ni skok između njih ne znače ništa.',
  ),
  reading: both(
    (last: number) =>
      `Line: years measured alike. Where it breaks, and at a short mark, channels or sources are others, and heights cannot be compared. Shade: what other weights of the channels and gaps in the figures allow. The newest year is ${last}.`,
    (last) =>
      `Linija: godine izmerene na isti način. Gde se prekida, i kod kratke crte, drugi su kanali ili izvori, pa se visine ne mogu porediti. Senka: šta dopuštaju druge težine kanala i praznine u podacima. Najnovija godina je ${last}.`,
  ),
  gapLong: both('too little measured', 'premalo izmereno'),
  gap: both('not measured', 'nije mereno'),
  gapShort: both('no data', 'bez podataka'),
  colYear: both('Year', 'Godina'),
  colValue: both('Measured', 'Izmereno'),
  colBand: both('With other weights', 'Uz druge težine'),
  colChannels: both('Channels', 'Kanali'),
  colLike: both('Comparable with the year before', 'Uporedivo s prethodnom godinom'),
  yes: both('yes', 'da'),
  no: both('no', 'ne'),
  description: both(
    (values: string, gaps: string) => `Measured equidistance by year. ${values}.${gaps === '' ? '' : ` Not measured: ${gaps}.`}`,
    (values, gaps) => `Izmerena ekvidistanca po godinama. ${values}.${gaps === '' ? '' : ` Nije mereno: ${gaps}.`}`,
  ),
} satisfies TextTable;
