import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { courtsErrors } from '../errors.ts';
import { regionChanged } from '../events.ts';
import { regionFields } from '../model/lists/court-profile.ts';
import { changedMeanwhile, differences } from '../model/lists/differences.ts';
import type { FieldValues } from '../model/lists/field.ts';
import { lockRegion, updateRegion } from '../store/court-store.ts';
import { writeChange } from '../store/history.ts';
import { requireRepublicEditor } from './editors.ts';

export interface RegionChange {
  readonly code: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly values: FieldValues;
}

/** Names, KATO prefix and dates of a region. @throws COURTS_MAY_NOT_EDIT_REPUBLIC, COURTS_REGION_UNKNOWN, COURTS_CHANGED_MEANWHILE */
export async function changeRegion(platform: Platform, act: Act, change: RegionChange): Promise<void> {
  const { code, version, values } = change;
  await platform.db.transact(act, async (tx) => {
    await requireRepublicEditor(tx);
    const row = await lockRegion(tx, code);
    if (!row) throw courtsErrors('COURTS_REGION_UNKNOWN', { code: code.slice(0, 12) });
    tx.record({ kind: 'courts.region', id: code });
    const [different, ...others] = differences(regionFields, { ...row }, values);
    if (!different) return;
    if (row.version !== version) throw changedMeanwhile(different);
    const columns = Object.fromEntries([different, ...others].map(({ field, yours }) => [field.name, yours]));
    const changed = await updateRegion(tx, code, columns);
    await writeChange(tx, {
      ...{ courtCode: null, list: 'regions', entryId: code, kind: 'changed' },
      ...{ before: row, after: changed },
    });
    tx.publish(regionChanged, { regionCode: code });
  });
}
