import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe complains of in a page as it stands, but for the parts that a selector names.
 *
 * It is asked for violations only: every rule runs all the same, and what keeps to them is not described one by one.
 */
export async function faultsIn(page: Page, { but = [] }: { readonly but?: readonly string[] } = {}): Promise<string[]> {
  const axe = but.reduce((builder, part) => builder.exclude(part), new AxeBuilder({ page }).setLegacyMode(true));
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
