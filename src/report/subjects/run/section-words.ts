import { CHOICE_IS } from '../../words/limits.ts';
import type { RunPicture } from './pictures.ts';

/** Headings of a report's sections, and how each picture is to be read. */
export const SECTION_WORDS: Readonly<
  Record<RunPicture['id'], { readonly heading: string; readonly paragraphs: readonly string[] }>
> = {
  equidistance: {
    heading: 'Equidistance over time',
    paragraphs: [
      'Equidistance is 1 when the ties lean to neither camp and 0 when all of them are with one. Thin lines are real runs: they show the jumps that bands hide.',
      `The strip below counts runs that have made a decisive choice. ${CHOICE_IS} It is a label on the path, not a rule of the model.`,
    ],
  },
  channels: {
    heading: 'Where the balance comes from',
    paragraphs: [
      'A state can be balanced because each of its channels is, or because its leanings cancel out. The grey wedge is the part that exists only because they cancel.',
    ],
  },
  ties: {
    heading: 'Which ties move',
    paragraphs: [
      'The ties that move most, from where they begin to where they end. The table has all of them, with what the power does to each with sticks (pressure) and with carrots (inducement).',
    ],
  },
  choice: {
    heading: 'Demands and choices',
    paragraphs: [
      'Who demanded what, and how deeply it was met. A choice in this model is a slide, not an act: the sum of small yields and lost awards.',
    ],
  },
};
