import type { NamedPerson } from '@ashyq/kk-text';
import { getCase, listParticipants, type PublicityReason, publicNames } from '#modules/cases';
import { listStaff, type StaffMember } from '#modules/courts';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { isOut } from '../model/act-course.ts';
import { hiddenPersons, namedPersons, proposeMarks } from '../model/anonymise/propose.ts';
import type { ActId } from '../model/ids.ts';
import { type ActRow, lockAct, partsOf } from '../store/act-store.ts';
import { hadClosedHearing, insertProposal, insertWithheld } from '../store/public-store.ts';

/** Whom acts name: who heard the case and who kept its protocol. */
const ofTheCourt: readonly StaffMember['role'][] = ['judge', 'chairperson', 'hearing_secretary'];

/** Derives the public version of an act that is out, or writes down why there is none. Run again it changes nothing. */
export async function proposePublicVersion(platform: Platform, id: ActId): Promise<void> {
  const act = {
    actor: { kind: 'system', name: 'acts.on-act-announced' },
    action: 'acts.propose-public-version',
  } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'act', id }, { proposed: true });
    const row = await lockAct(tx, id);
    if (!row || !isOut(row.state)) return;
    const reason = await publicityOf(tx, row);
    if (reason !== 'open') return await insertWithheld(tx, id, reason);
    const participants = await listParticipants(tx, row.case_id);
    const persons = hiddenPersons(participants);
    const staff = await listStaff(tx, { court: row.court_code, roles: ofTheCourt, on: legalDay(row.changed_at) });
    const named = [...staff.map(nameOf), ...namedPersons(participants)];
    await insertProposal(tx, id, proposeMarks(partsOf(row), row.language, persons, named));
  });
}

function nameOf({ surname, givenName, patronymic }: StaffMember): NamedPerson {
  return { surname, givenName, ...(patronymic ? { patronymic } : {}) };
}

/** By the table of publicity of cases; a case without hearings is open (CPC RK art. 19(1)). */
export async function publicityOf(on: Reads, row: ActRow): Promise<PublicityReason> {
  const found = await getCase(on, row.case_id);
  const wasClosed = (await hadClosedHearing(on, row.case_id)) ?? false;
  return publicNames(found.kind, found.category, !wasClosed, legalDay(on.clock.now())).reason;
}
