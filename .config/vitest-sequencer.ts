import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Pages take longest and pure files are shortest, so that what is left at the end packs well. */
const ORDER = ['laws', 'page', 'program', 'pure'];

/** Starts what takes long first: by project, then by what each file took last time, or by its size where nobody knows. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => ORDER.indexOf(one.project.name) - ORDER.indexOf(other.project.name));
  }
}
