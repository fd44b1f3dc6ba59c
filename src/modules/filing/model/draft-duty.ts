import type { DutyAsked, DutyDemand } from './duty/compute-duty.ts';
import type { DutyPayer } from './duty/duty-rate.ts';
import type { DutyObject } from './duty/duty-table.ts';
import { exemptionOfCategory, isExemption } from './duty/exemptions.ts';
import { type Answers, partiesOf, textOf, tiynOf } from './forms/answers.ts';

/** Categories of disputes that the Tax Code names apart; all others are property or non-property claims. TC RK art. 665 */
interface NamedApart {
  /** In place of a property claim: its rate has no cap. */
  readonly property?: Readonly<Record<DutyPayer, DutyObject>>;
  /** In place of a claim without a price. */
  readonly other?: DutyObject;
  /** Paid also beside a property claim, as by a natural person. */
  readonly isBeside?: boolean;
}

const namedApart: Readonly<Record<string, NamedApart>> = {
  divorce: { other: 'divorce', isBeside: true },
  defamation: { property: { individual: 'defamation_moral_harm', organisation: 'defamation_losses' } },
  insolvency: { other: 'organisation_insolvency' },
};

/**
 * What is asked of the duty table for a claim as it is answered so far. A claim with a price pays by it, one without a fixed
 * rate, one with demands of both kinds pays both (TC RK art. 665(4)).
 * Until somebody says otherwise, a dispute for which nothing is paid is exempt.
 * @returns undefined while the answers it needs are missing
 */
export function dutyAskedOf(answers: Answers, paidOn: Temporal.PlainDate): DutyAsked | undefined {
  const hasPrice = textOf(answers, 'hasPrice');
  const priceTiyn = tiynOf(answers, 'price');
  if (hasPrice === '' || (hasPrice === 'yes' && priceTiyn === undefined)) return undefined;
  const apart = namedApart[textOf(answers, 'category')] ?? {};
  const isOrganisation = partiesOf(answers, 'claimant').some(({ kind }) => kind === 'organisation');
  const payer = isOrganisation && !apart.isBeside ? 'organisation' : 'individual';
  const other = apart.other ?? 'non_property_claim';
  const demands: DutyDemand[] = [];
  if (hasPrice === 'yes') demands.push({ object: apart.property?.[payer] ?? 'property_claim', priceTiyn });
  if (hasPrice === 'no' || apart.isBeside || hasOtherDemand(answers)) demands.push({ object: other });
  const exemption = textOf(answers, 'exemption') || exemptionOfCategory(textOf(answers, 'category'), paidOn);
  return {
    ...{ demands, paidOn, instance: 'first' },
    payer,
    ...(isExemption(exemption) ? { exemption } : {}),
  };
}

/** «Besides money I ask for something that has no price.» */
function hasOtherDemand({ alsoOther }: Answers): boolean {
  return Array.isArray(alsoOther) && alsoOther.length > 0;
}
