import { describe, expect, it } from 'vitest';
import type { ParameterTable, Role, VariableTable } from '../../src/engine/declarations.ts';
import { bindModel, defineModel, type Model, type Rule } from '../../src/engine/model.ts';

const variable = (role: Role) => ({ role, shape: [], unit: '', range: [0, 1], meaning: '' }) as const;
const VARIABLES = {
  outside: variable('exogenous'),
  fixed: variable('constant'),
  one: variable('derived'),
  two: variable('derived'),
  choice: variable('decision'),
  stock: variable('stock'),
  other: variable('stock'),
};
type Name = keyof typeof VARIABLES;
type Sample = Model<VariableTable, ParameterTable, null>;

const rule = (id: string, reads: readonly string[], sets: readonly string[], step = () => {}): Rule<VariableTable, null> => ({
  id,
  title: '',
  formula: '',
  source: '',
  reads,
  sets,
  bind: () => step,
});
const SOUND: Sample = {
  variables: VARIABLES,
  parameters: {},
  derive: [rule('D1', ['outside', 'fixed', 'stock'], ['one']), rule('D2', ['one'], ['two'])],
  decide: [rule('A1', ['two', 'stock'], ['choice'])],
  advance: [rule('T1', ['choice', 'stock'], ['other']), rule('T2', ['choice'], ['stock'])],
};
const faulty =
  (change: Partial<Sample>): (() => void) =>
  () =>
    defineModel({ ...SOUND, ...change });
const parameter = (value: number) => ({ default: value, range: [0, 1], unit: '', meaning: '', mark: 'J', source: '' }) as const;

describe('defineModel', () => {
  it('returns a sound model as it is', () => expect(defineModel(SOUND)).toBe(SOUND));
  it('refuses a derived variable that is read before it is set', () => {
    expect(faulty({ derive: [...SOUND.derive].reverse() })).toThrow('rule D2 reads one before it is set');
  });
  it('refuses a decision that is read before it is taken', () => {
    expect(faulty({ derive: [rule('D1', ['choice'], ['one']), rule('D2', [], ['two'])] })).toThrow(
      'rule D1 reads choice before it is set',
    );
  });
  it('refuses a stock that is read after it has advanced', () => {
    expect(faulty({ advance: [...SOUND.advance].reverse() })).toThrow('rule T1 reads stock after it has advanced');
  });
  it('lets rules that advance set norms, and refuses one that is read afterwards', () => {
    const variables = { ...VARIABLES, norm: variable('norm') };
    const of = (first: Rule<VariableTable, null>, second: Rule<VariableTable, null>): (() => void) =>
      faulty({ variables, advance: [first, second, ...SOUND.advance] });
    const [move, read] = [rule('T3', ['norm'], ['norm']), rule('T4', ['norm'], [])];
    expect(of(read, move)).not.toThrow();
    expect(of(move, read)).toThrow('rule T4 reads norm after it has advanced');
    expect(faulty({ variables, derive: [...SOUND.derive, move] })).toThrow('rule T3 sets norm in the wrong phase');
  });
  it('refuses two writers of one variable', () => {
    expect(faulty({ derive: [...SOUND.derive, rule('D3', [], ['one'])] })).toThrow(
      'variable one has two writers, the second is rule D3',
    );
  });
  it('refuses a variable that nobody sets', () => {
    expect(faulty({ advance: [SOUND.advance[1]] })).toThrow('variable other is set by no rule');
  });
  it.each([
    ['reads', [['nothing'], ['one']]],
    ['sets', [[], ['nothing']]],
  ] as const)('refuses an unknown name in %s', (_, [reads, sets]) => {
    expect(faulty({ derive: [rule('D9', reads, sets)] })).toThrow('rule D9: no variable is called nothing');
  });
  it.each(['outside', 'fixed', 'stock', 'choice'] as const)('refuses a derivation that sets %s', (name: Name) => {
    expect(faulty({ derive: [...SOUND.derive, rule('D9', [], [name])] })).toThrow(`rule D9 sets ${name} in the wrong phase`);
  });
  it.each([-0.1, 1.1, Number.NaN])('refuses a default of %d outside its own range', (value) => {
    expect(faulty({ parameters: { gain: parameter(value) } })).toThrow(`parameter gain: default ${value} is outside 0 to 1`);
  });
  it('refuses a parameter that scales one without a neutral value', () => {
    const [gain, pace] = [parameter(0), { ...parameter(1), scales: 'gain' }];
    expect(faulty({ parameters: { gain, pace } })).toThrow(
      'parameter pace scales gain, which is no parameter with a neutral value',
    );
    expect(faulty({ parameters: { gain: { ...gain, neutral: 0 }, pace } })).not.toThrow();
  });
  it('accepts a default at either end of its range', () =>
    expect(faulty({ parameters: { low: parameter(0), high: parameter(1) } })).not.toThrow());
});

describe('bindModel', () => {
  it('binds each rule once, in order, phase by phase', () => {
    const steps = [() => {}, () => {}, () => {}];
    const model: Sample = {
      ...SOUND,
      derive: [rule('D1', [], ['one'], steps[0]), rule('D2', [], ['two'], steps[1])],
      decide: [rule('A1', [], ['choice'], steps[2])],
      advance: [],
    };
    expect(bindModel(model, {}, null)).toEqual({ derive: [steps[0], steps[1]], decide: [steps[2]], advance: [] });
  });
});
