import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { Text } from '#platform/i18n';
import { courtsErrors } from '../errors.ts';
import { courtChanged } from '../events.ts';
import { type Court, type CourtKind, type CourtLevel, isCourtCode } from '../model/court.ts';
import { courtRow, insertCourtRow, regionRow } from '../store/court-store.ts';
import { writeChange } from '../store/history.ts';
import { courtOf } from '../store/rows.ts';
import { requireRepublicEditor } from './editors.ts';

export interface NewCourt {
  /** Region, then court: four digits. */
  readonly code: string;
  readonly level: CourtLevel;
  readonly kind: CourtKind;
  readonly name: Text;
  readonly shortName: Text;
  readonly address?: Text | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
  readonly opensAt?: Temporal.PlainTime | undefined;
  readonly closesAt?: Temporal.PlainTime | undefined;
  readonly appealCourtCode?: string | undefined;
  readonly specialisations?: readonly CourtKind[] | undefined;
  readonly bin?: string | undefined;
  /** An invented court of a demo database. */
  readonly isDemo?: boolean;
  /** Default: today. */
  readonly validFrom?: Temporal.PlainDate | undefined;
  readonly source: string;
  readonly verified: boolean;
}

/** Enters a court. @throws COURTS_MAY_NOT_EDIT_REPUBLIC, COURTS_CODE_WRONG, COURTS_CODE_TAKEN, COURTS_REGION_UNKNOWN */
export async function addCourt(platform: Platform, act: Act, court: NewCourt): Promise<Court> {
  return await platform.db.transact(act, async (tx) => await addCourtIn(tx, court));
}

/** The same in the caller's transaction. */
export async function addCourtIn(tx: Tx, court: NewCourt): Promise<Court> {
  await requireRepublicEditor(tx);
  const { code, appealCourtCode: appeal } = court;
  if (!isCourtCode(code)) throw courtsErrors('COURTS_CODE_WRONG', { field: 'code' });
  if (!(await regionRow(tx, code.slice(0, 2))))
    throw courtsErrors('COURTS_REGION_UNKNOWN', { field: 'code', code: code.slice(0, 2) });
  if (appeal && !(await courtRow(tx, appeal)))
    throw courtsErrors('COURTS_APPEAL_UNKNOWN', { field: 'appeal_court_code', code: appeal });
  const row = await insertCourtRow(tx, rowOf(court, court.validFrom ?? legalDay(tx.clock.now())));
  if (!row) throw courtsErrors('COURTS_CODE_TAKEN', { field: 'code', code });
  await writeChange(tx, { courtCode: code, list: 'profile', entryId: code, kind: 'added', after: row });
  tx.publish(courtChanged, { courtCode: code, list: 'profile', entryIds: [code] });
  tx.record({ kind: 'courts.court', id: code });
  return courtOf(row);
}

function rowOf(court: NewCourt, validFrom: Temporal.PlainDate) {
  const { code, level, kind, name, shortName, address } = court;
  return {
    ...{ code, region_code: code.slice(0, 2), level, kind },
    ...{ name_kk: name.kk, name_ru: name.ru, name_en: name.en },
    ...{ short_kk: shortName.kk, short_ru: shortName.ru, short_en: shortName.en },
    ...{ address_kk: address?.kk ?? null, address_ru: address?.ru ?? null, address_en: address?.en ?? null },
    ...{ phone: court.phone ?? null, email: court.email ?? null, website: court.website ?? null },
    ...{ opens_at: court.opensAt ?? null, closes_at: court.closesAt ?? null, bin: court.bin ?? null },
    appeal_court_code: court.appealCourtCode ?? null,
    specialisations: [...(court.specialisations ?? [])],
    is_demo: court.isDemo ?? false,
    ...{ valid_from: validFrom, valid_to: null, source: court.source, verified: court.verified },
  };
}
