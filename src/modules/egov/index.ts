export { egovErrors } from './errors.ts';
export type { GatewayInvoice, GatewayPayment, InvoiceAsked } from './model/duty-invoice.ts';
export { properName } from './model/proper-name.ts';
export type { RegisteredOrganisation } from './model/registered-organisation.ts';
export type { RegisteredAddress, RegisteredPerson } from './model/registered-person.ts';
export {
  maybe,
  maybeText,
  only,
  readXml,
  textOf,
  UnreadableXml,
  type XmlElement,
} from './model/soap/xml-element.ts';
export type { SubscriberMatch } from './model/subscriber-match.ts';
export { type AskRegister, channelTo, type GatewayOptions } from './queries/ask-register.ts';
export { noRegisters } from './queries/no-registers.ts';
export { type DemoPayer, demoPayer, type PaymentGateway, paymentGateway } from './queries/payments.ts';
export { noPayments, paymentsAt } from './queries/payments-at.ts';
export {
  type OrganisationRegister,
  organisationRegister,
  type PersonRegister,
  personRegister,
  type Registers,
  type SubscriberRegister,
  subscriberRegister,
} from './queries/registers.ts';
export { registersAt } from './queries/registers-at.ts';
