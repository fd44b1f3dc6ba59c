import { waitFor } from '../outbox.ts';
import type { Walk } from '../walk.ts';
import { chooseLanguage, choosePassword } from './register-claimant.ts';

/** The respondent is told by SMS, opens the cabinet with the password in it and reads the claim. */
export async function respondentSignsIn(walk: Walk): Promise<object> {
  const { atRespondent, respondent } = walk;
  const password = await waitFor('the SMS with the password of the respondent', async () => {
    const messages = await walk.messagesTo(respondent.phone);
    return messages.map((text) => /\b\d{12}\b/.exec(text)?.[0]).find((code) => code !== undefined);
  });
  await atRespondent.opens('/sign-in');
  await atRespondent.sends({ number: respondent.iin, password });
  await choosePassword(atRespondent);
  await chooseLanguage(atRespondent, walk.lang);
  await atRespondent.opens(`/cabinet/cases/${walk.fact('case')}`);
  const documents = atRespondent.page.document.querySelectorAll('main a[href*="/documents/"]').length;
  if (documents === 0) throw new Error(`the respondent sees no document: ${atRespondent.reads().slice(0, 300)}`);
  return {
    sms: `password of ${password.length} digits`,
    place: atRespondent.place,
    documents,
    stage: atRespondent.reads('main .govuk-tag'),
  };
}
