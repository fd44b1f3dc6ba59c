import type { DutyAsked, DutyDemand } from './duty/compute-duty.ts';
import type { DutyObject } from './duty/duty-table.ts';
import { isExemption } from './duty/exemptions.ts';
import { type Answers, partiesOf, textOf, tiynOf } from './forms/answers.ts';

/** Categories of disputes that the Tax Code names apart; all others are property or non-property claims. TC RK art. 665 */
const objectOfCategory: Readonly<Record<string, DutyObject>> = { divorce: 'divorce' };

/**
 * What is asked of the duty table for a claim as it is answered so far. A claim with a price pays by it, one without a
 * fixed rate; divorce with a division of property pays both (TC RK art. 665(4)).
 * @returns undefined while the answers it needs are missing
 */
export function dutyAskedOf(answers: Answers, paidOn: Temporal.PlainDate): DutyAsked | undefined {
  const hasPrice = textOf(answers, 'hasPrice');
  const priceTiyn = tiynOf(answers, 'price');
  if (hasPrice === '' || (hasPrice === 'yes' && priceTiyn === undefined)) return undefined;
  const own = objectOfCategory[textOf(answers, 'category')];
  const demands: DutyDemand[] = [];
  if (hasPrice === 'yes') demands.push({ object: 'property_claim', priceTiyn });
  if (own) demands.push({ object: own });
  else if (hasPrice === 'no') demands.push({ object: 'non_property_claim' });
  const payer = partiesOf(answers, 'claimant').some(({ kind }) => kind === 'organisation')
    ? 'organisation'
    : 'individual';
  const exemption = textOf(answers, 'exemption');
  return {
    ...{ demands, paidOn, instance: 'first' },
    payer: own ? 'individual' : payer,
    ...(isExemption(exemption) ? { exemption } : {}),
  };
}
