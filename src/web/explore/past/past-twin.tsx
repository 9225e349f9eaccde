import { isLinked, type Past } from '../../charts/measured-past.ts';
import { useSpeech } from '../../page/language.tsx';
import { TwinTable } from '../plot/table-twin.tsx';

/** The measured past as a table: every year with its value and band, and whether it may be compared with the one before. */
export function PastTwin({ past }: { readonly past: Past }) {
  const { t, n } = useSpeech();
  const columns = [t.past.colYear, t.past.colValue, t.past.colBand, t.past.colChannels, t.past.colLike];
  const rows = past.map(({ year, value, band, channels }, k) => ({
    key: year,
    name: String(year),
    cells:
      value === null
        ? [t.past.gap, '', '', '']
        : [
            n.number(value),
            band ? t.below.range(...band) : '',
            channels.map(t.names.measured).join(', '),
            isLinked(past, k) ? t.past.yes : t.past.no,
          ],
  }));
  const label = t.past.heading(past[0].year, past[past.length - 1].year);
  return <TwinTable name="past-twin" label={`${label}: ${t.explore.table}`} columns={columns} rows={rows} />;
}
