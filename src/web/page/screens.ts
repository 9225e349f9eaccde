import type { ComponentType } from 'preact';
import type { Texts } from '../strings/strings.ts';

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
