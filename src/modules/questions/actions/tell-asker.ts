import { formatTalonNumber } from '#modules/identity';
import { notify, type Recipient, type Template } from '#modules/notices';
import type { Tx } from '#platform/db';
import type { QuestionRow } from '../store/question-store.ts';
import { inQuestions } from '../store/tables.ts';
import { talonOf } from '../store/talon-store.ts';

type Asker = Pick<QuestionRow, 'id' | 'number' | 'asker_id' | 'contact_id' | 'lang' | 'court_code'>;

/**
 * Tells the asker in the language in which the question was asked; nobody who left no contact: the talon tells.
 * @param record made of the number of the question and its talon
 */
export async function tellAsker<R extends object>(
  tx: Tx,
  asker: Asker,
  template: Template<R>,
  record: (said: { readonly number: string; readonly talon: string }) => R,
): Promise<void> {
  const recipient: Recipient | undefined = asker.asker_id
    ? { personId: asker.asker_id }
    : asker.contact_id
      ? { contactId: asker.contact_id }
      : undefined;
  if (!recipient) return;
  const talon = formatTalonNumber((await talonOf(tx, asker.id)).number);
  const noticeId = await notify(tx, {
    ...{ recipient, template, lang: asker.lang },
    record: record({ number: String(asker.number), talon }),
    fact: { kind: 'question', id: asker.id, courtCode: asker.court_code },
  });
  await inQuestions(tx)
    .insertInto('questions.told')
    .values({ notice_id: noticeId, question_id: asker.id, told_at: tx.clock.now() })
    .execute();
}
