import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { demoCode } from '#modules/identity';
import { addContact, defineTemplate, notify, type Secret, sealSecret } from '#modules/notices';
import { noticesModule, openChannels } from '#modules/notices/module';
import { newId, type PersonId } from '#platform/ids';
import { type FaceServer, runJobs, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';

const code = defineTemplate<{ code: Secret }>('test.code', {
  channels: ['sms', 'email'],
  texts: () => ({ sms: (r) => `Код: ${r.code}`, subject: () => 'Код', email: (r) => `Код:\n${r.code}` }),
});

async function tell(platform: TestPlatform, channel: 'sms' | 'email', address: string, secret: string): Promise<void> {
  const act = { actor: { kind: 'visitor' }, action: 'notices.test' } as const;
  await platform.db.transact(act, async (tx) => {
    const contactId = await addContact(tx, { personId: newId<PersonId>(), channel, address });
    await notify(tx, { recipient: { contactId }, template: code, record: { code: sealSecret(platform.keys, secret) } });
  });
  const manifest = noticesModule(platform, { templates: [code], channels: openChannels(platform) });
  await runJobs(platform, manifest.jobs ?? []);
  platform.clock.advance({ seconds: 1 });
}

describe('the outbox of the demo', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  before(async () => {
    platform = await testPlatform();
    site = await serveFaces(platform, [portal]);
  });

  it('says what to do while nothing has been sent', async () => {
    const { text, body } = await site.get('/kk/demo/outbox');
    assert.match(text, /Әзірге ештеңе жіберілген жоқ/);
    assert.match(body, />ДЕМО</);
  });

  it('shows messages with their codes, newest first', async () => {
    await tell(platform, 'sms', '+77990000019', '111222');
    await tell(platform, 'email', 'aisha@example.kz', '333444');
    const { document, text } = await site.get('/ru/demo/outbox');
    const titles = [...document.querySelectorAll('.govuk-summary-card__title')].map((one) => one.textContent);
    assert.deepEqual(titles, ['aisha@example.kz', '+77990000019']);
    assert.match(text, /ДЕМО\. Код: 111222.*SMS, частей: 1 \(UCS-2\)/);
    assert.match(text, /23\.11\.2026, 09:00:00/);
  });

  it('finds one recipient by a phone in any spelling', async () => {
    const { text } = await site.get(`/en/demo/outbox?to=${encodeURIComponent('8 (799) 000-00-19')}`);
    assert.match(text, /111222/);
    assert.doesNotMatch(text, /333444/);
  });

  it('finds nobody by what is no address', async () => {
    const { text } = await site.get('/kk/demo/outbox?to=%3Cb%3E');
    assert.match(text, /Бұл мекенжайға соңғы 24 сағатта ештеңе жіберілген жоқ/);
  });

  it('follows the court by itself: the region names the address of its list', async () => {
    const { document } = await site.get('/kk/demo/outbox?to=aisha%40example.kz');
    const region = document.querySelector('#messages');
    assert.equal(region?.getAttribute('data-live-topics'), 'courts:outbox');
    const list = await site.get(region?.getAttribute('data-live-url') ?? '');
    assert.match(list.body, /333444/);
    assert.doesNotMatch(list.body, /<html|111222/);
  });

  it('is not kept by search engines or caches', async () => {
    const { headers, body } = await site.get('/kk/demo/outbox');
    assert.match(String(headers['cache-control']), /no-store/);
    assert.match(body, /noindex/);
  });
});

describe('the outbox of a real court', () => {
  it('is not there', async () => {
    const site = await serveFaces(await testPlatform({ env: { ASHYQ_MODE: 'real' } }), [portal]);
    assert.equal((await site.get('/kk/demo/outbox')).status, 404);
    assert.equal((await site.get('/kk/demo/outbox?part=list')).status, 404);
    assert.equal((await site.post('/kk/demo/outbox', { code: '1' })).status, 404);
  });
});

describe('the outbox of a demo that is open to the network', () => {
  let site: FaceServer;
  before(async () => {
    const platform = await testPlatform();
    await tell(platform, 'sms', '+77990000019', '555666');
    platform.ports.plug(demoCode, { code: '424242' });
    site = await serveFaces({ ...platform, config: { ...platform.config, lan: true } }, [portal]);
  });

  it('shows nothing without the code of the console', async () => {
    for (const url of ['/kk/demo/outbox', '/kk/demo/outbox?part=list']) {
      const { body, document } = await site.get(url);
      assert.doesNotMatch(body, /555666/);
      assert.ok(document.querySelector('input[name="code"]'));
    }
  });

  it('shows everything with it', async () => {
    const { text } = await site.post('/kk/demo/outbox', { code: ' 424242 ' });
    assert.match(text, /555666/);
  });

  it('refuses a wrong code, and guessing', async () => {
    assert.match((await site.post('/kk/demo/outbox', { code: '424241' })).text, /Код дұрыс емес/);
    for (let tries = 0; tries < 4; tries += 1) await site.post('/kk/demo/outbox', { code: '000000' });
    const { text } = await site.post('/kk/demo/outbox', { code: '424242' });
    assert.match(text, /тым көп рет/);
    assert.doesNotMatch(text, /555666/);
  });
});
