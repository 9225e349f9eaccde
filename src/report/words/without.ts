import { MECHANISMS, type MechanismName } from '../../experiment/runs/mechanisms.ts';
import type { Spec } from '../chart/frame.ts';
import type { Json, Part } from '../chart/marks.ts';
import { list } from './words.ts';

/** Pixels of a line of a picture's caption. */
const LINE = 15;

/** Name a scenario without some mechanisms, as its results do. */
export function nameWithout(id: string, names: readonly MechanismName[]): string {
  return [id, ...names].join('-without-');
}

/** Say which mechanisms are missing, `without demands and honour`; nothing where none is. */
export function withoutWords(names: readonly MechanismName[]): string {
  return names.length === 0 ? '' : `without ${list(names, names.length)}`;
}

/** Say what the world is like without some mechanisms. */
export function withoutSentences(names: readonly MechanismName[]): string[] {
  return names.map((name) => `Without ${name}: ${MECHANISMS[name].means}.`);
}

/** Put a line under the caption of a picture, and into its description. */
export function withCaption(spec: Spec, line: string): Spec {
  if (line === '') return spec;
  const panels = spec.vconcat as readonly Part[];
  const caption = panels[panels.length - 1];
  const mark = caption.mark as { readonly text: readonly Json[]; readonly [key: string]: Json };
  const longer = { ...caption, height: (caption.height as number) + LINE, mark: { ...mark, text: [...mark.text, line] } };
  return { ...spec, description: `${spec.description} ${line}`, vconcat: [...panels.slice(0, -1), longer] };
}
