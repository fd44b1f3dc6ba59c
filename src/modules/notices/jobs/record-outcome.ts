import type { Platform } from '#platform';
import { SharedDeed, type Tx, together } from '#platform/db';
import type { NoticeId } from '../model/notice.ts';
import { pauseAfter } from '../model/retry-pauses.ts';
import { type PendingDelivery, postponeDelivery, type Settling, settlementOf } from '../store/delivery-store.ts';
import { settleDemandsOf } from '../store/demand-store.ts';
import { writeAcceptedParts } from '../store/part-store.ts';
import { lockAddresses, undecidedOf } from '../store/receipt-store.ts';
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
export function outcomeRecorder(platform: Platform): SharedDeed<Tried, undefined> {
  return new SharedDeed(platform.db, {
    ...{ act: systemAct('record-outcome'), work: recordOutcomes },
    orderBy: ({ way, delivery }) => `${way.provider} ${delivery.address}`,
  });
}

async function recordOutcomes(tx: Tx, tries: readonly Tried[]): Promise<readonly undefined[]> {
  const addresses = tries.map(({ way: { provider }, delivery: { address } }) => ({ provider, address }));
  await lockAddresses(tx, addresses);
  await writeAcceptedParts(
    tx,
    tries.map(({ delivery: { id }, outcome }) => ({ id, parts: outcome.acceptedParts })),
  );
  const ended: Tried[] = [];
  for (const tried of tries) {
    const { id, personId } = tried.delivery;
    tx.record({ kind: 'delivery', id, personId }, { outcome: tried.outcome.kind });
    if (!(await postpone(tx, tried))) ended.push(tried);
  }
  if (ended.length > 0) await settle(tx, ended);
  return tries.map(() => undefined);
}

/** @returns false when this was the last try */
async function postpone(tx: Tx, { delivery, way, outcome }: Tried): Promise<boolean> {
  const until = mayRepeat(outcome, way.dropsRepeats) ? nextTry(tx, delivery) : undefined;
  if (!until || outcome.kind === 'accepted') return false;
  await postponeDelivery(tx, delivery.id, outcome.failure, until);
  tx.enqueue(sendDeliveryJob, { deliveryId: delivery.id }, { runAt: until });
  return true;
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

async function settle(tx: Tx, tries: readonly Tried[]): Promise<void> {
  const settlings = tries.map(({ delivery: { id }, outcome }) => ({ id, ...settlingOf(outcome) }));
  const addresses = tries.map(({ way: { provider }, delivery: { address } }) => ({ provider, address }));
  const [rows, undecided] = await together(
    tx,
    settlementOf(tx, ['sending', 'uncertain'], settlings),
    undecidedOf(tx, addresses),
  );
  const settled = new Set(rows.map(({ id }) => id));
  const reached: NoticeId[] = [];
  for (const { delivery, outcome } of tries) {
    if (!settled.has(delivery.id)) continue;
    const { state } = settlingOf(outcome);
    if (state === 'delivered' || (state === 'sent' && delivery.channel === 'email')) reached.push(delivery.noticeId);
    tellSettled(tx, delivery, state);
  }
  await settleDemandsOf(tx, reached);
  const waiting = new Set(undecided.map(({ provider, address }) => `${provider} ${address}`));
  for (const { delivery, way, outcome } of tries) {
    const { id, address, attempts } = delivery;
    const isFirst = attempts === 1;
    // On a first try nothing can have reported but by name.
    if (isFirst && !waiting.has(`${way.provider} ${address}`)) continue;
    await applyEarlyReceipts(tx, way.provider, address, id, isFirst ? outcome.acceptedParts : undefined);
  }
}
