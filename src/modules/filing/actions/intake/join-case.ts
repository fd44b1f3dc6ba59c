import {
  type CourtCase,
  enterCourse,
  findCaseByNumber,
  getCase,
  listParticipants,
  type ParticipantId,
} from '#modules/cases';
import { formatTalonNumber } from '#modules/identity';
import type { Tx } from '#platform/db';
import { filingErrors } from '../../errors.ts';
import { filingRegistered } from '../../events.ts';
import { textOf } from '../../model/forms/answers.ts';
import type { Form } from '../../model/forms/form.ts';
import { enterTimeline, type FilingRow, updateFiling } from '../../store/filing-store.ts';
import { talonOf } from '../../store/talon-store.ts';
import { tellFiler } from '../tell-filer.ts';
import { duplicateTemplate, joinedTemplate } from '../templates.ts';
import { duplicateJoinedKind } from './course-kinds.ts';
import { filePapers } from './file-papers.ts';

/** A response or a motion becomes a document of its case. @throws FILING_CASE_NOT_YOURS when there is no such case */
export async function joinCase(tx: Tx, filing: FilingRow, form: Form, isLookedAt: boolean): Promise<void> {
  const found = await findCaseByNumber(tx, textOf(filing.answers, 'case'));
  if (!found) throw filingErrors('FILING_CASE_NOT_YOURS');
  const participantId = await participantOf(tx, found, filing);
  await filePapers(tx, { filing, form, caseId: found.id, from: participantId ? { participantId } : 'court' });
  const looked_at = isLookedAt ? tx.clock.now() : null;
  await updateFiling(tx, filing.id, { state: 'registered', case_id: found.id, looked_at });
  await enterTimeline(tx, filing.id, 'joined_case', { details: { caseNumber: found.number } });
  await tell(tx, filing, found.number, joinedTemplate);
  publish(tx, filing, found);
}

/** The same claim once more: heard in the case of the first, and both filers are told. */
export async function joinDuplicate(tx: Tx, filing: FilingRow, form: Form, first: FilingRow): Promise<void> {
  if (!first.case_id) throw new Error(`filing ${first.id} has no case`);
  const found = await getCase(tx, first.case_id);
  const participantId = await participantOf(tx, found, filing);
  await filePapers(tx, { filing, form, caseId: found.id, from: participantId ? { participantId } : 'court' });
  await enterCourse(tx, { caseId: found.id, kind: duplicateJoinedKind, record: {} });
  const changes = {
    state: 'registered',
    case_id: found.id,
    duplicate_of: first.id,
    looked_at: tx.clock.now(),
  } as const;
  await updateFiling(tx, filing.id, changes);
  await enterTimeline(tx, filing.id, 'joined_duplicate', { details: { caseNumber: found.number } });
  await tell(tx, filing, found.number, duplicateTemplate);
  await tell(tx, first, found.number, duplicateTemplate);
  publish(tx, filing, found);
}

async function participantOf(
  tx: Tx,
  { id }: CourtCase,
  { filer_id: filer }: FilingRow,
): Promise<ParticipantId | undefined> {
  const participants = await listParticipants(tx, id);
  return participants.find(({ name }) => {
    const who: string | undefined = name.kind === 'person' ? name.personId : name.organisationId;
    return who === filer;
  })?.id;
}

async function tell(
  tx: Tx,
  filing: FilingRow,
  number: string,
  template: typeof joinedTemplate | typeof duplicateTemplate,
): Promise<void> {
  const talon = formatTalonNumber((await talonOf(tx, filing.id))?.number ?? '');
  const { filer_id: filer, lang, id: filingId } = filing;
  await tellFiler(tx, { filer, lang, filingId, template, record: { talon, number } });
}

function publish(tx: Tx, { id, court_code: courtCode, form, filer_id: personId }: FilingRow, found: CourtCase): void {
  tx.record({ kind: 'filing', id, personId }, { case: found.id, number: found.number });
  const fact = { filingId: id, courtCode, form };
  tx.publish(filingRegistered, { ...fact, caseId: found.id, number: found.number, isNewCase: false });
}
