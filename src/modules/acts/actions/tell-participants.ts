import { type CaseTermRule, listParticipants, listTerms, type Participant } from '#modules/cases';
import { notify } from '#modules/notices';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { standpointOf } from '../model/act-out.ts';
import type { ActRow } from '../store/act-store.ts';
import type { Complaint } from './start-complaints.ts';
import { actInForceTemplate, actOutTemplate, operativeTemplate } from './templates.ts';

const responses: readonly CaseTermRule[] = ['civil.response', 'civil.simplified_response'];

/** Tells everybody who takes part that the act is out: each what it means for that one, and until when something can be done. */
export async function tellActIsOut(tx: Tx, row: ActRow, complaints: readonly Complaint[]): Promise<void> {
  const lastDays = new Map(complaints.map(({ participant, runs }) => [participant.id, runs?.until.toString() ?? null]));
  const terms = await listTerms(tx, row.case_id);
  for (const [personId, { id, role, represents }] of await peopleOf(tx, row)) {
    const side = represents ?? id;
    const response = terms.find(
      ({ rule, participantId, endedAt }) => responses.includes(rule) && participantId === side && !endedAt,
    );
    await notify(tx, {
      recipient: { personId },
      template: actOutTemplate,
      record: {
        ...{ kind: row.kind, caseNumber: row.case_number, courtCode: row.court_code, ground: row.ground },
        ...{ standpoint: standpointOf(role), responseUntil: response?.lastDay?.toString() ?? null },
        appealUntil: lastDays.get(side) ?? null,
      },
      fact: { kind: 'act', id: row.id, courtCode: row.court_code },
      onceKey: row.id,
    });
  }
}

/** Tells that the operative part was announced and the rest is to come. */
export async function tellOperativeIsOut(tx: Tx, row: ActRow, finalUntil: string): Promise<void> {
  for (const personId of (await peopleOf(tx, row)).keys()) {
    await notify(tx, {
      recipient: { personId },
      template: operativeTemplate,
      record: { kind: row.kind, caseNumber: row.case_number, finalUntil },
      fact: { kind: 'act', id: row.id, courtCode: row.court_code },
      onceKey: row.id,
    });
  }
}

/** Tells that nobody complained and the act binds now. */
export async function tellActIsInForce(tx: Tx, row: ActRow): Promise<void> {
  for (const personId of (await peopleOf(tx, row)).keys()) {
    await notify(tx, {
      recipient: { personId },
      template: actInForceTemplate,
      record: { kind: row.kind, caseNumber: row.case_number },
      fact: { kind: 'act', id: row.id, courtCode: row.court_code },
      onceKey: row.id,
    });
  }
}

/** Persons, and organisations by theirs; who takes part in two roles hears of the first. */
async function peopleOf(tx: Tx, row: ActRow): Promise<ReadonlyMap<PersonId, Participant>> {
  const people = new Map<PersonId, Participant>();
  for (const one of await listParticipants(tx, row.case_id)) {
    const id = one.name.kind === 'person' ? one.name.personId : one.name.organisationId;
    if (id && one.leftOn === undefined && !people.has(id as string as PersonId))
      people.set(id as string as PersonId, one);
  }
  return people;
}
