import { addressHash } from '../page/router.ts';
import { queryOf } from '../page/share.ts';
import { EXERCISE_IDS, type ExerciseId, type SetUpStep } from './exercises.ts';
import { SET_UPS } from './set-ups.ts';

/** How much of an exercise a link hides: nothing, the key, or all but the prediction. */
export type Hidden = 'nothing' | 'key' | 'steps';

/** What the screen shows. */
export type TeachPlace =
  | { readonly part: 'exercises' | 'plans' | 'roles' | 'lead' }
  | { readonly part: 'exercise'; readonly id: ExerciseId; readonly hidden: Hidden }
  | { readonly part: 'slides'; readonly id: ExerciseId }
  | { readonly part: 'unknown'; readonly name: string };

const PARTS = ['exercises', 'plans', 'roles', 'lead'] as const;
const LONGEST = 40;

/** Read what the address says of the screen. */
export function placeOf(text: string): TeachPlace {
  const query = new URLSearchParams(text);
  const name = query.get('exercise') ?? query.get('slides');
  if (name === null) return { part: PARTS.find((part) => part === query.get('part')) ?? 'exercises' };
  const id = EXERCISE_IDS.find((each) => each === name);
  if (id === undefined) return { part: 'unknown', name: name.slice(0, LONGEST) };
  if (query.has('slides')) return { part: 'slides', id };
  const hide = query.get('hide');
  return { part: 'exercise', id, hidden: hide === 'key' || hide === 'steps' ? hide : 'nothing' };
}

/** Write the address of a part of the screen. */
export function teachAddress(place: Exclude<TeachPlace, { part: 'unknown' }>): string {
  const query = new URLSearchParams(
    place.part === 'exercise'
      ? { exercise: place.id, ...(place.hidden === 'nothing' ? {} : { hide: place.hidden }) }
      : place.part === 'slides'
        ? { slides: place.id }
        : { part: place.part },
  );
  return addressHash({ screen: 'teach', query: query.toString() });
}

/** Write the address of Explore as a step sets it. */
export function exploreAddress({ show, pin }: SetUpStep): string {
  const pinned = pin === null ? null : SET_UPS[pin];
  return addressHash({ screen: 'explore', query: queryOf({ choice: SET_UPS[show], pinned, replicate: null, month: null }) });
}
