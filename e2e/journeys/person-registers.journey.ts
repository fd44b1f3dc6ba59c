import assert from 'node:assert/strict';
import { register, setPassword, signIn, takeCode } from '../walking/cabinet-door.ts';
import { newcomers } from '../walking/cast.ts';
import { journey, manners } from '../walking/journey.ts';

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
