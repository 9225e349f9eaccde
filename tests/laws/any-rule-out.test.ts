import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOver } from '../../src/engine/columns.ts';
import { bindModel, type Rule } from '../../src/engine/model.ts';
import { runMonths } from '../../src/engine/run.ts';
import { BALANCING } from '../../src/model/balancing.ts';
import { settingFor } from '../../src/model/rule-context.ts';
import { load } from '../../src/model/simulation/bound-model.ts';
import { driversOf } from '../../src/model/simulation/drivers.ts';
import { VARIABLES } from '../../src/model/variables.ts';
import { goldenHash, type Runner } from './golden-bits.ts';
import { type Subject, shipped, subjectOf } from './shipped.ts';

// What a rule sets keeps its value of month 0 where the rule is out; the calibration is the model's own.
const PHASES = ['derive', 'decide', 'advance'] as const;
const RULES = PHASES.flatMap((phase) => BALANCING[phase].map(({ id, title }) => ({ id, title })));

/** Cases that between them use every rule: rivalry, claims and gateway, a shock at home, a hot core issue. */
const SUBJECTS = await Promise.all(
  ['rupture', 'beijing-doubles-down', 'canopy', 'kosovo-flashpoint'].map(async (name) => subjectOf(await shipped(name))),
);
/** A rule that does nothing unless a scenario asks for it is asked here. */
const HABITUAL: Subject = await shipped('rupture').then((scenario) => ({
  ...subjectOf({ ...scenario, parameters: { ...scenario.parameters, habit: 0.006 } }),
  name: 'rupture with habit',
}));
const GOLDEN: Readonly<Record<string, string>> = {
  ...JSON.parse(readFileSync('tests/golden/hashes.json', 'utf8')),
  [HABITUAL.name]: '8f59b9b9',
};

/** Hash the runs of a subject with the rules that stay. */
function hashWith(of: Subject, stays: (id: string) => boolean): string {
  const keep = <R extends Rule<never, never>>(rules: readonly R[]): readonly R[] => rules.filter(({ id }) => stays(id));
  return goldenHash(of, ({ calibrated, timeline }, luck, months): Runner => {
    const { sizes, start } = calibrated;
    const buffer = Float64Array.from(start);
    const world = columnsOver(VARIABLES, sizes, buffer);
    const setting = settingFor(sizes.power, sizes.channel);
    const { derive, decide, advance } = BALANCING;
    const steps = bindModel({ ...BALANCING, derive: keep(derive), decide: keep(decide), advance: keep(advance) }, world, setting);
    const drivers = driversOf(timeline, calibrated, world, months);
    return {
      run(replicate, observers = []) {
        load({ world, buffer, setting, steps }, calibrated);
        drivers.reset();
        luck.begin(replicate);
        runMonths(steps, { world, luck, months, prepare: drivers.prepare, observers });
      },
    };
  });
}

describe('any one rule out', () => {
  it('with all rules in, every golden number is as kept', () => {
    for (const of of [...SUBJECTS, HABITUAL])
      expect(
        hashWith(of, () => true),
        of.name,
      ).toBe(GOLDEN[of.name]);
  });
  it.each(RULES)('$id breaks a golden number: $title', ({ id }) => {
    const breaks = [...SUBJECTS, HABITUAL].some((of) => hashWith(of, (one) => one !== id) !== GOLDEN[of.name]);
    expect(breaks, `no golden number needs ${id}: let a case use it, or take it out of the model`).toBe(true);
  });
});
