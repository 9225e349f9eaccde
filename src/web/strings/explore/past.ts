import { both, type TextTable } from '../both.ts';

/** Texts of the measured past. */
export const PAST = {
  heading: both(
    (first: number, last: number) => `The measured past, ${first} to ${last}`,
    (first, last) => `Izmerena prošlost, od ${first}. do ${last}.`,
  ),
  note: both(
    'Measured equidistance over two channels only: shares of trade, and votes at the United Nations. The simulated line counts other channels and other figures, so the two cannot be joined: neither their heights nor the step between them mean anything.',
    'Izmerena ekvidistanca u samo dva kanala: udeli u trgovini i glasanje u Ujedinjenim nacijama. Simulirana linija broji druge kanale i druge podatke, pa se ne mogu spojiti: ni njihove visine ni skok između njih ne znače ništa.',
  ),
  reading: both(
    (last: number) =>
      `Line: years measured alike. Short mark: a year from another source, not comparable with its neighbours. Shade: what other weights of the two channels and gaps in the figures allow. Nothing is measured in both channels after ${last}.`,
    (last) =>
      `Linija: godine izmerene na isti način. Kratka crta: godina iz drugog izvora, neuporediva sa susednima. Senka: šta dopuštaju druge težine ova dva kanala i praznine u podacima. Posle ${last}. nema merenja u oba kanala.`,
  ),
  gapLong: both('trade not measured', 'trgovina nije merena'),
  gap: both('not measured', 'nije mereno'),
  gapShort: both('no data', 'bez podataka'),
  colYear: both('Year', 'Godina'),
  colValue: both('Measured', 'Izmereno'),
  colBand: both('With other weights', 'Uz druge težine'),
  colLike: both('Comparable with the year before', 'Uporedivo s prethodnom godinom'),
  yes: both('yes', 'da'),
  no: both('no', 'ne'),
  description: both(
    (values: string, gaps: string) => `Measured equidistance by year. ${values}. Not measured: ${gaps}.`,
    (values, gaps) => `Izmerena ekvidistanca po godinama. ${values}. Nije mereno: ${gaps}.`,
  ),
} satisfies TextTable;
