import type { ComponentType } from 'preact';
import { ExploreScreen } from '../explore/screen.tsx';
import { LimitsScreen } from '../limits/screen.tsx';
import { PlayScreen } from '../play/screen.tsx';
import type { Texts } from '../strings/strings.ts';
import { TeachScreen } from '../teach/screen.tsx';

/** What every screen is given. */
export interface ScreenProps {
  /** What the address says after the screen's name; empty where it says nothing. */
  readonly query: string;
  /** Write into the address what the screen shows, so that a link to it can be shared. */
  readonly remember: (query: string) => void;
  /** Say something at the top of the page until it is closed. */
  readonly tell: (text: string) => void;
}

/** A screen of the page: `#/id` shows it. */
export interface ScreenEntry {
  readonly id: string;
  readonly name: (texts: Texts) => string;
  readonly Screen: ComponentType<ScreenProps>;
  /** The one to which the header invites. */
  readonly inviting?: boolean;
}

/** The screens in the order of the header. A new screen is a folder beside `explore` and a line here. */
export const SCREENS: readonly ScreenEntry[] = [
  { id: 'explore', name: ({ shell }) => shell.explore, Screen: ExploreScreen },
  { id: 'play', name: ({ play }) => play.name, Screen: PlayScreen },
  { id: 'teach', name: ({ teach }) => teach.name, Screen: TeachScreen },
  { id: 'limits', name: ({ shell }) => shell.limits, Screen: LimitsScreen },
];
