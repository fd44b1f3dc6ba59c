import { type CourtCase, findCaseByNumber, listParticipants, type ParticipantId } from '#modules/cases';
import { formatTalonNumber } from '#modules/identity';
import type { Template } from '#modules/notices';
import type { Tx } from '#platform/db';
import { filingErrors } from '../../errors.ts';
import { filingRegistered, motionFiled } from '../../events.ts';
import { textOf } from '../../model/forms/answers.ts';
import type { Form } from '../../model/forms/form.ts';
import { enterTimeline, type FilingRow, updateFiling } from '../../store/filing-store.ts';
import { talonOf } from '../../store/talon-store.ts';
import { tellFiler } from '../tell-filer.ts';
import { joinedTemplate } from '../templates.ts';
import { filePapers } from './file-papers.ts';

/** A response or a motion becomes a document of its case. @throws FILING_CASE_NOT_YOURS when there is no such case */
export async function joinCase(tx: Tx, filing: FilingRow, form: Form, isLookedAt: boolean): Promise<void> {
  const found = await findCaseByNumber(tx, textOf(filing.answers, 'case'));
  if (!found) throw filingErrors('FILING_CASE_NOT_YOURS');
  const participantId = await participantOf(tx, found, filing);
  const documentId = await filePapers(tx, {
    filing,
    form,
    caseId: found.id,
    from: participantId ? { participantId } : 'court',
  });
  const looked_at = isLookedAt ? tx.clock.now() : null;
  await updateFiling(tx, filing.id, { state: 'registered', case_id: found.id, looked_at });
  await enterTimeline(tx, filing.id, 'joined_case', { details: { caseNumber: found.number } });
  await tellJoined(tx, filing, found.number, joinedTemplate);
  publishJoined(tx, filing, found);
  if (form.documentKind !== 'motion') return;
  tx.publish(motionFiled, {
    ...{ filingId: filing.id, courtCode: filing.court_code, form: filing.form, caseId: found.id, documentId },
    motionKind: textOf(filing.answers, 'motionKind'),
    ...{ participantId: participantId ?? null, filerId: filing.filer_id },
  });
}

/** As what the filer takes part in the case, if at all. */
export async function participantOf(
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

export async function tellJoined(
  tx: Tx,
  filing: FilingRow,
  number: string,
  template: Template<{ readonly talon: string; readonly number: string }>,
): Promise<void> {
  const talon = formatTalonNumber((await talonOf(tx, filing.id))?.number ?? '');
  const { filer_id: filer, lang, id: filingId } = filing;
  await tellFiler(tx, { filer, lang, filingId, template, record: { talon, number } });
}

export function publishJoined(
  tx: Tx,
  { id, court_code: courtCode, form, filer_id: personId }: FilingRow,
  found: CourtCase,
): void {
  tx.record({ kind: 'filing', id, personId }, { case: found.id, number: found.number });
  const fact = { filingId: id, courtCode, form };
  tx.publish(filingRegistered, { ...fact, caseId: found.id, number: found.number, isNewCase: false });
}
