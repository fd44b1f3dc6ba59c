import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { pauseAfter } from '../model/retry-pauses.ts';
import { type PendingDelivery, postponeDelivery, type Settling, settleDelivery } from '../store/delivery-store.ts';
import { settleDemandsOf } from '../store/demand-store.ts';
import { writeAcceptedParts } from '../store/part-store.ts';
import { lockAddress } from '../store/receipt-store.ts';
import type { SendOutcome } from './channels/channel.ts';
import { sendDeliveryJob } from './delivery-job.ts';
import { applyEarlyReceipts } from './record-receipt.ts';
import { systemAct } from './system-act.ts';
import { tellSettled } from './tell-settled.ts';

export interface Way {
  readonly provider: string;
  readonly dropsRepeats: boolean;
}

/** Writes what became of a try, and the next one when there is one. */
export async function recordOutcome(
  platform: Platform,
  delivery: PendingDelivery,
  { provider, dropsRepeats }: Way,
  outcome: SendOutcome,
): Promise<void> {
  await platform.db.transact(systemAct('record-outcome'), async (tx) => {
    tx.record({ kind: 'delivery', id: delivery.id, personId: delivery.personId }, { outcome: outcome.kind });
    await lockAddress(tx, provider, delivery.address);
    await writeAcceptedParts(tx, delivery.id, outcome.acceptedParts);
    const until = mayRepeat(outcome, dropsRepeats) ? nextTry(tx, delivery) : undefined;
    if (until && outcome.kind !== 'accepted') {
      await postponeDelivery(tx, delivery.id, outcome.failure, until);
      tx.enqueue(sendDeliveryJob, { deliveryId: delivery.id }, { runAt: until });
      return;
    }
    await settle(tx, delivery, settlingOf(outcome));
    const { id, attempts, address } = delivery;
    await applyEarlyReceipts(tx, provider, address, id, attempts > 1 ? undefined : outcome.acceptedParts);
  });
}

/** What did not go out may go out later; what may have gone out is sent again only where that cannot double it. */
function mayRepeat(outcome: SendOutcome, dropsRepeats: boolean): boolean {
  return outcome.kind === 'refused' ? !outcome.isFinal : outcome.kind === 'uncertain' && dropsRepeats;
}

function nextTry(tx: Tx, { attempts, expiresAt }: PendingDelivery): Temporal.Instant | undefined {
  const pause = pauseAfter(attempts);
  const at = pause && tx.clock.now().add(pause);
  return at && expiresAt && Temporal.Instant.compare(at, expiresAt) >= 0 ? undefined : at;
}

function settlingOf(outcome: SendOutcome): Settling {
  if (outcome.kind === 'refused') return { state: 'failed', failure: outcome.failure };
  if (outcome.kind === 'uncertain') return { state: 'uncertain', failure: outcome.failure };
  const [first] = outcome.acceptedParts;
  const id = first ? { providerMessageId: first.providerMessageId } : {};
  return { state: outcome.isDelivered ? 'delivered' : 'sent', ...id };
}

async function settle(tx: Tx, delivery: PendingDelivery, settling: Settling): Promise<void> {
  if (!(await settleDelivery(tx, delivery.id, ['sending', 'uncertain'], settling))) return;
  const { state } = settling;
  if (state === 'delivered' || (state === 'sent' && delivery.channel === 'email')) {
    await settleDemandsOf(tx, delivery.noticeId);
  }
  tellSettled(tx, delivery, state);
}
