import type { LeverInput } from '../../engine/protocol.ts';

/** Where the slider of a number stands. */
export interface SettingShown {
  readonly value: number;
  /** Whether the number moves over time; the slider then stands where it ends, as far as that is written. */
  readonly moves: boolean;
}

/** Find where the slider stands: a setting, like a scenario, may hold one value or move by points or an expression. */
export function settingShown({ value, moves = false }: LeverInput, setting: string | undefined): SettingShown {
  if (setting === undefined) return { value, moves };
  if (Number.isFinite(Number(setting))) return { value: Number(setting), moves: false };
  const last = setting.match(/^\{.*:\s*([\d.]+)\s*\}$/)?.[1];
  return { value: last === undefined ? value : Number(last), moves: true };
}
