import { EVENTS_2008_2019 } from './events-2008-2019.ts';
import { EVENTS_2020_2024 } from './events-2020-2024.ts';
import { EVENTS_2025_2026 } from './events-2025-2026.ts';
import type { RecordedEvent } from './recorded-event.ts';

/** All dated events in order. Their number is no measure of intensity: the later years were watched more closely. */
export const EVENTS: readonly RecordedEvent[] = [...EVENTS_2008_2019, ...EVENTS_2020_2024, ...EVENTS_2025_2026];
