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
import { rewardRule } from './rules/reward.ts';
import { claimsRule, commitmentRule, demandRule, inducementRule, pressureRule, tieRule } from './rules/stocks.ts';
import { capacityRule, strainRule } from './rules/strain.ts';
import { supplyRule } from './rules/supply.ts';
import { threatRule } from './rules/threat.ts';
import { VARIABLES } from './variables.ts';

/**
 * The balancing model on one page: a month is these rules in this order. Paths and events come before them
 * (E0). Derived values and decisions read last month's state; decisions are simultaneous; each variable has
 * one writer.
 */
export const BALANCING = defineModel<typeof VARIABLES, typeof PARAMETERS, RuleContext>({
  variables: VARIABLES,
  parameters: PARAMETERS,
  derive: [
    supplyRule,
    grievanceRule,
    leverageRule,
    loadRule,
    capacityRule,
    strainRule,
    rewardRule,
    threatRule,
    appealRule,
    benefitRule,
  ],
  decide: [actDecision, awardDecision, answerDecision],
  advance: [
    // First those that read other stocks as they were.
    legitimacyRule,
    claimsRule,
    pressureRule,
    inducementRule,
    commitmentRule,
    tieRule,
    demandRule,
    protestRule,
    salienceRule,
  ],
});
