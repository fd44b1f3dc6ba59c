import { workingCalendarChanged } from '#modules/courts/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { dueDay } from '../actions/due-day.ts';
import { appendChange, listOpen, updateQuestion } from '../store/question-store.ts';

/** Days of rest were moved, or a year was entered: the last days of what waits are counted again. */
export function onCalendarChanged(platform: Platform): JobHandler {
  const name = 'questions.on-calendar-changed';
  return handleEvent(workingCalendarChanged, name, async () => {
    const act = { actor: { kind: 'system', name }, action: 'questions.count-terms-anew' } as const;
    for (const { id, registered_on, due_on, court_code: courtCode } of await listOpen(platform.db.reads)) {
      const dueOn = await dueDay(platform.db.reads, registered_on);
      if (dueOn.equals(due_on)) continue;
      await platform.db.transact(act, async (tx) => {
        await updateQuestion(tx, id, { due_on: dueOn });
        await appendChange(tx, id, { step: 'recount', courtCode, details: { dueOn: dueOn.toString() } });
        tx.record({ kind: 'question', id }, { dueOn: dueOn.toString() });
      });
    }
  });
}
