import { getCase, listParticipants, type PublicityReason, publicNames } from '#modules/cases';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { isOut } from '../model/act-course.ts';
import { hiddenPersons, proposeMarks } from '../model/anonymise/propose.ts';
import type { ActId } from '../model/ids.ts';
import { judgeOf } from '../queries/draft-facts.ts';
import { type ActRow, lockAct, partsOf } from '../store/act-store.ts';
import { hadClosedHearing, insertProposal, insertWithheld } from '../store/public-store.ts';

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
    const persons = hiddenPersons(await listParticipants(tx, row.case_id));
    const judge = await judgeOf(tx, await getCase(tx, row.case_id));
    await insertProposal(tx, id, proposeMarks(partsOf(row), row.language, persons, [judge.shortName]));
  });
}

/** By the table of publicity of cases; a case without hearings is open (CPC RK art. 19(1)). */
export async function publicityOf(on: Reads, row: ActRow): Promise<PublicityReason> {
  const found = await getCase(on, row.case_id);
  const wasClosed = (await hadClosedHearing(on, row.case_id)) ?? false;
  return publicNames(found.kind, found.category, !wasClosed, legalDay(on.clock.now())).reason;
}
