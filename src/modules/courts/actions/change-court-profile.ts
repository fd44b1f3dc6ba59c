import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { courtChanged } from '../events.ts';
import type { EditableList } from '../model/lists/court-list.ts';
import { courtProfile, courtStanding } from '../model/lists/court-profile.ts';
import { changedMeanwhile, differences } from '../model/lists/differences.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { courtRow, lockCourt, updateCourt } from '../store/court-store.ts';
import { writeChange } from '../store/history.ts';
import { requireCourtEditor, requireRepublicEditor } from './editors.ts';

export interface CourtChange {
  readonly courtCode: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly values: FieldValues;
}

/** Names, address, contacts and hours, by the court itself. @throws COURTS_MAY_NOT_EDIT, COURTS_CHANGED_MEANWHILE */
export async function changeCourtProfile(platform: Platform, act: Act, change: CourtChange): Promise<void> {
  await platform.db.transact(act, async (tx) => await changeCourtProfileIn(tx, change));
}

/** The same in the caller's transaction. */
export async function changeCourtProfileIn(tx: Tx, change: CourtChange): Promise<void> {
  await requireCourtEditor(tx, change.courtCode);
  await changeCourt(tx, courtProfile, change);
}

/**
 * Level, kind, appeal, specialisations and dates, by the republic.
 * @throws COURTS_MAY_NOT_EDIT_REPUBLIC, COURTS_CHANGED_MEANWHILE, COURTS_COURT_UNKNOWN
 */
export async function changeCourtStanding(platform: Platform, act: Act, change: CourtChange): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    await requireRepublicEditor(tx);
    const appeal = change.values.appeal_court_code;
    if (appeal && !(await courtRow(tx, String(appeal)))) {
      throw courtsErrors('COURTS_APPEAL_UNKNOWN', { field: 'appeal_court_code', code: String(appeal) });
    }
    await changeCourt(tx, courtStanding, change);
  });
}

async function changeCourt(tx: Tx, list: EditableList, { courtCode, version, values }: CourtChange): Promise<void> {
  const row = await lockCourt(tx, courtCode);
  if (!row) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: courtCode.slice(0, 12) });
  tx.record({ kind: 'courts.court', id: courtCode });
  const [different, ...others] = differences(list, { ...row }, values);
  if (!different) return;
  if (row.version !== version) throw changedMeanwhile(different);
  const columns = Object.fromEntries([different, ...others].map(({ field, yours }) => [field.name, yours]));
  const changed = await updateCourt(tx, courtCode, columns);
  await writeChange(tx, {
    ...{ courtCode, list: list.name, entryId: courtCode, kind: 'changed' },
    ...{ before: row, after: changed },
  });
  tx.publish(courtChanged, { courtCode, list: list.name, entryIds: [courtCode] });
}
