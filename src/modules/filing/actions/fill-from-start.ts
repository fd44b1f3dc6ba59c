import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Principal } from '#platform/http';
import { fieldsOfForm } from '../model/forms/form.ts';
import type { DraftId } from '../model/ids.ts';
import { getDraft } from '../queries/get-draft.ts';
import { saveAnswer } from './save-answer.ts';

/** What was said before the draft began, by field as a person types it. */
export type SaidBefore = Readonly<Record<string, string>>;

/**
 * Takes over what was said before anybody signed in, so that it is not asked twice. What does not pass is asked again.
 * @throws FILING_DRAFT_NOT_FOUND
 */
export async function fillFromStart(
  platform: Platform,
  act: Act,
  principal: Principal,
  draftId: DraftId,
  said: SaidBefore,
): Promise<void> {
  const { form } = await getDraft(platform.reads, principal, draftId);
  const plain = fieldsOfForm(form).filter(({ kind }) => kind !== 'party' && kind !== 'documents');
  for (const { id: field } of plain) {
    const text = said[field];
    if (text) await saveAnswer(platform, act, principal, { draftId, field, raw: { [field]: text }, seen: 0 });
  }
}
