import { presetNow, renamedWords } from '../../scenario/fields/preset.ts';
import type { Path } from '../../scenario/text/places.ts';
import type { ExperimentFile } from './schema.ts';

/** Tells of a former name where it stands in a file. */
type Tell = (place: Path, words: string) => void;

/** Put the names of now for those that a file of earlier versions holds, so that results know no others. */
export function withNamesOfNow(file: ExperimentFile, tell: Tell): ExperimentFile {
  const now = <T>(place: Path, value: T): T | string => {
    const told = typeof value === 'string' ? renamedWords(value) : undefined;
    if (told !== undefined) tell(place, told);
    return typeof value === 'string' ? presetNow<string>(value) : value;
  };
  const { constants, uncertainties } = file;
  const drawn = uncertainties?.preset;
  const choices = typeof drawn === 'object' ? drawn.choices : undefined;
  return {
    ...file,
    ...(constants?.preset !== undefined && {
      constants: { ...constants, preset: now(['constants', 'preset'], constants.preset) },
    }),
    ...(choices && {
      uncertainties: {
        ...uncertainties,
        preset: {
          ...(drawn as object),
          choices: choices.map((word, k) => now(['uncertainties', 'preset', 'choices', k], word)),
        },
      },
    }),
  };
}
