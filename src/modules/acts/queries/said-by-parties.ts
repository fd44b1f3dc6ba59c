import type { CourtCase } from '#modules/cases';
import { deadlineFor } from '#modules/courts';
import { findClaimOf, listResponsesOf } from '#modules/filing';
import type { Reads } from '#platform/db';
import { type DraftFacts, type Money, type TermOfDraft, termsOfDraft } from '../model/templates/draft-facts.ts';
import { lengthForAct } from '../model/templates/said.ts';

/** Sums that the drafter has typed over those of the claim. */
interface TypedSums {
  readonly claimTenge?: number | undefined;
  readonly dutyTenge?: number | undefined;
}

/** What claim and responses say, and the sums: typed ones before those of the claim. */
export async function saidByParties(
  on: Reads,
  { id }: CourtCase,
  { claimTenge, dutyTenge }: TypedSums,
): Promise<Pick<DraftFacts, 'claim' | 'responses' | 'price' | 'duty'>> {
  const [claim, responses] = await Promise.all([findClaimOf(on, id), listResponsesOf(on, id)]);
  const typed = (tenge: number | undefined): Money | undefined =>
    tenge === undefined ? undefined : { tenge, tiyn: 0 };
  const filed = claim && {
    price: claim.priceTiyn === undefined ? null : moneyOf(claim.priceTiyn),
    duty: claim.duty.isExempt && claim.duty.coveredTiyn === 0 ? null : moneyOf(claim.duty.coveredTiyn),
  };
  return {
    ...{ claim, responses, price: typed(claimTenge) ?? filed?.price, duty: typed(dutyTenge) ?? filed?.duty },
  };
}

/** Lengths of the terms that templates name, by the rows of law of the day. @throws COURTS_TERM_RULE_MISSING */
export async function lengthsOn(
  on: Reads,
  event: Temporal.PlainDate,
  language: 'kk' | 'ru',
): Promise<DraftFacts['lengths']> {
  const rows = await Promise.all(
    Object.entries(termsOfDraft).map(async ([key, rule]) => {
      const { amount, unit } = (await deadlineFor(on, { rule, event })).rule;
      return [key, lengthForAct({ amount, unit }, language)] as const;
    }),
  );
  return Object.fromEntries(rows) as Record<TermOfDraft, string>;
}

function moneyOf(tiyn: number): Money {
  return { tenge: Math.floor(tiyn / 100), tiyn: tiyn % 100 };
}
