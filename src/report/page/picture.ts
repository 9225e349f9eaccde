import type { Spec } from '../chart/frame.ts';
import type { Table } from '../words/table.ts';
import type { Hover } from './hover.ts';

/** A picture with all that a report says around it. */
export interface Picture {
  /** Name of its files. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly spec: Spec;
  readonly tables: readonly Table[];
  /** What it says month by month, to be read where one points. */
  readonly hover?: Hover;
  /** Name under which it is saved from the page, where that is not the one of its files. */
  readonly file?: string;
  /** Stands in the report only, and is no file of its own. */
  readonly reportOnly?: boolean;
}
