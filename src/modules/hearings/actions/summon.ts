import { getCase, type Participant } from '#modules/cases';
import { deadlineFor } from '#modules/courts';
import { headsOf } from '#modules/identity';
import { demandNotice, settleDemandOf } from '#modules/notices';
import { dayStart, legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { PersonId } from '#platform/ids';
import { sendSummonsJob, withdrawPapersJob } from '../jobs/send-summons-job.ts';
import type { HearingId } from '../model/ids.ts';
import type { SummonsKind } from '../model/summons.ts';
import { needsOtherWay } from '../model/summons-rules.ts';
import { participantsOn } from '../store/attendance-store.ts';
import { findHearing, findPostByPerson, findPostName, type HearingRow } from '../store/hearing-store.ts';
import {
  cameTo,
  findHearingBefore,
  insertEdition,
  insertSummons,
  lastEdition,
  listSummons,
  type SummonsRow,
  summonedOf,
} from '../store/summons-store.ts';
import { summonsTemplate } from './templates.ts';

/**
 * Renews the notices of a hearing in the transaction that sets or changes it: who is to be told, until when (CPC RK
 * art. 127(3)), and the demand that becomes an alarm when nothing arrives. The job sends them after the commit.
 */
export async function summon(tx: Tx, hearingId: HearingId, kind: SummonsKind): Promise<void> {
  const row = await findHearing(tx, hearingId);
  if (!row) return;
  const before = await lastEdition(tx, hearingId);
  if (kind === 'put_off' && !before) return;
  if (before) await withdraw(tx, await listSummons(tx, hearingId, before.edition));
  const edition = (before?.edition ?? 0) + 1;
  const startsAt = before && kind === 'put_off' ? before.starts_at : row.starts_at;
  const made = { hearing_id: hearingId, edition, kind, starts_at: startsAt, courtroom_id: row.courtroom_id };
  const dates = { made_at: tx.clock.now(), due_at: await dueAt(tx, row) };
  await insertEdition(tx, { ...made, ...dates, sender: await senderOf(tx, row) });
  await summonParticipants(tx, row, edition, await participantsOn(tx, row.case_id, legalDay(row.starts_at)));
}

/** People who joined the case after the notices were made. */
export async function summonJoined(tx: Tx, row: HearingRow, joined: readonly Participant[]): Promise<void> {
  const edition = await lastEdition(tx, row.id);
  if (!edition || edition.kind === 'put_off' || joined.length === 0) return;
  await summonParticipants(tx, row, edition.edition, joined);
}

/** The hearing is not held at its time and the people are told by the notices of another one. */
export async function withdrawSummons(tx: Tx, hearingId: HearingId): Promise<void> {
  const edition = await lastEdition(tx, hearingId);
  if (edition) await withdraw(tx, await listSummons(tx, hearingId, edition.edition));
}

async function summonParticipants(
  tx: Tx,
  row: HearingRow,
  edition: number,
  participants: readonly Participant[],
): Promise<void> {
  const absent = await absentBefore(tx, row.id);
  const people = await peopleOf(tx, participants);
  const rows = participants.flatMap(({ id }) =>
    (people.get(id) ?? [null]).map((personId) => ({
      ...{ hearing_id: row.id, edition, participant_id: id, person_id: personId },
      must_be_other_way: absent.has(id),
    })),
  );
  await insertSummons(tx, rows);
  const due = (await lastEdition(tx, row.id))?.due_at;
  for (const summons of await listSummons(tx, row.id, edition)) {
    if (!summons.person_id || summons.notice_id || !due) continue;
    const fact = factOfSummons(summons, row.court_code);
    await demandNotice(tx, { fact, template: summonsTemplate, personId: summons.person_id, dueAt: due });
  }
  tx.enqueue(sendSummonsJob, { hearingId: row.id, edition });
}

/** What a notice of a summons is about; the same in demands, notices and their withdrawal. */
export function factOfSummons({ id }: Pick<SummonsRow, 'id'>, courtCode: string) {
  return { kind: 'hearing_summons', id, courtCode } as const;
}

/** A newer edition stands: nobody has to be told of the one before any more. */
async function withdraw(tx: Tx, summons: readonly SummonsRow[]): Promise<void> {
  const [first] = summons;
  if (first) tx.enqueue(withdrawPapersJob, { hearingId: first.hearing_id, edition: first.edition });
  for (const { id, person_id: personId } of summons) {
    if (!personId) continue;
    const demand = { fact: { kind: 'hearing_summons', id }, template: summonsTemplate, personId };
    await settleDemandOf(tx, demand, { by: 'withdrawn', evidence: id });
  }
}

/** Who is told for each participant: the person, or the head of the organisation; nobody when neither is known. */
async function peopleOf(
  tx: Tx,
  participants: readonly Participant[],
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const organisations = participants.flatMap(({ name }) =>
    name.kind === 'organisation' && name.organisationId ? [name.organisationId as string as PersonId] : [],
  );
  const heads = organisations.length > 0 ? await headsOf(tx, organisations) : new Map<PersonId, PersonId>();
  const people = new Map<string, readonly PersonId[]>();
  for (const { id, name } of participants) {
    const who = name.kind === 'person' ? name.personId : heads.get((name.organisationId ?? '') as string as PersonId);
    if (who) people.set(id, [who]);
  }
  return people;
}

/** Who did not come to the hearing that was put off, or has not since, and is to be told by more than an e-mail. */
async function absentBefore(tx: Tx, hearingId: HearingId): Promise<ReadonlySet<string>> {
  const before = await findHearingBefore(tx, hearingId);
  const edition = before && (await lastEdition(tx, before));
  if (!before || !edition) return new Set();
  const came = await cameTo(tx, before);
  // The last edition may say that it was put off; the service that counts is of any edition of that hearing.
  const summoned = await summonedOf(tx, before, edition.kind === 'put_off' ? edition.edition - 1 : edition.edition);
  return new Set(
    summoned
      .filter((one) => needsOtherWay(came.get(one.participantId) ?? null, one))
      .map(({ participantId }) => participantId),
  );
}

/** Not later than the next day (CPC RK art. 127(3)), the next working day in administrative cases (APPC RK art. 113). */
async function dueAt(tx: Tx, row: HearingRow): Promise<Temporal.Instant> {
  const now = tx.clock.now();
  const { kind } = await getCase(tx, row.case_id);
  try {
    const rule = kind.startsWith('4') ? 'administrative.notice' : 'civil.notice';
    const { deadline } = await deadlineFor(tx, { rule, event: now });
    if (deadline.state === 'running') return deadline.endsAt;
  } catch (thrown) {
    // Without a calendar of the year the notice is due all the same.
    if (!isHouseError(thrown, 'COURTS_CALENDAR_YEAR_MISSING')) throw thrown;
  }
  return dayStart(legalDay(now).add({ days: 2 }));
}

/** Surname and given name of who sends it (CPC RK art. 128(2)(6)): the actor, else the secretary or the judge. */
async function senderOf(tx: Tx, row: HearingRow): Promise<string> {
  const { actor } = tx.act;
  const own = actor.kind === 'staff' ? await findPostByPerson(tx, actor.personId, row.court_code) : undefined;
  const post = own ?? (await findPostName(tx, row.secretary_post_id ?? row.judge_post_id));
  return post ? `${post.surname} ${post.given_name}` : row.court_code;
}
