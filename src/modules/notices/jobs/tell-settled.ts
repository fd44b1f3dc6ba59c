import type { Tx } from '#platform/db';
import { deliverySettled } from '../events.ts';
import type { PendingDelivery, Settling } from '../store/delivery-store.ts';

type Settled = Pick<PendingDelivery, 'id' | 'noticeId' | 'template' | 'channel'>;

/** Publishes that a delivery reached a state in which it may stay. */
export function tellSettled(tx: Tx, { id, noticeId, template, channel }: Settled, state: Settling['state']): void {
  tx.publish(deliverySettled, { noticeId, deliveryId: id, template, channel, state });
}
