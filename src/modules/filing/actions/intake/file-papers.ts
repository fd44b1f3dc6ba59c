import { type CaseId, type DocumentId, type DocumentKind, fileDocument, type ParticipantId } from '#modules/cases';
import type { Tx } from '#platform/db';
import { filingTexts } from '../../locales/index.ts';
import { textOf } from '../../model/forms/answers.ts';
import type { Form } from '../../model/forms/form.ts';
import { type FilingRow, filedDocumentRows } from '../../store/filing-store.ts';

/** What the kinds of a form are in the file of a case; everything else is an attachment. */
const kindInFile: Readonly<Record<string, DocumentKind>> = {
  evidence: 'evidence',
  power_of_attorney: 'authority',
  duty_deferral: 'motion',
  evidence_request: 'motion',
};

export interface Papers {
  readonly filing: FilingRow;
  readonly form: Form;
  readonly caseId: CaseId;
  readonly from: { readonly participantId: ParticipantId } | 'court';
}

/** Puts the signed paper, which is answered, and its attachments into the file. A motion for interim measures is held from the other side. */
export async function filePapers(tx: Tx, { filing, form, caseId, from }: Papers): Promise<DocumentId> {
  const { language } = filing;
  // CPC RK art. 157: decided without notice to the respondent.
  const isHeld = textOf(filing.answers, 'motionKind') === 'interim';
  const signatureIds = [filing.signature_id];
  const paper = await fileDocument(tx, {
    ...{ caseId, kind: form.documentKind as DocumentKind, title: form.title[language], language, from, isHeld },
    ...{ fileName: `${filingTexts(language).paper.fileName}.pdf`, mediaType: 'application/pdf', isProved: true },
    ...{ sizeBytes: filing.document_size_bytes, sha256: filing.document_sha256, signatureIds },
  });
  for (const one of await filedDocumentRows(tx, filing.id)) {
    await fileDocument(tx, {
      ...{ caseId, kind: kindInFile[one.kind] ?? 'attachment', title: one.title, language: 'other', from, isHeld },
      ...{ fileName: one.file_name, mediaType: one.media_type, sizeBytes: one.size_bytes, sha256: one.sha256 },
      ...{ isProved: true, signatureIds },
    });
  }
  return paper;
}
