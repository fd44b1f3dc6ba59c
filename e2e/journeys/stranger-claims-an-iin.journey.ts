import assert from 'node:assert/strict';
import { romaniseName } from '@ashyq/kk-text';
import { surnameAndInitialsIn } from '#modules/identity';
import { register, setPassword, signIn, takeCode } from '../walking/cabinet-door.ts';
import { type DemoPerson, newcomers } from '../walking/cast.ts';
import { journey, type Manner, manners } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

const newcomer = newcomers(1);
const strangersPassword = 'қара түнде жортамын';
const ownersPassword = 'ақ таңмен бірге келем';
/** What the register of subscribers says of his number. */
const otherOwner = { kk: 'басқа адамның атында', ru: 'на другого человека', en: 'another person' };
/** The pages of registering themselves are looked at closely where a person registers. */
const inPassing = manners.map((manner): Manner => ({ ...manner, looks: 'in passing' }));

journey(
  'a stranger types his own phone for somebody else’s IIN',
  inPassing,
  async ({ walker: stranger, meet, lang }) => {
    const owner = newcomer();
    const { phone: strangersPhone } = newcomer();
    const received = listen(stranger);
    await register(stranger, { ...owner, phone: strangersPhone });
    await takeCode(stranger, strangersPhone);
    await setPassword(stranger, strangersPassword);
    await stranger.reloadsUntil('main', otherOwner[lang]);
    await stranger.stands('the cabinet of a claim', 'closely');
    assert.match(await stranger.reads('h1'), /^•+\d{4}$/, 'he is called by the end of the number that he typed');
    for (const page of ['/cabinet/contacts', '/cabinet/sessions', '/cabinet/language', '/hearings']) {
      await stranger.opens(page);
    }
    for (const closed of ['/cabinet/looks', '/cabinet/organisations']) await stranger.opens(closed, 403);
    await stranger.stands('a page that is closed to a claim', 'closely');
    assertNothingOf(owner, await received());

    const holder = await meet({ looks: 'in passing' });
    await register(holder, owner);
    await takeCode(holder, owner.phone);
    await setPassword(holder, ownersPassword);
    await holder.reloadsUntil('h1', surnameAndInitialsIn(lang, owner));
    await holder.opens('/cabinet/looks');
    await holder.stands('who looked at the data of the owner', 'closely');

    await stranger.opens('/cabinet');
    assert.match(await stranger.reads('h1'), /^•+\d{4}$/, 'the owner’s proof gives the stranger nothing');
    const again = await meet({ looks: 'in passing' });
    await signIn(again, { iin: owner.iin, password: strangersPassword });
    assert.match(await again.reads('h1'), /^•+\d{4}$/, 'his password opens his claim and never her account');
    await stranger.opens(`/demo/outbox?to=${encodeURIComponent(strangersPhone)}`);
    assert.doesNotMatch(
      await stranger.reads(),
      /расталды|подтвержд|confirmed/i,
      'what is told to the owner goes to her',
    );
    assertNothingOf(owner, await received());
  },
);

/** Texts of the cabinet and its door that reach this browser, whether they are shown or not. */
function listen({ page }: Walker): () => Promise<string[]> {
  const coming: Promise<string>[] = [];
  page.on('response', (answer) => {
    const isText = /^text|json/.test(answer.headers()['content-type'] ?? '');
    const isCabinet = /\/(?:cabinet|register|sign-in)/.test(new URL(answer.url()).pathname);
    // A redirect has no body, and the body of a page that is left behind cannot be read any more.
    if (isText && isCabinet && answer.status() < 300) coming.push(answer.text().catch(() => ''));
  });
  return () => Promise.all(coming);
}

function assertNothingOf(owner: DemoPerson, received: readonly string[]): void {
  assert.ok(received.filter((body) => body.length > 1000).length > 5, 'the pages were heard');
  const words = [owner.surname, owner.givenName, owner.patronymic, owner.phone, owner.phone.slice(-7), owner.email];
  const latin = [owner.surname, owner.givenName].map(romaniseName);
  for (const body of received) {
    for (const word of [...words, ...latin]) assert.ok(!body.includes(word), `${word} reached the stranger`);
  }
}
