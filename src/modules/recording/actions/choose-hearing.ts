import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { parseId } from '#platform/ids';
import { recordingErrors } from '../errors.ts';
import { inventoryChanged } from '../events.ts';
import type { RecordingId } from '../model/ids.ts';
import { mayFileRecordings } from '../policy.ts';
import { findHearingToRecord } from '../store/recording-store.ts';
import { chooseForUnfiled, findUnfiled } from '../store/unfiled-store.ts';

export interface ChosenHearing {
  readonly courtCode: string;
  readonly recordingId: string;
  readonly hearingId: string;
}

/**
 * Says of which hearing a recording is that was begun on the recorder's own screen. The recorder, which asks again each
 * minute, then sends all of it; its head stays as it was signed.
 * @throws RECORDING_FILING_NOT_ALLOWED, RECORDING_NOT_FOUND, RECORDING_HEARING_UNKNOWN
 */
export async function chooseHearing(platform: Platform, act: Act, asked: ChosenHearing): Promise<void> {
  const { courtCode } = asked;
  await platform.db.transact(act, async (tx) => {
    if (!mayFileRecordings(tx.act.actor, courtCode)) throw recordingErrors('RECORDING_FILING_NOT_ALLOWED');
    const id = parseId<RecordingId>(asked.recordingId);
    const row = id && (await findUnfiled(tx, id));
    if (row?.court_code !== courtCode || row.hearing_id !== null) throw recordingErrors('RECORDING_NOT_FOUND');
    const hearingId = parseId<HearingId>(asked.hearingId);
    const hearing = hearingId && (await findHearingToRecord(tx, hearingId));
    if (hearing?.court_code !== courtCode) throw recordingErrors('RECORDING_HEARING_UNKNOWN');
    await chooseForUnfiled(tx, row.id, hearing.id);
    tx.record({ kind: 'recording', id: row.id }, { hearing: hearing.id, said: row.said });
    tx.publish(inventoryChanged, { courtCode });
  });
}
