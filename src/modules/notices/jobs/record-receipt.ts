import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { type Receipt, spellingsOf } from '../model/receipt.ts';
import { type Settling, settleDelivery } from '../store/delivery-store.ts';
import { settleDemandsOf } from '../store/demand-store.ts';
import {
  countParts,
  deliveryById,
  findPart,
  type ProviderPart,
  partsOf,
  type ReportedDelivery,
  settlePart,
  uncertainTo,
} from '../store/part-store.ts';
import {
  forgetReceipts,
  keepEarlyReceipt,
  lockAddresses,
  receiptsSince,
  takeNamedReceipts,
} from '../store/receipt-store.ts';
import { systemAct } from './system-act.ts';
import { tellSettled } from './tell-settled.ts';

/** Takes in a delivery report; may be called again with the same one. It is acknowledged only after this commits. */
export async function recordReceipt(platform: Platform, receipt: Receipt): Promise<void> {
  await platform.db.transact(systemAct('record-receipt'), async (tx) => {
    const { provider, address, providerMessageId } = receipt;
    await lockAddresses(tx, [receipt]);
    const found = await findPart(tx, provider, spellingsOf(providerMessageId), address);
    if (found) {
      const { id, personId } = found.delivery;
      tx.record({ kind: 'delivery', id, personId }, { report: receipt.state, part: found.part });
      await settlePart(tx, id, found.part, receipt.state);
      await conclude(tx, found.delivery, receipt.failure);
      return;
    }
    tx.record({ kind: 'provider', id: provider }, { report: receipt.state });
    await keepEarlyReceipt(tx, receipt);
    await decideUncertain(tx, provider, address);
  });
}

/**
 * What had been reported before the sending was recorded; the caller holds the lock of the address.
 * @param known the parts of a first try; default: they are looked up
 */
export async function applyEarlyReceipts(
  tx: Tx,
  provider: string,
  address: string,
  id: ReportedDelivery['id'],
  known?: readonly ProviderPart[],
): Promise<void> {
  const parts = known ?? (await partsOf(tx, id));
  const named = parts.map(({ part, providerMessageId }) => ({ part, names: spellingsOf(providerMessageId) }));
  const all = named.flatMap(({ names }) => names);
  const early = all.length > 0 ? await takeNamedReceipts(tx, provider, all, address) : [];
  for (const { providerMessageId: name, state } of early) {
    const one = named.find(({ names }) => names[0] === name) ?? named.find(({ names }) => names.includes(name));
    if (one) await settlePart(tx, id, one.part, state);
  }
  const delivery = early.length > 0 || !known ? await deliveryById(tx, id) : undefined;
  const failure = early.find((one) => one.failure !== null)?.failure;
  if (delivery) await conclude(tx, delivery, failure ?? undefined);
  await decideUncertain(tx, provider, address);
}

/** All parts there: delivered. One part lost: failed, for a torn text is no notice. */
async function conclude(tx: Tx, delivery: ReportedDelivery, failure: string | undefined): Promise<void> {
  if (delivery.state !== 'sent' && delivery.state !== 'uncertain') return;
  const { delivered, failed } = await countParts(tx, delivery.id);
  if (failed > 0) await settle(tx, delivery, { state: 'failed', failure: failure ?? 'reported' });
  else if (delivery.reports > 0 && delivered >= delivery.reports) await settle(tx, delivery, { state: 'delivered' });
}

/**
 * Reports under names nobody knows, to an address with exactly one uncertain delivery, decide that delivery: the name was
 * lost with the connection. With two of them nothing is decided, for the reports could be swapped.
 */
async function decideUncertain(tx: Tx, provider: string, address: string): Promise<void> {
  const [delivery, another] = await uncertainTo(tx, provider, address);
  if (!delivery || another) return;
  const nameless = await receiptsSince(tx, provider, address, delivery.claimedAt);
  const lost = nameless.find(({ state }) => state === 'failed');
  const { delivered } = await countParts(tx, delivery.id);
  if (lost) await settle(tx, delivery, { state: 'failed', failure: lost.failure ?? 'reported' });
  else if (delivery.reports > 0 && delivered + nameless.length >= delivery.reports)
    await settle(tx, delivery, { state: 'delivered' });
  else return;
  await forgetReceipts(tx, nameless);
}

async function settle(tx: Tx, delivery: ReportedDelivery, settling: Settling): Promise<void> {
  if (!(await settleDelivery(tx, delivery.id, ['sent', 'uncertain'], settling))) return;
  if (settling.state === 'delivered') await settleDemandsOf(tx, [delivery.noticeId]);
  tellSettled(tx, delivery, settling.state);
}
