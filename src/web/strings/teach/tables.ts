import { MEASURE_EXERCISES } from './measures.ts';
import { PRESSURE_EXERCISES } from './pressure.ts';
import { RIVALRY_EXERCISES } from './rivalry.ts';
import { TEACH_ROLES } from './roles.ts';
import { TEACH, TEACH_LEAD } from './teach.ts';

/** Texts of the Teach screen: its frame, and a table for each exercise. */
export const TEACH_TABLES = {
  teach: TEACH,
  teachLead: TEACH_LEAD,
  teachRoles: TEACH_ROLES,
  ...RIVALRY_EXERCISES,
  ...PRESSURE_EXERCISES,
  ...MEASURE_EXERCISES,
};
