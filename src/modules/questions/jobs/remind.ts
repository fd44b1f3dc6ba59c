import {
  getCourt,
  getWorkingCalendar,
  listStaff,
  type StaffRole,
  SUPREME_COURT,
  type WorkingCalendar,
} from '#modules/courts';
import { notify } from '#modules/notices';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Schedule } from '#platform/jobs';
import { dueTemplate } from '../actions/templates.ts';
import type { QuestionId } from '../model/ids.ts';
import { dueReminders, type Reminded } from '../model/reminder-rules.ts';
import { listOpen, type QuestionRow } from '../store/question-store.ts';
import { inQuestions } from '../store/tables.ts';

interface Due {
  readonly question: QuestionRow;
  readonly rule: string;
  readonly isLate: boolean;
}

/**
 * Once a working day: whoever owes an answer is told how many are due and late in one message, and what is long late goes
 * to the chairperson of the court above. A day on which nothing ran is made up for.
 */
export async function remindOfAnswers(platform: Platform): Promise<void> {
  const { reads, clock } = platform;
  const today = legalDay(clock.now());
  const calendar = await getWorkingCalendar(reads);
  if (!calendar.isWorkingDay(today)) return;
  const open = await listOpen(reads);
  const done = await remindersDone(
    reads,
    open.map(({ id }) => id),
  );
  for (const [courtCode, ofCourt] of Map.groupBy(open, ({ court_code }) => court_code)) {
    const due = new Map<Reminded, Due[]>();
    for (const question of ofCourt) {
      const left = workingDaysLeft(calendar, today, question.due_on);
      for (const rule of dueReminders(left, done.get(question.id) ?? new Set())) {
        for (const who of rule.to)
          due.set(who, [...(due.get(who) ?? []), { question, rule: rule.key, isLate: left < 0 }]);
      }
    }
    if (due.size > 0) await remindCourt(platform, courtCode, due);
  }
}

async function remindCourt(
  platform: Platform,
  courtCode: string,
  due: ReadonlyMap<Reminded, readonly Due[]>,
): Promise<void> {
  const act = { actor: { kind: 'system', name: 'questions.remind' }, action: 'questions.remind' } as const;
  await platform.db.transact(act, async (tx) => {
    const court = await getCourt(tx, courtCode);
    for (const [who, ofWho] of due) {
      const late = ofWho.filter(({ isLate }) => isLate).length;
      const record = { court: court.shortName, soon: ofWho.length - late, late };
      for (const personId of await holders(tx, courtCode, court.appealCourtCode, who)) {
        await notify(tx, { recipient: { personId }, template: dueTemplate, record });
      }
      for (const { question, rule } of ofWho) await markDone(tx, question.id, rule);
      tx.record({ kind: 'court', id: courtCode }, { reminded: who, soon: record.soon, late });
    }
  });
}

/** Where an office is vacant, whoever comes next: nobody's silence is overlooked because a chair is empty. */
async function holders(
  on: Reads,
  courtCode: string,
  above: string | null,
  who: Reminded,
): Promise<readonly PersonId[]> {
  const heldBy = async (court: string, role: StaffRole): Promise<readonly PersonId[]> =>
    (await listStaff(on, { court, roles: [role] })).map(({ personId }) => personId);
  if (who === 'higher_chairperson') {
    const higher = above ? await heldBy(above, 'chairperson') : [];
    return higher.length > 0 ? higher : await heldBy(SUPREME_COURT, 'republican_administrator');
  }
  const own = await heldBy(courtCode, who);
  return own.length > 0 ? own : await heldBy(courtCode, 'chairperson');
}

function workingDaysLeft(calendar: WorkingCalendar, today: Temporal.PlainDate, dueOn: Temporal.PlainDate): number {
  const isAhead = Temporal.PlainDate.compare(today, dueOn) <= 0;
  return isAhead ? calendar.workingDaysBetween(today, dueOn) : -calendar.workingDaysBetween(dueOn, today);
}

async function remindersDone(
  on: Reads,
  ids: readonly QuestionId[],
): Promise<ReadonlyMap<QuestionId, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await inQuestions(on)
    .selectFrom('questions.reminder')
    .select(['question_id', 'rule'])
    .where('question_id', 'in', [...ids])
    .execute();
  const grouped = Map.groupBy(rows, ({ question_id }) => question_id);
  return new Map([...grouped].map(([id, ofId]) => [id, new Set(ofId.map(({ rule }) => rule))]));
}

async function markDone(tx: Tx, id: QuestionId, rule: string): Promise<void> {
  await inQuestions(tx)
    .insertInto('questions.reminder')
    .values({ question_id: id, rule, at: tx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function remindDaily(platform: Platform): Schedule {
  return { name: 'questions.remind', at: { daily: '09:05' }, run: () => remindOfAnswers(platform) };
}
