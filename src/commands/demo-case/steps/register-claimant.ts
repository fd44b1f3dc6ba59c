import type { DemoPerson } from '../../../demo/plan/people.ts';
import { waitFor } from '../outbox.ts';
import type { Visitor } from '../visitor.ts';
import type { Walk } from '../walk.ts';

/** A person whom the court does not know opens a cabinet by IIN and a one-time password sent by SMS. */
export async function registerClaimant(walk: Walk): Promise<object> {
  const { atClaimant, claimant, lang } = walk;
  const before = await walk.messagesTo(claimant.phone);
  await beginRegistration(atClaimant, claimant);
  const code = await oneTimePassword(walk, claimant.phone, before);
  await atClaimant.sends({ code });
  await choosePassword(atClaimant);
  if (atClaimant.place !== '/cabinet') throw new Error(`registered, but stands at ${atClaimant.place}`);
  const { place } = atClaimant;
  await chooseLanguage(atClaimant, lang);
  return { iin: `${claimant.iin.slice(0, 6)}…`, place, sms: 'one-time password of 8 digits', language: lang };
}

async function beginRegistration(visitor: Visitor, { iin, birthDate, phone }: DemoPerson): Promise<void> {
  await visitor.opens('/register');
  await visitor.sends({ number: iin });
  await visitor.sends({
    'birth-date-day': String(birthDate.day),
    'birth-date-month': String(birthDate.month),
    'birth-date-year': String(birthDate.year),
  });
  await visitor.sends({ kind: 'phone', phone });
  if (visitor.place !== '/register/code') throw new Error(`asked for a password, but stands at ${visitor.place}`);
}

/** The newest SMS to this number that holds a password of eight digits. @param before what had come already */
export async function oneTimePassword(walk: Walk, phone: string, before: readonly string[] = []): Promise<string> {
  return await waitFor('an SMS with a one-time password', async () => {
    const messages = (await walk.messagesTo(phone)).filter((text) => !before.includes(text));
    return messages.map((text) => /\b\d{8}\b/.exec(text)?.[0]).find((code) => code !== undefined);
  });
}

/** The page after a one-time password. */
export async function choosePassword(visitor: Visitor): Promise<void> {
  if (visitor.place !== '/sign-in/change-password') throw new Error(`no new password is asked at ${visitor.page.path}`);
  await visitor.sends({ password: 'көк аспан жеті қабат' });
}

/** The language in which the court writes to the person: it is chosen apart from the language of the pages. */
export async function chooseLanguage(visitor: Visitor, lang: Walk['lang']): Promise<void> {
  await visitor.opens('/cabinet/language');
  await visitor.sends({ lang });
}
