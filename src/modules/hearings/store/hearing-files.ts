import type { Selectable } from 'kysely';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { type HearingTable, inHearings } from './tables.ts';

/** A hearing with its case, room and judge: one row of the join below. */
export interface HearingWithFile extends Selectable<HearingTable> {
  readonly case_number: string;
  /** Of the proceedings. */
  readonly case_language: 'kk' | 'ru';
  readonly kind: string;
  readonly category: string;
  readonly room_number: string;
  readonly floor: number;
  readonly has_video: boolean;
  readonly surname: string;
  readonly given_name: string;
  readonly patronymic: string | null;
  readonly judge_person_id: PersonId;
}

/** For the staff of the court and for writing the public row; the caller adds which. */
export function hearingsWithFiles(on: Reads) {
  return inHearings(on)
    .selectFrom('hearings.hearing as hearing')
    .innerJoin('cases.v_case as file', 'file.id', 'hearing.case_id')
    .innerJoin('courts.v_courtroom as room', 'room.id', 'hearing.courtroom_id')
    .innerJoin('courts.v_staff_post as judge', 'judge.id', 'hearing.judge_post_id')
    .selectAll('hearing')
    .select(['file.number as case_number', 'file.language as case_language', 'file.kind', 'file.category'])
    .select(['room.number as room_number', 'room.floor', 'room.has_video'])
    .select(['judge.surname', 'judge.given_name', 'judge.patronymic', 'judge.person_id as judge_person_id']);
}
