import type { CaseId } from '#modules/cases';
import type { StaffName } from '#modules/courts';
import type { Reads } from '#platform/db';
import type { HearingCourse } from '../model/hearing-course.ts';
import type { HearingId } from '../model/ids.ts';
import type { Purpose } from '../model/purposes.ts';
import { hearingsWithFiles } from '../store/hearing-files.ts';
import { courseOf } from '../store/hearing-store.ts';

/** A hearing as those who may read the file of its case see it. */
export interface CaseHearing {
  readonly id: HearingId;
  readonly course: HearingCourse;
  readonly purpose: Purpose;
  readonly room: string;
  readonly floor: number;
  readonly judge: StaffName;
}

/** Every hearing of the case, the latest first; callers have asked the policy of the case. */
export async function listCaseHearings(on: Reads, caseId: CaseId): Promise<readonly CaseHearing[]> {
  const rows = await hearingsWithFiles(on)
    .where('hearing.case_id', '=', caseId)
    .orderBy('hearing.starts_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, course: courseOf(row), purpose: row.purpose, room: row.room_number, floor: row.floor },
    judge: { surname: row.surname, givenName: row.given_name, patronymic: row.patronymic },
  }));
}
