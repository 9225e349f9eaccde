import { useEffect } from 'preact/hooks';
import { useSpeech } from '../page/language.tsx';
import type { ScreenProps } from '../page/screens.ts';
import { placeOf, type TeachPlace, teachAddress } from './address.ts';
import { ExerciseSheet } from './exercise.tsx';
import { EXERCISE_IDS, EXERCISES } from './exercises.ts';
import { Lead } from './lead/lead.tsx';
import { Plans } from './plans.tsx';
import { Roles } from './roles.tsx';
import { Slides } from './slides.tsx';
import { useExercises } from './texts.ts';

/** Exercises with their keys, plans, role cards, and what whoever leads a class needs. */
export function TeachScreen({ query, tell }: ScreenProps) {
  const { t } = useSpeech();
  const place = placeOf(query);
  useEffect(() => {
    if (place.part === 'unknown') tell(t.teach.unknown(place.name));
    scrollTo(0, 0);
  }, [query]);
  if (place.part === 'slides')
    return (
      <main id="content" tabIndex={-1}>
        <Slides key={place.id} id={place.id} />
      </main>
    );
  // A class whose link hides something is not led around it.
  const isLed = place.part === 'exercise' && place.hidden !== 'nothing';
  return (
    <main id="content" class="reading teach" tabIndex={-1}>
      {!isLed && <Parts place={place} />}
      <Part place={place} tell={tell} />
      <footer class="no-paper">
        <p class="small">
          {t.shell.notForecast} <a href="#/limits">{t.shell.cannotTell}</a>
        </p>
      </footer>
    </main>
  );
}

function Parts({ place }: { readonly place: TeachPlace }) {
  const { t } = useSpeech();
  const parts = [
    ['exercises', t.teach.exercises],
    ['plans', t.teach.plans],
    ['roles', t.teachRoles.rolesTitle],
    ['lead', t.teach.leadShort],
  ] as const;
  const shown = place.part === 'exercise' ? 'exercises' : place.part;
  return (
    <nav class="parts" aria-label={t.teach.parts}>
      {parts.map(([part, name]) => (
        <a href={teachAddress({ part })} aria-current={shown === part ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

interface PartProps {
  readonly place: Exclude<TeachPlace, { part: 'slides' }>;
  readonly tell: (text: string) => void;
}

function Part({ place, tell }: PartProps) {
  switch (place.part) {
    case 'exercise':
      return <ExerciseSheet key={place.id} id={place.id} hidden={place.hidden} />;
    case 'plans':
      return <Plans />;
    case 'roles':
      return <Roles />;
    case 'lead':
      return <Lead tell={tell} />;
    default:
      return <List />;
  }
}

function List() {
  const { t } = useSpeech();
  const exercises = useExercises();
  return (
    <>
      <h1>{t.teach.exercises}</h1>
      <p>{t.teach.intro}</p>
      <ol class="exercise-list">
        {EXERCISE_IDS.map((id) => {
          const { title, goal } = exercises(id);
          return (
            <li>
              <a href={teachAddress({ part: 'exercise', id, hidden: 'nothing' })}>{title}</a>
              <p>{goal}</p>
              <small>{t.teach.minutes(EXERCISES[id].minutes.reduce((sum, minutes) => sum + minutes, 0))}</small>
            </li>
          );
        })}
      </ol>
    </>
  );
}
