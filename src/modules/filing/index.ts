export { askInvoice, type InvoiceWanted } from './actions/ask-invoice.ts';
export { askRefund } from './actions/ask-refund.ts';
export { lookAtInvoice } from './actions/look-at-invoice.ts';
export { type ClaimPrice, claimPrice, type PricedDemand } from './model/duty/claim-price.ts';
export {
  computeDuty,
  type Duty,
  type DutyAsked,
  type DutyDemand,
  type DutyInstance,
  type DutyStep,
} from './model/duty/compute-duty.ts';
export type { DutyPayer } from './model/duty/duty-rate.ts';
export { type DutyObject, dutyObjects, dutyRateOn } from './model/duty/duty-table.ts';
export { type ExemptionCode, type ExemptionKind, exemptionsOn, isExemption } from './model/duty/exemptions.ts';
export { type DutyLine, explainDuty, formatTiyn } from './model/duty/explain-duty.ts';
export { dutyTexts } from './model/duty/locales/index.ts';
export type {
  DutyAccount,
  DutyState,
  InvoiceId,
  InvoiceState,
  PaymentId,
  Surplus,
} from './model/payment/duty-account.ts';
export { paymentErrors } from './model/payment/errors.ts';
export { paymentTexts } from './model/payment/locales/index.ts';
export { getDutyAccount, type ShownDutyAccount, type ShownInvoice } from './queries/get-duty-account.ts';
