import type { Comparison } from '../../../../experiment/compare/compare.ts';
import { type DrawnEvent, toldEvents } from '../../../chart/events.ts';
import { lowerFirst } from '../../../words/camps.ts';

/** Titles told of one month and the same scenarios; more are counted. */
const MOST = 2;

/** Join the events of all scenarios; what not all of them have is told with the names of those that do. */
export function eventsOfAll({ ensembles }: Comparison): DrawnEvent[] {
  const all = ensembles.flatMap(({ scenario }) => toldEvents(scenario).map((event) => ({ ...event, id: scenario.id })));
  const idsOf = (event: DrawnEvent): string[] => [
    ...new Set(all.filter(({ at, title }) => at === event.at && title === event.title).map(({ id }) => id)),
  ];
  const groups = new Map<string, DrawnEvent[]>();
  for (const event of all) {
    const key = `${event.at} ${idsOf(event).join(', ')}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()].map((events) => {
    const ids = idsOf(events[0]);
    const titles = [...new Set(events.map(({ title }) => title))];
    const told = titles.length > MOST ? `${titles[0]} and ${titles.length - 1} more` : titles.map(within).join(', ');
    const title = ids.length < ensembles.length ? `${ids.join(', ')}: ${told}` : told;
    return { at: events[0].at, assumed: events.every(({ assumed }) => assumed), title };
  });
}

/** Write a title after another one. */
const within = (title: string, k: number): string => (k === 0 ? title : lowerFirst(title));
