import type { ProjectionScore } from '../../../record/project/score.ts';
import type { Spec } from '../../chart/frame.ts';
import { capital, plural } from '../../words/words.ts';
import { cellsPicture, describedEnds } from './chart.ts';
import { cameSentence, closestOf } from './score-words.ts';
import type { ShownProjection } from './words.ts';

/** A projection with how it fared. */
export interface ShownScore extends ShownProjection {
  readonly score: ProjectionScore;
}

/** Draw the bands of every series with what came later. */
export function scoreChart(shown: ShownScore): Spec {
  const { score, projection } = shown;
  const titles = scoreTitles(score);
  const words = {
    titles,
    subtitles: [`Registered ${projection.registered}, from what was measured then. ${capital(cameSentence(score))}`],
    description: `${titles[0]}. ${cameSentence(score)} ${describedEnds(shown)}`,
  };
  return cellsPicture(shown, words, true);
}

/** State how it fared, in wordings from the fullest to the shortest. */
export function scoreTitles(score: ProjectionScore): string[] {
  const { best, near } = closestOf(score);
  const figures = plural(best.n, 'later figure');
  if (near !== null)
    return [
      capital(`${best.by} and ${near.by} came about as close to ${figures}`),
      `Two drivers came about as close to ${figures}`,
    ];
  const head = capital(`${best.by} came closest`);
  return [`${head}: ${best.inside90} of ${figures} in its band of 90 %`, `${head} to ${figures}`, head];
}
