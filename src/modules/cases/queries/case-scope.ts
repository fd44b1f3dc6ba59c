import { headsOf } from '#modules/identity';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import type { CaseScope } from '../policy.ts';
import { type CaseRow, findCase, findPost, listParticipantRows, type ParticipantRow } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';

/** What the policy has to know about a case. */
export async function caseScope(on: Reads, row: CaseRow): Promise<CaseScope> {
  return await scopeAmong(on, row, await whoActs(on, await listParticipantRows(on, row.id)));
}

/** The same for who has asked already who acts. */
export async function scopeAmong(
  on: Reads,
  row: CaseRow,
  acting: ReadonlyMap<PersonId, readonly ParticipantRow[]>,
): Promise<CaseScope> {
  const judge = row.judge_post_id ? await findPost(on, row.judge_post_id) : undefined;
  return {
    courtCode: row.court_code,
    participants: [...acting.keys()],
    ...(judge ? { judge: judge.person_id } : {}),
  };
}

/** The same by id, for modules whose objects belong to a case. @throws CASES_CASE_NOT_FOUND */
export async function getCaseScope(on: Reads, id: CaseId): Promise<CaseScope> {
  const row = await findCase(on, { id });
  if (!row) throw caseErrors('CASES_CASE_NOT_FOUND');
  return await caseScope(on, row);
}

/** For whom a person acts in the case today: the person's own participations, and those of whom the person represents. */
export async function participantsActedFor(
  on: Reads,
  id: CaseId,
  person: PersonId,
): Promise<readonly ParticipantRow['id'][]> {
  return ((await whoActs(on, await listParticipantRows(on, id))).get(person) ?? []).map((row) => row.id);
}

/**
 * Persons and organisations that take part today, and the heads of the organisations, each with the participants for
 * whom they act: themselves, and whom they represent.
 */
export async function whoActs(
  on: Reads,
  participants: readonly ParticipantRow[],
): Promise<ReadonlyMap<PersonId, readonly ParticipantRow[]>> {
  const today = legalDay(on.clock.now());
  const present = participants.filter(
    ({ left_on: left }) => left === null || Temporal.PlainDate.compare(left, today) > 0,
  );
  const organisations = present.flatMap(({ organisation_id: id }) => (id ? [id as string as PersonId] : []));
  const heads = await headsOf(on, organisations);
  const acting = new Map<PersonId, ParticipantRow[]>();
  const add = (who: PersonId | undefined, row: ParticipantRow): void => {
    if (who) acting.set(who, [...(acting.get(who) ?? []), row]);
  };
  for (const row of present) {
    const represented = present.find(({ id }) => id === row.represents);
    const organisation = row.organisation_id as string as PersonId | null;
    for (const who of [row.person_id, organisation, organisation && heads.get(organisation)]) {
      add(who ?? undefined, row);
      if (represented) add(who ?? undefined, represented);
    }
  }
  return acting;
}
