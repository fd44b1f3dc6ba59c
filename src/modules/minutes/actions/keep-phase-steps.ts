import { listPhaseSteps, type PhaseStep } from '#modules/conference';
import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { parseId } from '#platform/ids';
import type { MarkId } from '../model/ids.ts';
import type { MarkKind } from '../model/mark-kinds.ts';
import { isSaidAlready } from '../model/said-already.ts';
import { marksOf } from '../store/mark-store.ts';
import { enterMark } from './make-mark.ts';
import { openSitting } from './open-sitting.ts';

const act: Act = { actor: { kind: 'system', name: 'minutes.on-phase-stepped' }, action: 'minutes.keep-phase-steps' };

const kinds: Readonly<Partial<Record<PhaseStep, MarkKind>>> = {
  ...{ begin: 'begin', pause: 'break', resume: 'resume', close: 'closed', reopen: 'open', deliberate: 'deliberation' },
  ...{ return: 'resume', end: 'end' },
};

/**
 * Makes the marks of what was done on the judge's panel: each step once, in the order and with the instants of the panel, and none
 * where the secretary has marked the same; a hearing begins once, whoever was first. The hearing has taken the step already.
 */
export async function keepPhaseSteps(platform: Platform, hearingId: HearingId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { hearing } = await openSitting(tx, hearingId, 'mark');
    tx.record({ kind: 'hearing', id: hearingId });
    for (const { markId, step, at } of await listPhaseSteps(tx, hearingId)) {
      const [id, kind, marks] = [parseId<MarkId>(markId), kinds[step], await marksOf(tx, hearingId)];
      const begin = marks.find((mark) => mark.kind === 'begin' && !mark.isStruck);
      if (!id || !kind || marks.some((mark) => mark.id === id)) continue;
      const isOfHearing = kind === 'begin' || (begin && Temporal.Instant.compare(at, begin.at) >= 0);
      if (!isOfHearing || isSaidAlready(marks, { kind, at })) continue;
      await enterMark(tx, hearing, { id, hearingId, kind, at }, 'court');
    }
  });
}
