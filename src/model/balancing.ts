import { defineModel } from '../engine/model.ts';
import { actDecision } from './decisions/act.ts';
import { answerDecision } from './decisions/answer.ts';
import { awardDecision } from './decisions/award.ts';
import { PARAMETERS } from './parameters.ts';
import type { RuleContext } from './rule-context.ts';
import { appealRule, benefitRule } from './rules/appeal.ts';
import { legitimacyRule, protestRule, salienceRule } from './rules/domestic.ts';
import { grievanceRule } from './rules/grievance.ts';
import { leverageRule } from './rules/leverage.ts';
import { loadRule } from './rules/load.ts';
import { normRule } from './rules/norms.ts';
import { rewardRule } from './rules/reward.ts';
import { claimsRule, commitmentRule, demandRule, inducementRule, pressureRule, tieRule } from './rules/stocks.ts';
import { capacityRule, strainRule } from './rules/strain.ts';
import { supplyRule } from './rules/supply.ts';
import { threatRule } from './rules/threat.ts';
import { VARIABLES } from './variables.ts';

/**
 * The balancing model on one page: a month is these rules in this order; a rule's formula stands in its own file.
 * Paths and events come before them (E0). Derived values and decisions read last month's state; decisions are
 * simultaneous; each variable has one writer.
 */
export const BALANCING = defineModel<typeof VARIABLES, typeof PARAMETERS, RuleContext>({
  variables: VARIABLES,
  parameters: PARAMETERS,
  derive: [
    supplyRule, // D0 Find what each power can offer, relative to month 0
    grievanceRule, // D1 Find how much each power minds its rivals' ties
    leverageRule, // D2 Find how hard each power can squeeze in each channel
    loadRule, // D3 Find how much of each power's pressure is felt, and the load of it that the state bears
    capacityRule, // D4 Find the load that the state can bear
    strainRule, // D5 Find how strained the state is, and how much harder that makes pressure bite
    rewardRule, // D6 Find what a conditional power's inducement is worth, relative to month 0
    threatRule, // D7 Find the pressure on each tie from its power's rivals, and how far commitments to them bind
    appealRule, // D8 Find what speaks for awarding each channel to each power
    benefitRule, // D9 Find what the state receives through its ties
  ],
  decide: [
    actDecision, // A1 Let each power hold, induce, press or demand in each channel
    awardDecision, // A2 Award the month's business of each channel
    answerDecision, // A3 Answer each demand open since last month, in its channel: refuse, or meet one to a depth
  ],
  advance: [
    // First those that read other stocks as they were.
    normRule, // T0 Let what is held become what is normal, by habit or at once
    legitimacyRule, // T7 Let legitimacy follow its causes
    claimsRule, // T9 Let inducements of a lender in lending channels leave claims, and let claims be repaid
    pressureRule, // T1 Let pressure fade, fall where a demand was met, rise where it was not, and rise where a power pressed
    inducementRule, // T2 Let inducement fade, and rise where a power induced
    commitmentRule, // T3 Remember the deepest compliance given to each power in each channel, while it fades
    tieRule, // T4 Move each tie to what the answers left of it, then a step towards the month's award, under its ceiling
    demandRule, // T5 Open the month's demands, and let each power remember its own
    protestRule, // T6 Let protest return to its start
    salienceRule, // T8 Let the salience of the core national issue return to its start
  ],
});
