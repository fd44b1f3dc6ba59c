/** What a demand is worth, by what the law asks about it. Sums in tiyn. CPC RK art. 104 */
export type PricedDemand =
  | { readonly kind: 'money'; readonly sumTiyn: number }
  | { readonly kind: 'alimony'; readonly monthlyTiyn: number }
  | { readonly kind: 'periodic'; readonly monthlyTiyn: number; readonly months: number }
  | { readonly kind: 'property'; readonly marketTiyn: number };

/** How each demand is priced: one dated row a kind. */
export const priceRules = {
  money: { article: '104', months: null, validFrom: '2026-07-01', verified: true },
  /** All payments of one year. */
  alimony: { article: '104', months: 12, validFrom: '2026-07-01', verified: true },
  /** All payments, of three years at most. */
  periodic: { article: '104', months: 36, validFrom: '2026-07-01', verified: true },
  /** Real estate and other things: the market price. */
  property: { article: '104', months: null, validFrom: '2026-07-01', verified: true },
} as const;

export interface PriceStep {
  readonly demand: PricedDemand;
  /** Months that count; only for payments over time. */
  readonly months: number | null;
  readonly priceTiyn: number;
}

export interface ClaimPrice {
  readonly totalTiyn: number;
  readonly steps: readonly PriceStep[];
}

/** Several demands of one claim are added up. CPC RK art. 104 */
export function claimPrice(demands: readonly PricedDemand[]): ClaimPrice {
  const steps = demands.map(priceOf);
  return { totalTiyn: steps.reduce((sum, { priceTiyn }) => sum + priceTiyn, 0), steps };
}

function priceOf(demand: PricedDemand): PriceStep {
  switch (demand.kind) {
    case 'money':
      return { demand, months: null, priceTiyn: demand.sumTiyn };
    case 'property':
      return { demand, months: null, priceTiyn: demand.marketTiyn };
    case 'alimony':
      return over(demand, priceRules.alimony.months);
    case 'periodic':
      return over(demand, Math.min(demand.months, priceRules.periodic.months));
  }
}

function over(demand: PricedDemand & { readonly monthlyTiyn: number }, months: number): PriceStep {
  return { demand, months, priceTiyn: demand.monthlyTiyn * months };
}
