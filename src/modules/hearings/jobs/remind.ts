import { getCase } from '#modules/cases';
import { notify } from '#modules/notices';
import type { Platform } from '#platform';
import { dayStart, legalDay } from '#platform/clock';
import type { Schedule } from '#platform/jobs';
import { reminderTemplate } from '../actions/templates.ts';
import { type ReminderRule, reminderIsDue, reminderRules } from '../model/summons-rules.ts';
import { findHearing, findRoomOfSummons } from '../store/hearing-store.ts';
import { insertReminder, listToRemind } from '../store/summons-store.ts';

/** People of one round, so that nobody waits for the others. */
const batch = 200;

type ToRemind = Awaited<ReturnType<typeof listToRemind>>[number];

/** Reminds of the hearings that stand: what was moved, put off or is over is read from its present state and left out. */
export async function remind(platform: Platform): Promise<void> {
  for (const rule of reminderRules) await remindBy(platform, rule);
}

async function remindBy(platform: Platform, rule: ReminderRule): Promise<void> {
  const now = platform.clock.now();
  const day = legalDay(now).add({ days: rule.daysBefore });
  const between = { from: dayStart(day), to: dayStart(day.add({ days: 1 })) };
  for (;;) {
    const rows = await listToRemind(platform.reads, between, rule.daysBefore, batch);
    const due = rows.filter((row) => reminderIsDue(rule, { startsAt: row.starts_at, madeAt: row.made_at }, now));
    for (const row of due) await remindOne(platform, rule, row);
    if (due.length < batch) return;
  }
}

async function remindOne(platform: Platform, { daysBefore }: ReminderRule, row: ToRemind): Promise<void> {
  const act = { actor: { kind: 'system', name: 'hearings.remind' }, action: 'hearings.remind' } as const;
  await platform.db.transact(act, async (tx) => {
    const hearing = await findHearing(tx, row.hearing_id);
    if (!hearing) return;
    const { number } = await getCase(tx, hearing.case_id);
    const room = await findRoomOfSummons(tx, hearing.courtroom_id);
    const noticeId = await notify(tx, {
      ...{ recipient: { personId: row.person_id }, template: reminderTemplate, onceKey: `${row.id}:${daysBefore}` },
      record: { daysBefore: daysBefore as 7 | 3 | 1, startsAt: row.starts_at.toString(), room: room.number, number },
    });
    await insertReminder(tx, { summons_id: row.id, days_before: daysBefore, notice_id: noticeId });
    tx.record({ kind: 'hearing', id: row.hearing_id, personId: row.person_id }, { reminded: daysBefore });
  });
}

export function remindOften(platform: Platform): Schedule {
  return { name: 'hearings.remind', at: { everyMinutes: 10 }, run: () => remind(platform) };
}
