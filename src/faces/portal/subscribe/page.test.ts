import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { deliverySettled } from '#modules/notices/events';
import { noticesModule } from '#modules/notices/module';
import { LANGS } from '#platform/i18n';
import { Browser, type FaceServer, runJobs, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { layDay } from '../testing/court-day.ts';

const CASE = '7517-26-00-2/1';

describe('subscribing by mail', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  const lastLetter = async (address: string): Promise<string> => {
    const { rows } = await platform.owner.query(
      'select body from notices.delivery where address = $1 order by created_at desc, id desc limit 1',
      [address],
    );
    return rows[0]?.body ?? '';
  };
  const linkIn = (letter: string): string =>
    /http:\/\/localhost:3000(\S*\/subscriptions\/confirm\/\S+)/.exec(letter)?.[1] ?? '';
  const leaveOf = async (address: string): Promise<string> => {
    const { rows } = await platform.owner.query('select leave_url from notices.delivery where address = $1', [address]);
    return String(rows[0]?.leave_url).replace('http://localhost:3000', '');
  };
  const subscribe = async (lang: string, form: Record<string, string>) => {
    // One network asks for one letter in ten minutes.
    platform.clock.advance({ minutes: 10 });
    const browser = new Browser(site.server);
    await browser.visit(`/${lang}/subscribe`);
    await browser.submit(form);
    return browser;
  };

  before(async () => {
    platform = await testPlatform();
    await layDay(platform);
    const { jobs = [] } = noticesModule(platform, { templates: [], channels: {} });
    platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
    site = await serveFaces(platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`leads in ${lang} from the form to the letter, from its link to a button, and out by another`, async () => {
      const email = `${lang}@example.kz`;
      const browser = await subscribe(lang, { kind: 'court', court: '7517', email });
      assert.match(browser.page.url, /\/subscribe\/sent$/);
      const link = linkIn(await lastLetter(email));
      await browser.visit(link);
      assert.equal(
        browser.page.document.querySelectorAll('main form').length,
        1,
        'opened by a program it does nothing',
      );
      await browser.submit();
      assert.ok(browser.page.document.querySelector('.govuk-panel--confirmation'));
      await browser.visit(link);
      assert.equal(browser.page.document.querySelector('main form'), null, 'used already');
      await browser.visit(await leaveOf(email));
      await browser.submit();
      await browser.visit(await leaveOf(email));
      assert.equal(browser.page.document.querySelector('main form'), null, 'left already');
      await browser.visit(link);
      assert.equal(browser.page.document.querySelector('main form'), null, 'the old link begins nothing anew');
    });
  }

  it('follows a case in any spelling of its number, and a phrase that is never in an address', async () => {
    const byCase = await subscribe('kk', { kind: 'case', case: `№ ${CASE}`, email: 'case@example.kz' });
    assert.match(byCase.page.url, /\/subscribe\/sent$/);
    assert.match(await lastLetter('case@example.kz'), new RegExp(`Не туралы: Іс № ${CASE}`));
    const begun = await site.post('/kk/subscribe', { do: 'begin', kind: 'phrase', phrase: 'Қасымова' });
    assert.equal(begun.status, 200);
    assert.equal(begun.document.querySelector('#phrase')?.getAttribute('value'), 'Қасымова');
    await subscribe('kk', { kind: 'phrase', phrase: '  қарыз   шарты ', email: 'word@example.kz' });
    assert.match(await lastLetter('word@example.kz'), /Не туралы: «қарыз шарты»/);
  });

  it('is offered on the page of a case and of a court', async () => {
    const seen = await site.get(`/kk/cases/${CASE}`);
    assert.ok(seen.document.querySelector(`a[href="/kk/subscribe?case=${encodeURIComponent(CASE)}"]`));
    const form = await site.get(`/kk/subscribe?case=${encodeURIComponent(CASE)}`);
    assert.equal(form.document.querySelector('#case')?.getAttribute('value'), CASE);
    const court = await site.get('/kk/courts/7517');
    assert.ok(court.document.querySelector('a[href="/kk/subscribe?court=7517"]'));
  });

  it('says each mistake and keeps what was typed', async () => {
    const said = async (form: Record<string, string>) => (await subscribe('kk', form)).page;
    assert.match((await said({ kind: '' })).text, /Не туралы жазылатыныңызды таңдаңыз/);
    assert.match((await said({ kind: 'court', court: '' })).text, /Сотты таңдаңыз/);
    const wrong = await said({ kind: 'case', case: '12', email: 'x@example.kz' });
    assert.equal(wrong.status, 422);
    assert.equal(wrong.document.querySelector('#email')?.getAttribute('value'), 'x@example.kz');
    assert.ok(wrong.document.querySelector('#case-error'));
    assert.ok((await said({ kind: 'case', case: '7517-26-00-2/9999' })).document.querySelector('#case-error'));
    assert.match((await said({ kind: 'phrase', phrase: 'ә' })).text, /үш әріп/);
    assert.ok((await said({ kind: 'court', court: '7517', email: 'no' })).document.querySelector('#email-error'));
    const trapped = await said({ kind: 'court', court: '7517', email: 'a@example.kz', website: 'spam' });
    assert.ok(trapped.document.querySelector('#website-error'));
  });

  // RFC 8058 lets the mail program choose between the two.
  for (const [name, type, payload] of [
    ['urlencoded', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart',
      'multipart/form-data; boundary=mail',
      '--mail\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--mail--\r\n',
    ],
  ] as const) {
    it(`ends by one press of the mail program (${name}), which sends neither a cookie nor an origin`, async () => {
      const email = `oneclick-${name}@example.kz`;
      const browser = await subscribe('kk', { kind: 'court', court: '7517', email });
      await browser.visit(linkIn(await lastLetter(email)));
      await browser.submit();
      const pressed = await site.server.inject({
        ...{ method: 'POST', url: await leaveOf(email), payload },
        headers: { host: 'localhost:3000', 'content-type': type },
      });
      assert.equal(pressed.statusCode, 200);
      const { rows } = await platform.owner.query(
        'select s.state from notices.subscription s join notices.contact c on c.id = s.contact_id where c.address = $1',
        [email],
      );
      assert.equal(rows[0].state, 'left');
    });
  }

  it('tells a link that is too old from one that was copied in part', async () => {
    const email = 'old@example.kz';
    await subscribe('kk', { kind: 'court', court: '7517', email });
    const link = linkIn(await lastLetter(email));
    const part = await site.get(link.slice(0, -4));
    assert.equal(part.status, 404);
    assert.match(part.text, /Сілтемені хаттан толық көшіріңіз/);
    platform.clock.advance({ hours: 24 * 3 });
    const old = await site.get(link);
    assert.equal(old.status, 410);
    assert.match(old.text, /үш күндік мерзімі өтті.*Қайта жазылу/);
    assert.equal((await site.post(link, {})).status, 410);
  });

  it('says to whoever comes back that letters were returned', async () => {
    const email = 'bounced@example.kz';
    await subscribe('kk', { kind: 'court', court: '7517', email });
    const { rows } = await platform.owner.query('select d.notice_id from notices.delivery d where d.address = $1', [
      email,
    ]);
    const act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' } as const;
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'test', id: email });
      const settled = { noticeId: rows[0].notice_id, template: 'notices.confirm-subscription', state: 'failed' };
      tx.publish(deliverySettled, settled as never);
    });
    const { jobs = [] } = noticesModule(platform, { templates: [], channels: {} });
    await runJobs(
      platform,
      jobs.filter(({ name }) => name === 'notices.on-letter-lost'),
    );
    assert.match((await site.get(await leaveOf(email))).text, /Хаттарымыз кері қайтты/);
  });
});
