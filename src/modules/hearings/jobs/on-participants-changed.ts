import type { CaseId } from '#modules/cases';
import { participantsChanged } from '#modules/cases/events';
import type { Platform } from '#platform';
import { dayStart, legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { factOf } from '../actions/change-hearing.ts';
import { summonJoined } from '../actions/summon.ts';
import { hearingChanged } from '../events.ts';
import type { HearingId } from '../model/ids.ts';
import { calledOf, callParticipants, participantsOn } from '../store/attendance-store.ts';
import { appendChange, listHearingsOfCase, lockHearing } from '../store/hearing-store.ts';
import { writeListing } from '../store/listing-store.ts';

/** Somebody joined or left a case, or a name was corrected: its hearings from today on call the right people and show the right names. */
export function onParticipantsChanged(platform: Platform): JobHandler {
  const name = 'hearings.on-participants-changed';
  return handleEvent(participantsChanged, name, async ({ caseId }) => {
    const act = { actor: { kind: 'system', name }, action: 'hearings.call-participants' } as const;
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'case', id: caseId });
      const from = dayStart(legalDay(tx.clock.now()));
      for (const id of await listHearingsOfCase(tx, caseId as CaseId, from)) await callAnew(tx, id);
    });
  });
}

async function callAnew(tx: Tx, id: HearingId): Promise<void> {
  const row = await lockHearing(tx, id);
  if (!row || row.ended_at !== null) return;
  const participants = await participantsOn(tx, row.case_id, legalDay(row.starts_at));
  const changes = await callParticipants(tx, id, participants.map(calledOf));
  await summonJoined(
    tx,
    row,
    participants.filter((one) => changes.joined.includes(one.id)),
  );
  await writeListing(tx, id);
  if (changes.joined.length + changes.left.length > 0)
    await appendChange(tx, id, 'participants_changed', {}, { ...changes });
  tx.publish(hearingChanged, factOf(row));
}
