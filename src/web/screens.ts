import { ExploreScreen } from './explore/screen.tsx';
import { LimitsScreen } from './limits/screen.tsx';
import type { ScreenEntry } from './page/screens.ts';
import { PlayScreen } from './play/screen.tsx';
import { TeachScreen } from './teach/screen.tsx';

/** The screens in the order of the header. A new screen is a folder beside `explore` and a line here. */
export const SCREENS: readonly ScreenEntry[] = [
  { id: 'explore', name: ({ shell }) => shell.explore, Screen: ExploreScreen },
  { id: 'play', name: ({ play }) => play.name, Screen: PlayScreen },
  { id: 'teach', name: ({ teach }) => teach.name, Screen: TeachScreen },
  { id: 'limits', name: ({ shell }) => shell.limits, Screen: LimitsScreen },
];
