import { type CaseId, inviteParty, type ParticipantId, type ParticipantName } from '#modules/cases';
import type { Tx } from '#platform/db';
import { identifyPartiesJob, type UnansweredParty } from '../../jobs/identify-parties-job.ts';
import type { FilingId } from '../../model/ids.ts';
import { nextQuestion } from '../../model/intake/register-pauses.ts';
import type { ResolvedParty } from './resolve-parties.ts';

export interface EnteredParty {
  readonly party: ResolvedParty;
  readonly participantId: ParticipantId;
  readonly name: ParticipantName;
}

export interface Inviting {
  readonly caseId: CaseId;
  readonly filingId: FilingId;
  readonly entered: readonly EnteredParty[];
  readonly filerNumber: string | undefined;
}

/**
 * Everybody but the filer, who has an account, is asked in: by a proved contact, else by letter. Whose register was silent
 * waits for its answer, for a letter without it carries no code.
 */
export async function inviteParties(tx: Tx, { caseId, filingId, entered, filerNumber }: Inviting): Promise<void> {
  const waiting: UnansweredParty[] = [];
  for (const { party, participantId, name } of entered) {
    const { number } = party.row.party;
    if (number !== undefined && number === filerNumber) continue;
    const holder = name.kind === 'person' ? name.personId : name.organisationId;
    if (party.isUnanswered && !holder) waiting.push({ position: party.row.position, participantId });
    else await invite(tx, caseId, { party, participantId });
  }
  askRegistersLater(tx, filingId, waiting, 0);
}

export async function invite(
  tx: Tx,
  caseId: CaseId,
  { party, participantId }: Pick<EnteredParty, 'party' | 'participantId'>,
): Promise<void> {
  const { phone } = party.row.party;
  await inviteParty(tx, { caseId, participantId, phones: phone ? [phone] : [] });
}

/** @returns false when it is time for letters */
export function askRegistersLater(
  tx: Tx,
  filingId: FilingId,
  parties: readonly UnansweredParty[],
  tries: number,
): boolean {
  if (parties.length === 0) return true;
  const runAt = nextQuestion(tries, tx.clock.now());
  if (runAt)
    tx.enqueue(identifyPartiesJob, { filingId, parties, tries: tries + 1 }, { runAt, key: `identify:${filingId}` });
  return runAt !== undefined;
}
