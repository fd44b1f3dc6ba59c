import { type DeliverySettled, deliverySettled } from '#modules/notices/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import type { VisitId } from '../model/ids.ts';
import { inVisits } from '../store/tables.ts';
import { updateVisit } from '../store/visit-store.ts';

const lost: readonly string[] = ['failed', 'expired'];

/** A message to a visitor came back: the desk sees it on its list and may call. */
export function onDeliverySettled(platform: Platform): JobHandler {
  const name = 'visits.on-delivery-settled';
  const isLost = ({ template, state }: DeliverySettled) => template.startsWith('visits.') && lost.includes(state);
  const note = async ({ noticeId }: DeliverySettled): Promise<void> => {
    const told = await inVisits(platform.db.reads)
      .selectFrom('visits.told')
      .select('visit_id')
      .where('notice_id', '=', noticeId)
      .executeTakeFirst();
    if (told) await noteUndelivered(platform, name, told.visit_id);
  };
  return handleEvent(deliverySettled, name, note, isLost);
}

async function noteUndelivered(platform: Platform, name: string, id: VisitId): Promise<void> {
  const act = { actor: { kind: 'system', name }, action: 'visits.note-undelivered' } as const;
  await platform.db.transact(act, async (tx) => {
    await updateVisit(tx, id, { undelivered_at: tx.clock.now() });
    tx.record({ kind: 'visit', id });
  });
}
