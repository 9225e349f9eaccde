import { type CitationStyle, STYLES } from '../../../report/cite/citation.ts';
import { valueFlag } from '../../flags/flag-table.ts';
import { type Flag, someOf } from '../../flags/flags.ts';

const readStyles = (given: Flag, name: string): readonly CitationStyle[] | undefined => someOf(name, given, STYLES);

export const CITE_FLAGS = { style: valueFlag(`any of ${STYLES.join(',')} (default all)`, readStyles, { otherwise: STYLES }) };
