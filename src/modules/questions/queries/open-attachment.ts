import type { TalonAsked } from '#modules/identity';
import type { Platform } from '#platform';
import { questionErrors } from '../errors.ts';
import { openQuestionTalon } from './open-question-talon.ts';
import { findPublished, listPublishedAttachments, type PublishedAttachment } from './published.ts';

/** A file of an answer for its reader. */
export interface OpenedAttachment {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

/** A file of an answer that everybody may read. @throws QUESTIONS_NOT_FOUND */
export async function openAttachment(
  platform: Platform,
  { number, attachmentId }: { readonly number: number; readonly attachmentId: string },
): Promise<OpenedAttachment> {
  const question = await findPublished(platform.reads, number);
  const files = question ? await listPublishedAttachments(platform.reads, question.id) : [];
  return await open(platform, files, attachmentId);
}

/** A file of an answer for its asker, by the talon. @throws QUESTIONS_NOT_FOUND, QUESTIONS_TALON_MISTYPED, QUESTIONS_TALON_REFUSED, QUESTIONS_TALON_WAIT */
export async function openAttachmentOfTalon(
  platform: Platform,
  asked: TalonAsked,
  attachmentId: string,
): Promise<OpenedAttachment> {
  const { attachments } = await openQuestionTalon(platform, asked);
  return await open(platform, attachments, attachmentId);
}

async function open(
  platform: Platform,
  files: readonly PublishedAttachment[],
  attachmentId: string,
): Promise<OpenedAttachment> {
  const file = files.find(({ id }) => id === attachmentId);
  if (!file) throw questionErrors('QUESTIONS_NOT_FOUND');
  const parts: Uint8Array[] = [];
  for await (const part of await platform.blobs.open(file.sha256)) parts.push(part as Uint8Array);
  return { bytes: Buffer.concat(parts), fileName: file.fileName, mediaType: file.mediaType };
}
