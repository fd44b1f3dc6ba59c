import { definePort, type Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { questionErrors } from '../errors.ts';
import { questionMoved } from '../events.ts';
import { LONGEST_TITLE, MOST_ATTACHMENTS } from '../model/answer.ts';
import type { AttachmentId, QuestionId } from '../model/ids.ts';
import { isOpen } from '../model/question-course.ts';
import { mayDo } from '../policy.ts';
import { deleteAttachment, insertAttachment, listAttachments } from '../store/answer-store.ts';
import { appendChange, findQuestion, type QuestionRow } from '../store/question-store.ts';
import { editable } from './take-step.ts';

/** A file that passed every check of the house; its bytes lie in the blobs under their hash. */
export interface ProvedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Looks into files before anybody gets them. @throws what is wrong with the file, in its own words */
export type FileProof = (file: { readonly fileName: string; readonly bytes: Uint8Array }) => Promise<ProvedFile>;

/** Whoever checks files for the house is plugged in; the blog does not look into them itself. */
export const fileProof = definePort<FileProof>('questions.file-proof');

export interface NewAttachment {
  readonly id: QuestionId;
  /** What it is, in words; readers see this. */
  readonly title: string;
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array } | undefined;
}

/**
 * Adds a file to the answer, until it is given.
 * @throws QUESTIONS_ATTACHMENT_MISSING, QUESTIONS_TITLE_LONG, QUESTIONS_ATTACHMENTS_MANY, QUESTIONS_STEP_IMPOSSIBLE, what
 *   the check of files says
 */
export async function attachToAnswer(platform: Platform, act: Act, given: NewAttachment): Promise<void> {
  const title = given.title.normalize('NFC').trim();
  const { file } = given;
  if (!file || file.fileName === '' || title === '') throw questionErrors('QUESTIONS_ATTACHMENT_MISSING');
  if (title.length > LONGEST_TITLE) throw questionErrors('QUESTIONS_TITLE_LONG', { limit: LONGEST_TITLE });
  // Nobody makes the house look into files who may not work on the answer.
  const asked = await findQuestion(platform.reads, given.id);
  if (!asked || !mayDo('draft', act.actor, { courtCode: asked.court_code }))
    throw questionErrors('QUESTIONS_NOT_ALLOWED');
  const proved = await platform.ports.of(fileProof)(file);
  await platform.db.transact(act, async (tx) => {
    const question = await open(tx, given.id);
    if ((await listAttachments(tx, question.id)).length >= MOST_ATTACHMENTS)
      throw questionErrors('QUESTIONS_ATTACHMENTS_MANY', { limit: MOST_ATTACHMENTS });
    const id = newId<AttachmentId>();
    await insertAttachment(tx, {
      ...{ id, question_id: question.id, title, file_name: proved.fileName, media_type: proved.mediaType },
      ...{ size_bytes: proved.sizeBytes, sha256: proved.sha256, added_at: tx.clock.now() },
    });
    await changed(tx, question, 'attach');
  });
}

/** @throws QUESTIONS_STEP_IMPOSSIBLE when the answer is given */
export async function detachFromAnswer(
  platform: Platform,
  act: Act,
  given: { readonly id: QuestionId; readonly attachmentId: AttachmentId },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const question = await open(tx, given.id);
    await deleteAttachment(tx, question.id, given.attachmentId);
    await changed(tx, question, 'detach');
  });
}

async function open(tx: Tx, id: QuestionId): Promise<QuestionRow> {
  const question = await editable(tx, id, 'draft');
  if (!isOpen(question.state)) throw questionErrors('QUESTIONS_STEP_IMPOSSIBLE');
  return question;
}

async function changed(tx: Tx, question: QuestionRow, step: 'attach' | 'detach'): Promise<void> {
  const { id, court_code: courtCode } = question;
  await appendChange(tx, id, { step, courtCode });
  tx.record({ kind: 'question', id }, { step });
  tx.publish(questionMoved, { questionId: id, courtCode, step });
}
