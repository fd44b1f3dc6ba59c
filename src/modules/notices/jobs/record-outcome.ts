import type { Platform } from '#platform';
import { SharedDeed, type Tx } from '#platform/db';
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

export interface Tried {
  readonly delivery: PendingDelivery;
  readonly way: Way;
  readonly outcome: SendOutcome;
}

/** Writes what became of a try, and the next one when there is one; tries that end at the same moment share a commit. */
export function outcomeRecorder(platform: Platform): SharedDeed<Tried, void> {
  return new SharedDeed(platform.db, {
    ...{ act: systemAct('record-outcome'), work: recordOutcome },
    orderBy: ({ way, delivery }) => `${way.provider} ${delivery.address}`,
  });
}

async function recordOutcome(tx: Tx, { delivery, way, outcome }: Tried): Promise<void> {
  const { id, personId, address, attempts } = delivery;
  const { provider, dropsRepeats } = way;
  tx.record({ kind: 'delivery', id, personId }, { outcome: outcome.kind });
  await lockAddress(tx, provider, address);
  await writeAcceptedParts(tx, id, outcome.acceptedParts);
  const until = mayRepeat(outcome, dropsRepeats) ? nextTry(tx, delivery) : undefined;
  if (until && outcome.kind !== 'accepted') {
    await postponeDelivery(tx, id, outcome.failure, until);
    tx.enqueue(sendDeliveryJob, { deliveryId: id }, { runAt: until });
    return;
  }
  await settle(tx, delivery, settlingOf(outcome));
  await applyEarlyReceipts(tx, provider, address, id, attempts > 1 ? undefined : outcome.acceptedParts);
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
