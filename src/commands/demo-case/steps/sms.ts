import { waitFor } from '../outbox.ts';
import type { Walk } from '../walk.ts';

/** Both sides learn by SMS that the decision is out, and until when they may appeal. */
export async function seeSms(walk: Walk): Promise<object> {
  const { claimant, respondent } = walk;
  const told = [];
  for (const { phone } of [claimant, respondent]) {
    told.push(
      await waitFor('the SMS about the decision', async () => {
        const messages = await walk.messagesTo(phone);
        return messages.find((text) => text.includes(walk.fact('case')) && /апелляци|appeal/i.test(text));
      }),
    );
  }
  return { sms: told };
}
