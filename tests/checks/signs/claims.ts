import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MechanismName } from '../../../src/experiment/runs/mechanisms.ts';

const CLAIMS_FILE = 'tests/checks/signs/claims.yaml';

/** What is changed in a scenario before it is run; nothing = as shipped. */
export interface Change {
  /** Another file in its place. */
  readonly scenario?: string;
  readonly set?: Readonly<Record<string, number | string>>;
  /** Events by target, all of a head or one at a month, `inducement.CN.security@6`; or a path by its place in the file. */
  readonly drop?: readonly string[];
  readonly plus?: readonly { readonly at: number; readonly target: string; readonly change?: string }[];
  readonly without?: MechanismName;
}

/** What a mechanism is claimed to do to one outcome of a scenario; claims.yaml explains the fields. */
export interface Claim {
  readonly id: string;
  /** Row of docs/mechanisms.md. */
  readonly row: number;
  readonly what: string;
  readonly scenario: string;
  readonly on?: Change;
  readonly off: Change;
  readonly months?: number;
  readonly outcome: string;
  readonly sign: '+' | '-';
  readonly because: string;
}

/** Read all claims. */
export function readClaims(): readonly Claim[] {
  return (parse(readFileSync(CLAIMS_FILE, 'utf8')) as { claims: Claim[] }).claims;
}
