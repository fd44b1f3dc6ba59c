import { waitFor } from '../outbox.ts';
import type { Walk } from '../walk.ts';

/** Both sides get the summons by SMS with the six fields of CPC RK art. 128 (2), and the calendar file of the hearing. */
export async function seeNotices(walk: Walk): Promise<object> {
  const { stranger, claimant, respondent } = walk;
  const told = [];
  for (const { phone } of [claimant, respondent]) {
    told.push(
      await waitFor(`the summons to ${phone.slice(-2)}`, async () => {
        const messages = await walk.messagesTo(phone);
        return messages.find(
          (text) => text.includes(walk.fact('case')) && /\d{2}:\d{2}/.test(text) && /зал|room/i.test(text),
        );
      }),
    );
  }
  const calendar = await stranger.fetches(`/kk/hearings/${walk.fact('hearing')}.ics`);
  const lines = new TextDecoder().decode(calendar.bytes).split(/\r?\n/);
  const starts = lines.find((line) => line.startsWith('DTSTART')) ?? '';
  return { sms: told, calendar: { address: `/kk/hearings/${walk.fact('hearing')}.ics`, type: calendar.type, starts } };
}
