import { sql } from 'kysely';
import type { CaseBranch, CaseId, StaffPostId, Stage } from '#modules/cases';
import type { StaffName } from '#modules/courts';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { JudgeFacts } from '../model/eligibility.ts';
import { inDistribution } from './tables.ts';

/** A judge of the court as its lists have it on the day. */
export interface JudgeRow extends JudgeFacts {
  readonly postId: StaffPostId;
  readonly name: StaffName;
  readonly office: 'judge' | 'chairperson';
}

/** Days after which a judge who has left is no longer listed. */
const LEFT_LISTED = { days: 365 };

/** Every judge of the court with absence and specialisations of the day; who left within a year is listed too. */
export async function listJudges(on: Reads, courtCode: string, day: Temporal.PlainDate): Promise<readonly JudgeRow[]> {
  const rows = await inDistribution(on)
    .selectFrom('courts.v_staff_post as s')
    .leftJoin('courts.v_absence as a', (join) =>
      join
        .onRef('a.judge_post_id', '=', 's.id')
        .on('a.valid_from', '<=', day)
        .on((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>=', day)])),
    )
    .select(['s.id', 's.person_id', 's.surname', 's.given_name', 's.patronymic', 's.role', 's.valid_to'])
    .select(['a.id as absence_id', 'a.absence'])
    .where('s.court_code', '=', courtCode)
    .where('s.role', 'in', ['judge', 'chairperson'])
    .where('s.valid_from', '<=', day)
    .where((eb) => eb.or([eb('s.valid_to', 'is', null), eb('s.valid_to', '>=', day.subtract(LEFT_LISTED))]))
    .orderBy('s.id')
    .execute();
  const specialisations = await listSpecialisations(on, courtCode, day);
  const judges = rows.map((row): JudgeRow => {
    const { absence_id: entryId, absence } = row;
    return {
      ...{ postId: row.id as StaffPostId, personId: row.person_id, lastDay: row.valid_to },
      name: { surname: row.surname, givenName: row.given_name, patronymic: row.patronymic },
      office: row.role === 'chairperson' ? 'chairperson' : 'judge',
      absence: entryId ? { entryId, isSuspension: absence === 'suspended' } : undefined,
      specialisations: specialisations.filter(({ judge_post_id: post }) => post === row.id),
    };
  });
  return withoutLeftPosts(judges, day);
}

/** Who took another judicial office of the court is listed once, with the one held now. */
function withoutLeftPosts(judges: readonly JudgeRow[], day: Temporal.PlainDate): readonly JudgeRow[] {
  const holds = ({ lastDay }: JudgeRow) => lastDay === null || Temporal.PlainDate.compare(lastDay, day) >= 0;
  const inOffice = new Set(judges.filter(holds).map(({ personId }) => personId));
  return judges.filter((judge) => holds(judge) || !inOffice.has(judge.personId));
}

async function listSpecialisations(on: Reads, courtCode: string, day: Temporal.PlainDate) {
  return await inDistribution(on)
    .selectFrom('courts.v_specialisation')
    .select(['id as entryId', 'judge_post_id', 'branch'])
    .$narrowType<{ branch: CaseBranch }>()
    .where('court_code', '=', courtCode)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('id')
    .execute();
}

/** Pending cases of each judge by category. */
export async function countPending(
  on: Reads,
  courtCode: string,
  stages: readonly Stage[],
): Promise<readonly { readonly postId: StaffPostId; readonly category: string; readonly count: number }[]> {
  const rows = await inDistribution(on)
    .selectFrom('cases.v_case')
    .select(['judge_post_id', 'category', sql<number>`count(*)::int`.as('count')])
    .where('court_code', '=', courtCode)
    .where('stage', 'in', [...stages])
    .where('judge_post_id', 'is not', null)
    .groupBy(['judge_post_id', 'category'])
    .execute();
  return rows.flatMap(({ judge_post_id: postId, category, count }) => (postId ? [{ postId, category, count }] : []));
}

/** Everybody who takes or took part in a case, as its file names them. */
export async function listSides(on: Reads, caseIds: readonly CaseId[]) {
  if (caseIds.length === 0) return [];
  return await inDistribution(on)
    .selectFrom('cases.v_participant')
    .select(['case_id', 'role', 'person_id', 'organisation_id'])
    .select(['surname', 'given_name', 'patronymic', 'organisation_kk'])
    .where('case_id', 'in', [...caseIds])
    .execute();
}

/** Cases of the court and category registered since the day that share somebody with the case and have a judge. */
export async function listRelated(on: Reads, of: { id: CaseId; courtCode: string; category: string }) {
  const { rows } = await sql<{
    id: CaseId;
    number: string;
    category: string;
    registered_on: Temporal.PlainDate;
    judge_post_id: StaffPostId;
  }>`select distinct c.id, c.number, c.category, c.registered_on, c.judge_post_id
    from cases.v_participant mine
    join cases.v_participant other on other.case_id <> mine.case_id and (
      other.person_id = mine.person_id or other.organisation_id = mine.organisation_id
      or (mine.organisation_kk is not null and other.organisation_kk = mine.organisation_kk))
    join cases.v_case c on c.id = other.case_id
    where mine.case_id = ${of.id} and c.court_code = ${of.courtCode} and c.category = ${of.category}
      and c.judge_post_id is not null
    order by c.registered_on, c.number`.execute(inDistribution(on));
  return rows;
}

/** Person who holds or held the office. */
export async function personOfPost(on: Reads, postId: StaffPostId): Promise<PersonId | undefined> {
  const row = await inDistribution(on)
    .selectFrom('courts.v_staff_post')
    .select('person_id')
    .where('id', '=', postId)
    .executeTakeFirst();
  return row?.person_id;
}
