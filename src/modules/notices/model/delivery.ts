import type { Id } from '#platform/ids';

export type DeliveryId = Id<'delivery'>;

/**
 * no_contact: nowhere to send; waiting: for its first or next try; sending: claimed by a worker; sent: the provider took it;
 * uncertain: it may have been sent, nobody knows until a delivery report comes; delivered: the report says so;
 * failed: refused for good or out of tries; expired: too late to be of use.
 */
export type DeliveryState =
  | 'no_contact'
  | 'waiting'
  | 'sending'
  | 'sent'
  | 'uncertain'
  | 'delivered'
  | 'failed'
  | 'expired';
