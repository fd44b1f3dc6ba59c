import { defineEvent } from '#platform/events';

export interface DeliverySettled {
  readonly noticeId: string;
  readonly deliveryId: string;
  readonly template: string;
  readonly channel: 'sms' | 'email';
  /** sent: the provider took it; delivered: it says that it arrived; uncertain: nobody knows until its report comes. */
  readonly state: 'sent' | 'delivered' | 'failed' | 'expired' | 'uncertain';
}

/** A delivery reached a state in which it may stay. */
export const deliverySettled = defineEvent<DeliverySettled>('notices.delivery_settled.v1');

/** A message appeared in the outbox of the demo; never published by a real court. */
export const demoMessageShown = defineEvent<{ readonly id: string }>('notices.demo_message_shown.v1', () => [
  'courts:outbox',
]);
