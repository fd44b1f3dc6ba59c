import type { Verification } from '#modules/acts';
import { type Court, getCourt, listStaff, shortStaffName } from '#modules/courts';
import type { Platform } from '#platform';

/** A verdict with what its reader has to know of the court. */
export interface FoundAct {
  readonly verification: Verification;
  readonly court: Court | undefined;
  readonly judge: string | undefined;
}

export async function foundAct({ reads }: Platform, verification: Verification): Promise<FoundAct> {
  if (!('act' in verification)) return { verification, court: undefined, judge: undefined };
  const { courtCode, judge, finalOn } = verification.act;
  const staff = await listStaff(reads, { court: courtCode, roles: ['judge', 'chairperson'], on: finalOn });
  const found = staff.find(({ personId }) => personId === judge);
  return { verification, court: await getCourt(reads, courtCode), judge: found && shortStaffName(found) };
}
