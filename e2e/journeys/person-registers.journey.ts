import assert from 'node:assert/strict';
import { register, setPassword, signIn, takeCode } from '../walking/cabinet-door.ts';
import { newcomers } from '../walking/cast.ts';
import { journey, manners } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

const newcomer = newcomers(0);
const password = 'жеті қабат көк аспан';

journey('a person opens a cabinet and looks after it', manners, async ({ walker, meet }) => {
  const person = newcomer();
  await register(walker, person);
  await takeCode(walker, person.phone);
  await setPassword(walker, password);
  await walker.opens('/cabinet/sessions');
  await walker.stands('the sessions: this one');
  assert.equal(await walker.page.locator('main section').count(), 1);

  const atHome = await meet({ size: 'phone' });
  await signIn(atHome, { iin: person.iin, password });
  assert.equal(atHome.place, '/cabinet');
  await signsInWithoutLoss(walker, atHome, { iin: person.iin, email: `${person.iin}@example.kz` });
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

/** The session is ended elsewhere while a form is being filled in: what was typed waits for the same person. */
async function signsInWithoutLoss(
  walker: Walker,
  atHome: Walker,
  { iin, email }: { readonly iin: string; readonly email: string },
): Promise<void> {
  await walker.opens('/cabinet/contacts/new');
  await walker.chooses('kind', 'email');
  await walker.fills('email', email);
  await atHome.opens('/cabinet/sessions');
  await atHome.presses('main button[value="others"]');
  await walker.presses();
  assert.match(walker.place, /^\/sign-in\?next=/);
  await walker.stands('sign-in, while a form waits');
  await walker.fills('number', iin);
  await walker.fills('password', password);
  await walker.presses();
  assert.equal(walker.place, '/cabinet/contacts/new');
  await walker.stands('the form as it was typed');
  assert.equal(await walker.page.locator('main [name="email"]').inputValue(), email);
}
