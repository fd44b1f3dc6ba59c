import { violationOf } from '#platform/db';
import { courtsErrors } from '../errors.ts';

type Code = Parameters<typeof courtsErrors>[0];

/** Which column mends what the database refused. */
const refusals: Readonly<Record<string, { readonly code: Code; readonly field: string }>> = {
  courtroom_number_taken: { code: 'COURTS_ROOM_NUMBER_TAKEN', field: 'number' },
  staff_post_held_already: { code: 'COURTS_POST_HELD_ALREADY', field: 'role' },
  staff_post_one_chairperson: { code: 'COURTS_ONE_CHAIRPERSON', field: 'role' },
  helpline_listed_already: { code: 'COURTS_HELPLINE_LISTED_ALREADY', field: 'phone' },
  reception_hours_overlap: { code: 'COURTS_RECEPTION_OVERLAPS', field: 'starts_at' },
  reception_exception_day_taken: { code: 'COURTS_EXCEPTION_DAY_TAKEN', field: 'day' },
  absence_overlaps: { code: 'COURTS_ABSENCE_OVERLAPS', field: 'valid_from' },
  specialisation_listed_already: { code: 'COURTS_SPECIALISATION_LISTED_ALREADY', field: 'branch' },
  registry_overlaps: { code: 'COURTS_REGISTRY_OVERLAPS', field: 'valid_from' },
  open_day_overlap: { code: 'COURTS_OPEN_DAY_OVERLAPS', field: 'starts_at' },
};

/** Runs a statement; a rule of the database that refuses it speaks as the house does, with the column that mends it. */
export async function inHouseWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    const refusal = refusals[violationOf(thrown)?.constraint ?? ''];
    throw refusal ? courtsErrors(refusal.code, { field: refusal.field }, { cause: thrown }) : thrown;
  }
}
