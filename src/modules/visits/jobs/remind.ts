import type { Platform } from '#platform';
import type { Schedule } from '#platform/jobs';
import { tellVisitor } from '../actions/tell-visitor.ts';
import { reminderTemplate } from '../actions/templates.ts';
import type { VisitId } from '../model/ids.ts';
import { isReminderDue } from '../model/reminder.ts';
import { listAhead, lockVisit, updateVisit } from '../store/visit-store.ts';

/** Reminds everybody who comes tomorrow, once. */
export async function remindOfVisits(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  for (const visit of await listAhead(platform.db.reads)) {
    const isDue = isReminderDue({ startsAt: visit.starts_at, bookedAt: visit.booked_at }, now);
    if (isDue && !visit.reminded_at) await remind(platform, visit.id);
  }
}

async function remind(platform: Platform, id: VisitId): Promise<void> {
  const act = { actor: { kind: 'system', name: 'visits.remind' }, action: 'visits.remind' } as const;
  await platform.db.transact(act, async (tx) => {
    const visit = await lockVisit(tx, id);
    tx.record({ kind: 'visit', id }, { reminded: true });
    if (visit.state !== 'booked' || visit.reminded_at) return;
    await updateVisit(tx, id, { reminded_at: tx.clock.now() });
    const link = `${platform.publicOrigin}/${visit.lang}/visits`;
    await tellVisitor(tx, visit, reminderTemplate, (told) => ({ ...told, link }));
  });
}

export function remindEveryHalfHour(platform: Platform): Schedule {
  return { name: 'visits.remind', at: { everyMinutes: 30 }, run: () => remindOfVisits(platform) };
}
