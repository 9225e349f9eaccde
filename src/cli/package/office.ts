import { createRequire } from 'node:module';
import { loadOptional, missingPackages } from './optional-packages.ts';

/** The package behind each form of an office program. */
const PACKAGES = { pptx: 'pptxgenjs', xlsx: 'write-excel-file' } as const;
type OfficeForm = keyof typeof PACKAGES;

const missing = (form: OfficeForm) => missingPackages(`--format ${form}`, [PACKAGES[form]]);

/**
 * Tell that a package is not installed before anything is computed that would need it.
 *
 * @throws UsageError that says how to install it
 */
export function refuseWithoutOffice(form: OfficeForm): void {
  try {
    import.meta.resolve(form === 'xlsx' ? 'write-excel-file/node' : PACKAGES[form]);
  } catch {
    throw missing(form);
  }
}

/**
 * Load what makes slides: its build for `require`, as Node 20 reads the other only from 20.19 on.
 *
 * @throws UsageError that says how to install it
 */
export function loadSlides(): typeof import('pptxgenjs').default {
  refuseWithoutOffice('pptx');
  return createRequire(import.meta.url)('pptxgenjs') as typeof import('pptxgenjs').default;
}

/** Load what makes sheets. */
export const loadSheets = () =>
  loadOptional(
    () => import('write-excel-file/node'),
    () => missing('xlsx'),
  );
