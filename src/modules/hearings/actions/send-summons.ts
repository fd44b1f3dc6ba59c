import { type CourseEntryId, enterCourse, listParticipants } from '#modules/cases';
import { notify } from '#modules/notices';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { HearingId } from '../model/ids.ts';
import { addresseeOf, commonRecord, judgeOf } from '../queries/summons-record.ts';
import { type HearingWithFile, hearingsWithFiles } from '../store/hearing-files.ts';
import { findRoomOfSummons } from '../store/hearing-store.ts';
import { type EditionRow, lastEdition, listSummons, lockEdition, setEntry, setNotice } from '../store/summons-store.ts';
import { askPaper, needsPaper } from './ask-for-paper.ts';
import { courseKinds } from './course-kinds.ts';
import { factOfSummons } from './summon.ts';
import { summonsTemplate } from './templates.ts';

/** Tells everybody of an edition who has not been told; repeated, it tells nobody twice. An outdated edition is left alone. */
export async function sendSummons(platform: Platform, hearingId: HearingId, edition: number): Promise<void> {
  const act = { actor: { kind: 'system', name: 'hearings' }, action: 'hearings.send-summons' } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'hearing', id: hearingId }, { edition });
    const row = await lockEdition(tx, hearingId, edition);
    if (!row) return;
    await entryOf(tx, row);
    if ((await lastEdition(tx, hearingId))?.edition !== edition) return;
    await tellAll(tx, row, platform.publicOrigin);
  });
}

/** The event of the course under which the services of an edition are kept; entered once. The caller holds the edition. */
export async function entryOf(tx: Tx, row: EditionRow): Promise<CourseEntryId> {
  if (row.entry_id) return row.entry_id;
  const hearing = await hearingOf(tx, row);
  const room = await findRoomOfSummons(tx, row.courtroom_id);
  const entryId = await enterCourse(tx, {
    caseId: hearing.case_id,
    kind: courseKinds[row.kind],
    record: {
      ...{ startsAt: row.starts_at.toString(), room: room.number, purpose: hearing.purpose },
      judge: judgeOf(hearing),
    },
    isPublic: hearing.closed_ground === null,
    at: row.made_at,
  });
  await setEntry(tx, row, entryId);
  return entryId;
}

async function tellAll(tx: Tx, row: EditionRow, origin: string): Promise<void> {
  const hearing = await hearingOf(tx, row);
  const participants = await listParticipants(tx, hearing.case_id);
  const common = await commonRecord(tx, row, hearing, origin);
  for (const summons of await listSummons(tx, row.hearing_id, row.edition)) {
    const participant = participants.find(({ id }) => id === summons.participant_id);
    if (row.kind !== 'put_off' && (await needsPaper(tx, summons))) await askPaper(tx, hearing, summons);
    if (!participant || !summons.person_id || summons.notice_id) continue;
    const noticeId = await notify(tx, {
      ...{ recipient: { personId: summons.person_id }, template: summonsTemplate, onceKey: summons.id },
      record: { ...common, role: participant.role, addressee: addresseeOf(participant) },
      fact: factOfSummons(summons, hearing.court_code),
      // After an e-mail has not brought the person, every proved contact is used, whatever was switched off.
      isToAll: summons.must_be_other_way,
    });
    await setNotice(tx, summons.id, noticeId);
  }
}

async function hearingOf(tx: Tx, { hearing_id: id }: EditionRow): Promise<HearingWithFile> {
  return await hearingsWithFiles(tx).where('hearing.id', '=', id).executeTakeFirstOrThrow();
}
