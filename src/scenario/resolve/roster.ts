import { type Channel, type Power, QUIET_CHANNEL, QUIET_POWER } from '../../model/case.ts';
import { type Draft, type DraftRow, type Reporter, reporter } from '../check/draft.ts';
import { bare, isByChannel, numberOf, own } from '../fields/value.ts';
import { PLAIN_CASE } from '../plain-case.ts';
import { suggest } from '../text/nearest.ts';
import { ScenarioError } from '../text/problem.ts';
import { plain } from '../text/words.ts';
import type { Roster } from './cells.ts';

const POWER_ID = /^[A-Za-z][A-Za-z0-9_]{0,30}$/;
const CHANNEL_ID = /^[A-Za-z][A-Za-z0-9_-]{0,30}$/;
/** Powers and channels of a case at most: each has a tie with every other, and each pair of powers a rivalry. */
const MOST = 36;
/** Weights of channels may miss 1 by this much: the dust of decimal fractions. */
const DUST = 1e-6;

/** List powers and channels in the order of computing, and see that there are enough of them. */
export function rosterOf(draft: Draft, report: Reporter): Roster {
  const { powers = {}, channels = {} } = draft.value;
  const hint = draft.value.extends === undefined ? `a variant names the scenario it changes: extends: ${PLAIN_CASE}` : undefined;
  const [p, c] = [Object.keys(powers), Object.keys(channels)];
  if (p.length < 2)
    report(['powers'], `a case has at least 2 powers, found ${p.length}`, {
      part: 'key',
      hint: p.length === 0 ? hint : undefined,
    });
  if (c.length < 1) report(['channels'], 'a case has at least 1 channel, found none', { part: 'key', hint });
  for (const id of p) if (!POWER_ID.test(id)) report(['powers', id], BAD_POWER, { part: 'key' });
  for (const id of c) if (!CHANNEL_ID.test(id)) report(['channels', id], BAD_CHANNEL, { part: 'key' });
  refuseMany(draft, 'powers', p);
  refuseMany(draft, 'channels', c);
  const rates = c.filter((id) => bare(own(channels[id], 'kind')) === 'rate');
  return { powers: p.sort(), channels: c.sort(), rates };
}

/** A case that is far too large is not looked at further. */
function refuseMany(draft: Draft, part: 'powers' | 'channels', ids: readonly string[]): void {
  if (ids.length <= MOST) return;
  const last = reporter(draft);
  last([part, ids[MOST]], `a case has at most ${MOST} ${part}, found ${ids.length}`, { part: 'key' });
  throw new ScenarioError(last.problems);
}

const BAD_POWER = 'the id of a power is a letter, then letters, digits or _, at most 31 in all';
const BAD_CHANNEL = 'the id of a channel is a letter, then letters, digits, _ or -, at most 31 in all';

const POWER_NUMBERS = {
  axis: 'a number from -1 to 1',
  coerciveness: 'a share from 0 to 1',
  capability: 'a number above 0',
  chokepoint: 'a share from 0 to 1, or a mapping of channels',
  stance: 'a number from -1 to 1',
} as const;
const CHANNEL_NEEDS = { kind: 'share or rate', weight: 'a share from 0 to 1', rate: 'a share from 0 to 1' } as const;

/** Report what a mapping lacks, at the mapping. */
export function needAll(
  row: DraftRow,
  path: readonly string[],
  how: { needs: Readonly<Record<string, string>>; report: Reporter },
): void {
  for (const [key, expected] of Object.entries(how.needs)) {
    if (own(row, key) === undefined) how.report([...path, key], `missing; expected ${expected}`, { part: 'key' });
  }
}

/** Read the powers, with defaults for what may be left out. */
export function resolvePowers(draft: Draft, roster: Roster, report: Reporter): readonly Power[] {
  const powers = roster.powers.map((id) => {
    const row = draft.value.powers![id];
    needAll(row, ['powers', id], { needs: POWER_NUMBERS, report });
    const gatewayTo = bare(own(row, 'gatewayTo'));
    checkGateway(id, gatewayTo, { roster, report });
    return {
      id,
      name: String(own(row, 'name') ?? id),
      axis: numberOf(own(row, 'axis')),
      coerciveness: numberOf(own(row, 'coerciveness')),
      capability: numberOf(own(row, 'capability')),
      chokepoint: chokepointsOf(id, draft, { roster, report }),
      stance: numberOf(own(row, 'stance')),
      conditional: bare(own(row, 'conditional')) === true,
      lender: numberOf(own(row, 'lender') ?? QUIET_POWER.lender),
      claims: numberOf(own(row, 'claims') ?? QUIET_POWER.claims),
      ...(typeof gatewayTo === 'string' ? { gatewayTo } : {}),
    };
  });
  checkCamps(powers, report);
  return powers;
}

/**
 * Read the chokepoints of a power: of the channels that are named, the others have none; one number is that of every
 * channel but rates.
 *
 * Because  what is paid, shipped or licensed can be cut off; nobody can cut off a vote
 */
function chokepointsOf(id: string, { value }: Draft, how: { roster: Roster; report: Reporter }): readonly number[] {
  const { roster, report } = how;
  const given = own(value.powers![id], 'chokepoint');
  const path = ['powers', id, 'chokepoint'];
  if (isByChannel(path, given)) {
    for (const c of Object.keys(given).filter((key) => !roster.channels.includes(key)))
      report([...path, c], `unknown channel "${c}"`, { part: 'key', hint: suggest(c, roster.channels) });
    return roster.channels.map((c) => numberOf(own(given, c) ?? 0));
  }
  const level = numberOf(given);
  const { rates } = roster;
  if (level > 0 && rates.length > 0)
    report(path, `one number is the chokepoint of every channel but rates: it is 0 in ${rates.join(', ')}`, {
      severity: 'notice',
      hint: `name channels to say it for each: {${roster.channels.find((c) => !rates.includes(c)) ?? rates[0]}: ${plain(level)}}`,
    });
  return roster.channels.map((c) => (rates.includes(c) ? 0 : level));
}

function checkGateway(id: string, to: unknown, how: { roster: Roster; report: Reporter }): void {
  if (typeof to !== 'string') return;
  const path = ['powers', id, 'gatewayTo'];
  if (to === id) how.report(path, `${id} cannot be a gateway to itself`);
  else if (!how.roster.powers.includes(to)) how.report(path, `unknown power "${to}"`, { hint: suggest(to, how.roster.powers) });
}

/** The indices compare two camps: each needs a power. */
function checkCamps(powers: readonly Power[], report: Reporter): void {
  if (powers.length < 2 || powers.some(({ axis }) => Number.isNaN(axis))) return;
  const lacks = powers.some(({ axis }) => axis > 0) ? (powers.some(({ axis }) => axis < 0) ? undefined : 'below') : 'above';
  if (lacks !== undefined) report(['powers'], `each camp needs a power; no axis is ${lacks} 0`, { part: 'key' });
}

/** Read the channels, with defaults for what may be left out. */
export function resolveChannels(draft: Draft, roster: Roster, report: Reporter): readonly Channel[] {
  const channels = roster.channels.map((id): Channel => {
    const row = draft.value.channels![id];
    needAll(row, ['channels', id], { needs: CHANNEL_NEEDS, report });
    const is = (key: string): boolean => bare(own(row, key)) === true;
    const elastic = bare(own(row, 'elastic')) ?? QUIET_CHANNEL.elastic;
    return {
      id,
      name: String(own(row, 'name') ?? id),
      kind: bare(own(row, 'kind')) === 'rate' ? 'rate' : 'share',
      weight: numberOf(own(row, 'weight')),
      rate: numberOf(own(row, 'rate')),
      elastic: elastic === 'capital' ? 'capital' : Number(elastic),
      lumpy: is('lumpy'),
      kin: is('kin'),
      conditional: is('conditional'),
      core: is('core'),
      lends: is('lends'),
      market: is('market'),
    };
  });
  const sum = channels.reduce((total, { weight }) => total + weight, 0);
  if (channels.length > 0 && Math.abs(sum - 1) > DUST) {
    report(['channels'], `the weights of the channels sum to ${plain(sum)}, not 1`, { part: 'key' });
  }
  return channels;
}
