import { askForLetter, type LetterId, type ParticipantId, withdrawLetters } from '#modules/cases';
import { belongsToPerson, listContacts } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads, Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingChanged } from '../events.ts';
import type { HearingId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { findHearing, type HearingRow } from '../store/hearing-store.ts';
import { lastEdition, listSummons, listSummonsUpTo, type SummonsRow, setLetter } from '../store/summons-store.ts';
import { factOf, judgeOfHearing } from './change-hearing.ts';

/**
 * Nothing electronic reaches the person: no contact is proved, or after a failure to appear none that fixes the delivery
 * (CPC RK art. 127(2), (4)). Then the registry prints a paper summons.
 */
export async function needsPaper(on: Reads, summons: SummonsRow): Promise<boolean> {
  if (!summons.person_id) return true;
  const contacts = (await listContacts(on, summons.person_id)).filter(belongsToPerson);
  return !contacts.some(({ channel }) => channel === 'sms' || !summons.must_be_other_way);
}

/** Enters the paper in the register of posting, once for each summons. */
export async function askPaper(tx: Tx, hearing: HearingRow, summons: SummonsRow): Promise<LetterId> {
  if (summons.letter_id) return summons.letter_id;
  const { case_id: caseId, starts_at: startsAt } = hearing;
  const asked = { caseId, participantId: summons.participant_id, subjectId: summons.id, neededBy: legalDay(startsAt) };
  const letterId = await askForLetter(tx, asked);
  await setLetter(tx, summons.id, letterId);
  return letterId;
}

/**
 * The registry wants a paper summons for a participant, whatever else was sent.
 * @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED, HEARINGS_NOT_CALLED
 */
export async function askPaperSummons(
  platform: Platform,
  act: Act,
  { hearingId, participantId }: { readonly hearingId: HearingId; readonly participantId: ParticipantId },
): Promise<LetterId> {
  return await platform.db.transact(act, async (tx) => {
    const row = await findHearing(tx, hearingId);
    if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
    const scope = { courtCode: row.court_code, judge: await judgeOfHearing(tx, row) };
    if (!mayDo('say-served', tx.act.actor, scope)) throw hearingErrors('HEARINGS_NOT_ALLOWED');
    const edition = await lastEdition(tx, hearingId);
    const own = edition ? await listSummons(tx, hearingId, edition.edition) : [];
    const summons = own.find((one) => one.participant_id === participantId);
    if (!summons) throw hearingErrors('HEARINGS_NOT_CALLED');
    const letterId = await askPaper(tx, row, { ...summons, letter_id: null });
    tx.record({ kind: 'hearing', id: hearingId }, { paperFor: participantId });
    tx.publish(hearingChanged, factOf(row));
    return letterId;
  });
}

/** Papers of editions that stand no more, if the post has not got them yet. */
export async function withdrawPapers(platform: Platform, hearingId: HearingId, edition: number): Promise<void> {
  const act = { actor: { kind: 'system', name: 'hearings' }, action: 'hearings.withdraw-papers' } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'hearing', id: hearingId }, { withdrawn: edition });
    const row = await findHearing(tx, hearingId);
    const summons = await listSummonsUpTo(tx, hearingId, edition);
    const printed = summons.filter(({ letter_id: letter }) => letter !== null);
    if (!row || printed.length === 0) return;
    await withdrawLetters(
      tx,
      row.case_id,
      printed.map(({ id }) => id),
    );
  });
}
