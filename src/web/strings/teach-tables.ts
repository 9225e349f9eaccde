import { TEACH, TEACH_LEAD } from './teach.ts';
import { MEASURE_EXERCISES } from './teach-measures.ts';
import { PRESSURE_EXERCISES } from './teach-pressure.ts';
import { RIVALRY_EXERCISES } from './teach-rivalry.ts';
import { TEACH_ROLES } from './teach-roles.ts';

/** Texts of the Teach screen: its frame, and a table for each exercise. */
export const TEACH_TABLES = {
  teach: TEACH,
  teachLead: TEACH_LEAD,
  teachRoles: TEACH_ROLES,
  ...RIVALRY_EXERCISES,
  ...PRESSURE_EXERCISES,
  ...MEASURE_EXERCISES,
};
