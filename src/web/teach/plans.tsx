import { useSpeech } from '../page/language.tsx';
import { teachAddress } from './address.ts';
import { PLANS } from './plan-rows.ts';
import { useExercises } from './texts.ts';

const HOUR = 60;

/** Lesson plans as tables; the minutes add up to what stands above. */
export function Plans() {
  const { t } = useSpeech();
  const exercises = useExercises();
  return (
    <>
      <h1>{t.teach.plans}</h1>
      {PLANS.map((plan) => {
        const all = plan.reduce((sum, [minutes]) => sum + minutes, 0);
        return (
          <section class="plan">
            <h2>{all % HOUR === 0 ? t.teachLead.planHours(all / HOUR) : t.teachLead.planTitle(all)}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.teachLead.colMinutes}</th>
                  <th scope="col">{t.teachLead.colWhat}</th>
                </tr>
              </thead>
              <tbody>
                {plan.map(([minutes, what, exercise]) => (
                  <tr>
                    <td>{minutes}</td>
                    <td>
                      {t.teachLead[what]}{' '}
                      {exercise && (
                        <a href={teachAddress({ part: 'exercise', id: exercise, hidden: 'nothing' })}>
                          {exercises(exercise).title}
                        </a>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      <p class="buttons">
        <button type="button" onClick={() => print()}>
          {t.teach.print}
        </button>
      </p>
    </>
  );
}
