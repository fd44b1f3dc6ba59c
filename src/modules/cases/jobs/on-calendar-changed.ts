import { workingCalendarChanged } from '#modules/courts/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { countAnew } from '../actions/break-terms.ts';
import { findCase } from '../store/case-store.ts';
import { listRunningIn } from '../store/term-store.ts';

/** Days off were moved: every term that is not over is counted again from its event. */
export function onCalendarChanged(platform: Platform): JobHandler {
  const name = 'cases.on-calendar-changed';
  return handleEvent(workingCalendarChanged, name, async ({ year }) => {
    const act = { actor: { kind: 'system', name }, action: 'cases.count-terms-anew' } as const;
    for (const term of await listRunningIn(platform.db.reads, year)) {
      await platform.db.transact(act, async (tx) => {
        tx.record({ kind: 'case', id: term.case_id }, { counted: term.id });
        const found = await findCase(tx, { id: term.case_id });
        if (found) await countAnew(tx, found, term);
      });
    }
  });
}
