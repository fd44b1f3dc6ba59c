import type { Tx } from '#platform/db';
import { type EquipmentCheckTable, inConference } from './tables.ts';

export async function insertCheck(tx: Tx, row: EquipmentCheckTable): Promise<void> {
  await inConference(tx).insertInto('conference.equipment_check').values(row).execute();
}
