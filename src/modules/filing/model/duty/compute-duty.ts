import type { DutyPayer, DutyRate } from './duty-rate.ts';
import { type DutyObject, dutyRateOn, dutyRules } from './duty-table.ts';
import { dutyErrors } from './errors.ts';
import { type ExemptionCode, exemptionsOn } from './exemptions.ts';
import { type Mci, mciOn } from './mci.ts';
import { mciInTiyn, shareOf } from './money.ts';

/** Where the paper goes: nothing is paid on appeals and private complaints, half on cassation. */
export type DutyInstance = 'first' | 'appeal' | 'private_complaint' | 'cassation';

/** One demand of the paper. A rate in percent needs the price, copies need their numbers. */
export interface DutyDemand {
  readonly object: DutyObject;
  readonly priceTiyn?: number | undefined;
  readonly documents?: number | undefined;
  readonly pages?: number | undefined;
}

export interface DutyAsked {
  readonly demands: readonly DutyDemand[];
  readonly payer: DutyPayer;
  readonly instance: DutyInstance;
  readonly exemption?: ExemptionCode | undefined;
  /** Legal day of payment; before it is paid, today. */
  readonly paidOn: Temporal.PlainDate;
}

/** One line of the arithmetic, in the order in which a person would write it. */
export type DutyStep =
  | {
      readonly kind: 'percent';
      readonly object: DutyObject;
      readonly article: string;
      readonly priceTiyn: number;
      readonly basisPoints: number;
      readonly tiyn: number;
    }
  | {
      readonly kind: 'cap';
      readonly article: string;
      readonly capMci: number;
      readonly mciTenge: number;
      readonly tiyn: number;
    }
  | {
      readonly kind: 'mci';
      readonly object: DutyObject;
      readonly article: string;
      readonly hundredths: number;
      readonly mciTenge: number;
      readonly tiyn: number;
    }
  | {
      readonly kind: 'copies';
      readonly article: string;
      readonly documents: number;
      readonly pages: number;
      readonly mciTenge: number;
      readonly tiyn: number;
    }
  | { readonly kind: 'half'; readonly object: DutyObject; readonly article: string; readonly tiyn: number }
  | { readonly kind: 'sum'; readonly article: string; readonly tiyn: number }
  | { readonly kind: 'cassation'; readonly article: string; readonly tiyn: number }
  | { readonly kind: 'nothing'; readonly article: string; readonly why: 'appeal' | 'private_complaint' | 'no_object' }
  | { readonly kind: 'exempt'; readonly article: string; readonly exemption: ExemptionCode };

export interface Duty {
  readonly totalTiyn: number;
  readonly steps: readonly DutyStep[];
  readonly mci: Mci;
  readonly paidOn: string;
  /** False when a row behind the sum was not read in an edition in force on that day. */
  readonly verified: boolean;
}

/**
 * What is to be paid, with its arithmetic. CPC RK art. 103, TC RK arts. 664, 665, 668
 * @throws FILING_DUTY_RATE_MISSING no rate for such a payer or day; FILING_DUTY_PRICE_MISSING; FILING_DUTY_EXEMPTION_UNKNOWN
 */
export function computeDuty(asked: DutyAsked): Duty {
  const mci = mciOn(asked.paidOn);
  if (!mci) throw dutyErrors('FILING_DUTY_RATE_MISSING');
  const answer = (totalTiyn: number, steps: readonly DutyStep[], verified = true): Duty => {
    return { totalTiyn, steps, mci, paidOn: asked.paidOn.toString(), verified: verified && !mci.isAssumed };
  };
  if (asked.instance === 'appeal' || asked.instance === 'private_complaint')
    return answer(0, [{ kind: 'nothing', article: dutyRules.appeal.article, why: asked.instance }]);
  if (asked.demands.length === 0)
    return answer(0, [{ kind: 'nothing', article: dutyRules.appeal.article, why: 'no_object' }]);
  const parts = asked.demands.map((demand) => partOf(demand, asked, mci));
  const isVerified = parts.every(({ rate }) => rate.verified);
  if (asked.exemption) return answer(0, [exempt(asked.exemption, asked.paidOn)], isVerified);
  const sum = parts.reduce((total, { tiyn }) => total + tiyn, 0);
  const steps = parts.flatMap((part) => part.steps);
  if (parts.length > 1) steps.push({ kind: 'sum', article: dutyRules.joined.article, tiyn: sum });
  if (asked.instance === 'first') return answer(sum, steps, isVerified);
  const half = shareOf(sum, dutyRules.cassation.basisPoints);
  const { article } = dutyRules.cassation;
  return answer(half, [...steps, { kind: 'cassation', article, tiyn: half }], isVerified);
}

function exempt(exemption: ExemptionCode, day: Temporal.PlainDate): DutyStep {
  const isOffered = exemptionsOn(day, ['claim', 'payer', 'application']).includes(exemption);
  if (!isOffered) throw dutyErrors('FILING_DUTY_EXEMPTION_UNKNOWN');
  return { kind: 'exempt', article: '668', exemption };
}

interface Part {
  readonly rate: DutyRate<DutyObject>;
  readonly tiyn: number;
  readonly steps: readonly DutyStep[];
}

function partOf(demand: DutyDemand, { payer, paidOn }: DutyAsked, mci: Mci): Part {
  const { object } = demand;
  const rate = dutyRateOn(object, payer, paidOn);
  if (!rate) throw dutyErrors('FILING_DUTY_RATE_MISSING');
  const { tiyn, steps } = wholeOf(demand, rate, mci.tenge);
  if (!rate.isHalved) return { rate, tiyn, steps };
  const half = shareOf(tiyn, dutyRules.half.basisPoints);
  return { rate, tiyn: half, steps: [...steps, { kind: 'half', object, article: rate.article, tiyn: half }] };
}

function wholeOf(demand: DutyDemand, row: DutyRate<DutyObject>, mciTenge: number): Omit<Part, 'rate'> {
  const { object } = demand;
  const { article, rate } = row;
  switch (rate.kind) {
    case 'percent':
      return ofPrice(demand, article, rate, mciTenge);
    case 'mci': {
      const tiyn = mciInTiyn(rate.hundredths, mciTenge);
      return { tiyn, steps: [{ kind: 'mci', object, article, hundredths: rate.hundredths, mciTenge, tiyn }] };
    }
    case 'copies': {
      const { documents = 1, pages = 0 } = demand;
      const tiyn = mciInTiyn(rate.perDocument * documents + rate.perPage * pages, mciTenge);
      return { tiyn, steps: [{ kind: 'copies', article, documents, pages, mciTenge, tiyn }] };
    }
  }
}

function ofPrice(
  { object, priceTiyn }: DutyDemand,
  article: string,
  { basisPoints, capMci }: { readonly basisPoints: number; readonly capMci: number | null },
  mciTenge: number,
): Omit<Part, 'rate'> {
  if (priceTiyn === undefined || !Number.isSafeInteger(priceTiyn) || priceTiyn <= 0)
    throw dutyErrors('FILING_DUTY_PRICE_MISSING');
  const share = shareOf(priceTiyn, basisPoints);
  const step: DutyStep = { kind: 'percent', object, article, priceTiyn, basisPoints, tiyn: share };
  const capTiyn = capMci === null ? share : mciInTiyn(capMci * 100, mciTenge);
  if (capMci === null || share <= capTiyn) return { tiyn: share, steps: [step] };
  return { tiyn: capTiyn, steps: [step, { kind: 'cap', article, capMci, mciTenge, tiyn: capTiyn }] };
}
