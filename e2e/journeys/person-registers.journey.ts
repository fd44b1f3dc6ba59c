import assert from 'node:assert/strict';
import { type DemoPerson, newcomers } from '../walking/cast.ts';
import { journey, manners } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

const newcomer = newcomers(0);
const newPassword = 'жеті қабат көк аспан';

journey('a person opens a cabinet and looks after it', manners, async ({ walker, meet }) => {
  const person = newcomer();
  await register(walker, person);
  await takeCode(walker, person);
  await setPassword(walker);
  await walker.opens('/cabinet/sessions');
  await walker.stands('the sessions: this one');
  assert.equal(await walker.page.locator('main section').count(), 1);

  const atHome = await meet({ size: 'phone' });
  await signIn(atHome, person);
  assert.equal(atHome.place, '/cabinet');
  await walker.opens('/cabinet/sessions');
  assert.equal(await walker.page.locator('main section').count(), 2);
  await walker.presses('main button[value="others"]');
  assert.equal(await walker.page.locator('main section').count(), 1);
  await walker.stands('the sessions after the others were ended');
  await atHome.opens('/cabinet');
  assert.match(atHome.place, /^\/sign-in\?next=/, 'the other browser is signed out');

  await walker.presses('.sot-account form button');
  assert.equal(walker.place, '');
  await walker.stands('the home page after signing out');
  await walker.opens('/cabinet');
  assert.match(walker.place, /^\/sign-in\?next=/);
  await walker.stands('sign-in');
});

/** From the home page to the page that waits for the one-time password. */
async function register(walker: Walker, { iin, birthDate, phone }: DemoPerson): Promise<void> {
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
async function takeCode(walker: Walker, { phone }: DemoPerson): Promise<void> {
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

async function setPassword(walker: Walker): Promise<void> {
  await walker.stands('the new password');
  await walker.fills('password', '1234567');
  await walker.expects(422).presses();
  await walker.stands('the password is too short');
  await walker.fills('password', newPassword);
  await walker.presses();
  assert.equal(walker.place, '/cabinet');
  await walker.stands('the cabinet');
}

async function signIn(walker: Walker, { iin }: DemoPerson): Promise<void> {
  await walker.opens('/sign-in');
  await walker.fills('number', iin);
  await walker.fills('password', newPassword);
  await walker.presses();
}
