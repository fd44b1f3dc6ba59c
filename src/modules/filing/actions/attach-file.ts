import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { filingErrors } from '../errors.ts';
import { draftChanged } from '../events.ts';
import type { DocumentsField } from '../model/forms/field.ts';
import { fieldsOfForm } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import type { AttachmentId, DraftId } from '../model/ids.ts';
import { attachmentRows, deleteAttachment, insertAttachment, updateAttachment } from '../store/attachment-store.ts';
import { touchDraft } from '../store/draft-store.ts';
import { dropSameUpload } from '../store/upload-store.ts';
import { openForWriting } from './open-draft.ts';

/** Files of one filing. */
const MOST_ATTACHMENTS = 60;
/** Apart enough for moving one between two others. */
const STEP = 10;

/** A file that passed the checks of uploads; its bytes are in the blobs. */
export interface CheckedFile {
  /** Key of the form's kinds of documents. */
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Puts a checked file into a draft.
 * @throws FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT, FILING_ANSWER_NOT_OFFERED for a kind that the form does not take,
 *   FILING_ATTACHMENT_TWICE, FILING_ATTACHMENTS_TOO_MANY
 */
export async function attachFile(tx: Tx, draftId: DraftId, file: CheckedFile): Promise<AttachmentId> {
  const draft = await openForWriting(tx, draftId);
  requireKind(draft.form, file.kind);
  const rows = await attachmentRows(tx, draftId);
  if (rows.length >= MOST_ATTACHMENTS) throw filingErrors('FILING_ATTACHMENTS_TOO_MANY', { limit: MOST_ATTACHMENTS });
  const id = newId<AttachmentId>();
  const isNew = await insertAttachment(tx, {
    ...{ id, draft_id: draftId, position: (rows.at(-1)?.position ?? 0) + STEP, kind: file.kind, title: file.title },
    ...{ file_name: file.fileName, media_type: file.mediaType, size_bytes: file.sizeBytes, sha256: file.sha256 },
    added_at: tx.clock.now(),
  });
  if (!isNew) throw filingErrors('FILING_ATTACHMENT_TWICE');
  await dropSameUpload(tx, draftId, file.sha256);
  await touchDraft(tx, draftId, undefined);
  tx.publish(draftChanged, { draftId });
  tx.record({ kind: 'draft', id: draftId }, { attached: id, sha256: file.sha256 });
  return id;
}

/** Says what a file is. @throws FILING_ATTACHMENT_NOT_FOUND and what `attachFile` throws */
export async function nameAttachment(
  tx: Tx,
  draftId: DraftId,
  id: AttachmentId,
  { kind, title }: Pick<CheckedFile, 'kind' | 'title'>,
): Promise<void> {
  const draft = await openForWriting(tx, draftId);
  requireKind(draft.form, kind);
  if (!(await attachmentRows(tx, draftId)).some((row) => row.id === id))
    throw filingErrors('FILING_ATTACHMENT_NOT_FOUND');
  await updateAttachment(tx, id, { kind, title });
  await touchDraft(tx, draftId, undefined);
  tx.publish(draftChanged, { draftId });
  tx.record({ kind: 'draft', id: draftId }, { named: id });
}

/** Moves a file one place up or down. @throws FILING_ATTACHMENT_NOT_FOUND, FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT */
export async function moveAttachment(tx: Tx, draftId: DraftId, id: AttachmentId, by: -1 | 1): Promise<void> {
  await openForWriting(tx, draftId);
  const rows = await attachmentRows(tx, draftId);
  const at = rows.findIndex((row) => row.id === id);
  const [moved, other] = [rows[at], rows[at + by]];
  if (!moved) throw filingErrors('FILING_ATTACHMENT_NOT_FOUND');
  tx.record({ kind: 'draft', id: draftId }, { moved: id });
  if (!other) return;
  tx.publish(draftChanged, { draftId });
  await updateAttachment(tx, moved.id, { position: other.position });
  await updateAttachment(tx, other.id, { position: moved.position });
}

/** @throws FILING_ATTACHMENT_NOT_FOUND, FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT */
export async function detachFile(tx: Tx, draftId: DraftId, id: AttachmentId): Promise<void> {
  await openForWriting(tx, draftId);
  if (!(await deleteAttachment(tx, draftId, id))) throw filingErrors('FILING_ATTACHMENT_NOT_FOUND');
  await touchDraft(tx, draftId, undefined);
  tx.publish(draftChanged, { draftId });
  tx.record({ kind: 'draft', id: draftId }, { detached: id });
}

function requireKind(formKey: string, kind: string): void {
  const form = findForm(formKey);
  const fields = (form ? fieldsOfForm(form) : []).filter(
    (field): field is DocumentsField => field.kind === 'documents',
  );
  const field = fields.find(({ kinds }) => kinds.some(({ key }) => key === kind));
  if (!field) throw filingErrors('FILING_ANSWER_NOT_OFFERED', { ...(fields[0]?.label ?? { kk: '', ru: '', en: '' }) });
}
