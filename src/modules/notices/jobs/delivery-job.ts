import { defineJob } from '#platform/jobs';
import type { DeliveryId } from '../model/delivery.ts';

/** One try of one delivery. Tries of the delivery are counted in the ledger; those of the job are for a database gone away. */
export const sendDeliveryJob = defineJob<{ readonly deliveryId: DeliveryId }>('notices.send-delivery');
