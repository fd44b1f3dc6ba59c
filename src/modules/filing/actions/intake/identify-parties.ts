import { type CaseId, identifyParticipant, type ParticipantId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { UnansweredParty } from '../../jobs/identify-parties-job.ts';
import type { FilingId } from '../../model/ids.ts';
import { findFilingRow, partyRows } from '../../store/filing-store.ts';
import { askRegistersLater, invite } from './invite-parties.ts';
import { nameInCase, type ResolvedParty, resolveParties } from './resolve-parties.ts';

const act: Act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.identify-parties' };

export interface Unanswered {
  readonly filingId: FilingId;
  readonly parties: readonly UnansweredParty[];
  readonly tries: number;
}

/**
 * The registers may answer now: a party whom they name gets an account, whom they do not know a letter. Who stays
 * unanswered is asked about again, and after a working day gets a letter without a code. Runs as a job, each answer once.
 */
export async function identifyParties(platform: Platform, { filingId, parties, tries }: Unanswered): Promise<void> {
  const filing = await findFilingRow(platform.reads, filingId);
  const rows = await partyRows(platform.reads, filingId);
  const asked = parties.flatMap(({ position, participantId }) => {
    const row = rows.find((one) => one.position === position);
    return row ? [{ position, participantId, row }] : [];
  });
  const answers = await resolveParties(
    platform,
    asked.map(({ row }) => row),
  );
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'filing', id: filingId }, { asked: asked.length, tries });
    if (!filing?.case_id) return;
    const caseId = filing.case_id;
    const answered = asked.flatMap(({ participantId }, index) => {
      const party = answers[index];
      return party ? [{ participantId, party }] : [];
    });
    const silent = answered.filter(({ party }) => party.isUnanswered);
    for (const one of answered) if (!one.party.isUnanswered) await enter(tx, caseId, one);
    const still = silent.map(({ participantId, party }) => ({ position: party.row.position, participantId }));
    if (askRegistersLater(tx, filingId, still, tries)) return;
    for (const one of silent) await invite(tx, caseId, one);
  });
}

interface Answered {
  readonly participantId: ParticipantId;
  readonly party: ResolvedParty;
}

async function enter(tx: Tx, caseId: CaseId, { participantId, party }: Answered): Promise<void> {
  if ((party.person ?? party.organisation) && !(await isNewlyNamed(tx, caseId, { participantId, party }))) return;
  await invite(tx, caseId, { party, participantId });
}

async function isNewlyNamed(tx: Tx, caseId: CaseId, { participantId, party }: Answered): Promise<boolean> {
  const name = await nameInCase(tx, party, undefined);
  try {
    return await identifyParticipant(tx, { caseId, participantId, name });
  } catch (thrown) {
    // The register calls it somebody of the other side: people have to look, and the court writes a letter.
    if (isHouseError(thrown, 'CASES_SAME_PERSON_ON_BOTH_SIDES')) return true;
    throw thrown;
  }
}
