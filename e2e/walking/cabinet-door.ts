import assert from 'node:assert/strict';
import type { DemoPerson } from './cast.ts';
import type { Walker } from './walker.ts';

/** From the home page to the page that waits for the one-time password. */
export async function register(walker: Walker, { iin, birthDate, phone }: DemoPerson): Promise<void> {
  await walker.opens('');
  await walker.follows('/sign-in');
  await walker.follows('/register');
  await walker.stands('the IIN');
  await walker.fills('number', '000000000000');
  await walker.expects(422).presses();
  await walker.stands('the IIN of zeros');
  await walker.fills('number', iin);
  await walker.presses();
  await walker.stands('the birth date');
  await walker.fills('birth-date-day', String(birthDate.day));
  await walker.fills('birth-date-month', String(birthDate.month));
  await walker.fills('birth-date-year', String(birthDate.year));
  await walker.presses();
  await walker.stands('the contact');
  await walker.chooses('kind', 'phone');
  await walker.fills('phone', phone.replace('+7', '8 '));
  await walker.presses();
  assert.equal(walker.place, '/register/code');
  await walker.stands('the one-time password');
  assert.ok(!(await walker.reads('body')).includes(phone.slice(-7)), 'the number stays masked');
}

/** The SMS stands in the outbox of the demo; its password opens the next page and no more. */
export async function takeCode(walker: Walker, phone: string): Promise<void> {
  await walker.opens('/demo/outbox');
  await walker.fills('to', phone);
  await walker.presses();
  await walker.waitsFor('main .govuk-summary-card');
  await walker.stands('the outbox');
  const [code] = /\b\d{8}\b/.exec(await walker.reads('.govuk-summary-card__content')) ?? [];
  assert.ok(code, 'the SMS has a password of eight digits');
  await walker.opens('/register/code');
  await walker.fills('code', code);
  await walker.presses();
  assert.equal(walker.place, '/sign-in/change-password');
}

/** The page after the one-time password; too short first, then well. */
export async function setPassword(walker: Walker, password: string): Promise<void> {
  await walker.stands('the new password');
  await walker.fills('password', '1234567');
  await walker.expects(422).presses();
  await walker.stands('the password is too short');
  await walker.fills('password', password);
  await walker.presses();
  assert.equal(walker.place, '/cabinet');
  await walker.stands('the cabinet');
}

/** With the password that the person has set. */
export async function signIn(walker: Walker, { iin, password }: { iin: string; password: string }): Promise<void> {
  await walker.opens('/sign-in');
  await walker.fills('number', iin);
  await walker.fills('password', password);
  await walker.presses();
}
