import { sql } from 'kysely';
import { organisationsHeadedBy } from '#modules/identity';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { SILENT_KINDS } from '../model/document.ts';
import type { ParticipantRole } from '../model/participant.ts';
import type { Stage } from '../model/stage.ts';
import type { CaseTermRule } from '../model/term.ts';
import { type CaseId, inCases } from '../store/tables.ts';

/** A case of somebody who takes part in it. */
export interface MyCase {
  readonly id: CaseId;
  readonly number: string;
  readonly courtCode: string;
  readonly category: string;
  readonly stage: Stage;
  readonly registeredOn: Temporal.PlainDate;
  /** The reader's own part in it, or that of whom the reader acts for. */
  readonly role: ParticipantRole;
  /** Documents that the reader has not opened, and messages since the last look. */
  readonly newDocuments: number;
  readonly newMessages: number;
  /** The reader's nearest term that nobody has met. */
  readonly term: { readonly rule: CaseTermRule; readonly lastDay: Temporal.PlainDate } | undefined;
}

/** Where the person, an organisation the person heads, or the organisation itself takes part today: the nearest own term first, then the latest case. */
export async function listMyCases(on: Reads, personId: PersonId, limit = 200): Promise<readonly MyCase[]> {
  const mine = [personId, ...(await organisationsHeadedBy(on, personId))];
  const today = legalDay(on.clock.now());
  const { rows } = await sql<MyCaseRow>`
    with part as (
      select p.case_id, min(p.position) as position, array_agg(p.id) || array_remove(array_agg(p.represents), null) as own
      from cases.participant p
      where (p.person_id = ${personId} or p.organisation_id = any(${mine}::uuid[]))
        and (p.left_on is null or p.left_on > ${today})
      group by p.case_id)
    select c.id, c.number, c.court_code, c.category, c.stage, c.registered_on,
      (select role from cases.participant p where p.case_id = c.id and p.position = part.position) as role,
      (select count(*) from cases.file_entry e join cases.case_document d on d.id = e.document_id
        where e.case_id = c.id and d.kind <> all(${SILENT_KINDS as string[]}) and (d.filed_by is null or not d.filed_by = any(part.own)) and not exists
          (select from cases.opened_document o where o.document_id = d.id and o.person_id = ${personId})) as new_documents,
      (select count(*) from cases.message m where m.case_id = c.id and m.author_id <> ${personId} and m.at > coalesce(
        (select at from cases.look l where l.case_id = c.id and l.person_id = ${personId}), '-infinity')) as new_messages,
      term.rule, term.last_day
    from part join cases.court_case c on c.id = part.case_id
    left join lateral (
      select t.rule, t.last_day from cases.term t
      where t.case_id = c.id and t.participant_id = any(part.own) and t.ended_at is null and t.last_day is not null
      order by t.last_day limit 1) term on true
    order by term.last_day nulls last, c.registered_on desc, c.id desc limit ${limit}`.execute(inCases(on));
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, courtCode: row.court_code, category: row.category, stage: row.stage },
    ...{ registeredOn: row.registered_on, role: row.role },
    ...{ newDocuments: row.new_documents, newMessages: row.new_messages },
    term: row.rule && row.last_day ? { rule: row.rule, lastDay: row.last_day } : undefined,
  }));
}

interface MyCaseRow {
  readonly id: CaseId;
  readonly number: string;
  readonly court_code: string;
  readonly category: string;
  readonly stage: Stage;
  readonly registered_on: Temporal.PlainDate;
  readonly role: ParticipantRole;
  readonly new_documents: number;
  readonly new_messages: number;
  readonly rule: CaseTermRule | null;
  readonly last_day: Temporal.PlainDate | null;
}
