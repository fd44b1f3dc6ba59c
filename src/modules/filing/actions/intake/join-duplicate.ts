import { addParticipants, type CourtCase, enterCourse, getCase, listParticipants } from '#modules/cases';
import type { Tx } from '#platform/db';
import type { Form } from '../../model/forms/form.ts';
import { enterTimeline, type FilingRow, updateFiling } from '../../store/filing-store.ts';
import { duplicateTemplate } from '../templates.ts';
import { duplicateJoinedKind } from './course-kinds.ts';
import { filePapers } from './file-papers.ts';
import { inviteParties } from './invite-parties.ts';
import { participantOf, publishJoined, tellJoined } from './join-case.ts';
import { noteNeeds } from './note-needs.ts';
import { nameInCase, type ResolvedParty } from './resolve-parties.ts';

export interface Duplicate {
  readonly filing: FilingRow;
  readonly form: Form;
  /** The filing that became a case. */
  readonly first: FilingRow;
  readonly parties: readonly ResolvedParty[];
  readonly filerNumber: string | undefined;
}

/**
 * The same claim once more: heard in the case of the first, and both filers are told. Whoever filed it for the claimant takes
 * part from now on, and what the claimant needs is noted.
 */
export async function joinDuplicate(tx: Tx, duplicate: Duplicate): Promise<void> {
  const { filing, form, first, parties } = duplicate;
  if (!first.case_id) throw new Error(`filing ${first.id} has no case`);
  const found = await getCase(tx, first.case_id);
  await addHelpers(tx, found, duplicate);
  const claimant = (await listParticipants(tx, found.id)).find(({ role }) => role === 'claimant');
  const participantId = (await participantOf(tx, found, filing)) ?? claimant?.id;
  await filePapers(tx, { filing, form, caseId: found.id, from: participantId ? { participantId } : 'court' });
  await noteNeeds(tx, filing, found.id, parties);
  await enterCourse(tx, { caseId: found.id, kind: duplicateJoinedKind, record: {} });
  await updateFiling(tx, filing.id, {
    ...{ state: 'registered', case_id: found.id, duplicate_of: first.id, looked_at: tx.clock.now() },
  });
  await enterTimeline(tx, filing.id, 'joined_duplicate', { details: { caseNumber: found.number } });
  await tellJoined(tx, filing, found.number, duplicateTemplate);
  await tellJoined(tx, first, found.number, duplicateTemplate);
  publishJoined(tx, filing, found);
}

/** Representatives whom the case does not know yet. */
async function addHelpers(tx: Tx, found: CourtCase, { filing, parties, filerNumber }: Duplicate): Promise<void> {
  const participants = await listParticipants(tx, found.id);
  const known = new Set(participants.map(({ name }) => (name.kind === 'person' ? name.personId : name.organisationId)));
  const claimant = participants.find(({ role }) => role === 'claimant');
  const entered = [];
  for (const party of parties.filter(({ row }) => row.role === 'representative')) {
    const name = await nameInCase(tx, party, { id: filing.filer_id, number: filerNumber });
    const who = name.kind === 'person' ? name.personId : name.organisationId;
    if (who !== undefined && known.has(who)) continue;
    const joining = { role: party.row.role, name, ...(claimant ? { represents: claimant.id } : {}) };
    const [participantId] = await addParticipants(tx, found.id, [joining]);
    if (participantId) entered.push({ party, participantId, name });
  }
  await inviteParties(tx, { caseId: found.id, filingId: filing.id, entered, filerNumber });
}
