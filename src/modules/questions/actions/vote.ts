import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { takeToken } from '#platform/limits';
import { questionErrors } from '../errors.ts';
import { questionMoved } from '../events.ts';
import { findPublished } from '../queries/published.ts';
import { type Browser, browserMac } from '../store/draft-store.ts';
import { inQuestions } from '../store/tables.ts';

/** Votes of one network; and on one answer: a household, a lobby, but no machine that throws its cookie away. */
const rate = { burst: 20, perMinute: 2 };
const rateOfAnswer = { burst: 5, perMinute: 1 / 60 };

/**
 * A reader says whether the answer was of use; a browser has one vote and may change its mind.
 * @throws QUESTIONS_NOT_FOUND, QUESTIONS_VOTE_MISSING, QUESTIONS_TOO_MANY {wait}
 */
export async function voteOnAnswer(
  platform: Platform,
  act: Act,
  browser: Browser,
  { number, vote }: { readonly number: number; readonly vote: string | undefined },
): Promise<void> {
  if (vote !== 'yes' && vote !== 'no') throw questionErrors('QUESTIONS_VOTE_MISSING');
  for (const [key, of] of [
    [browser.network, rate],
    [`${number}:${browser.network}`, rateOfAnswer],
  ] as const) {
    if (!(await takeToken(platform, `questions.vote:${key}`, of)))
      throw questionErrors('QUESTIONS_TOO_MANY', { wait: Math.ceil(1 / of.perMinute) });
  }
  await platform.db.transact(act, async (tx) => {
    const question = await findPublished(tx, number);
    if (!question) throw questionErrors('QUESTIONS_NOT_FOUND');
    const said = { is_useful: vote === 'yes', at: tx.clock.now() };
    await inQuestions(tx)
      .insertInto('questions.vote')
      .values({ question_id: question.id, browser_mac: browserMac(platform, browser), ...said })
      .onConflict((conflict) => conflict.columns(['question_id', 'browser_mac']).doUpdateSet(said))
      .execute();
    tx.record({ kind: 'question', id: question.id }, { vote });
    tx.publish(questionMoved, { questionId: question.id, courtCode: question.courtCode, step: 'vote' });
  });
}
