import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { changeStage, fileDocument, writeMessage } from '#modules/cases';
import { type CaseAtCourt, caseAtCourt, clerkOf, partyOf } from '#modules/cases/testing';
import { insertCourt, systemAct } from '#modules/courts/testing';
import type { Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { type FaceServer, readZip, type Seen, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { cabinet } from '../face.ts';

const session = { cookie: '__Host-sot=test' };
const words = {
  kk: [
    'Сіз бұл істе: жауапкер',
    'Сізге қатысты талап қойылды',
    'Пікір берудің соңғы күні: 2026 ж. 7 желтоқсан',
    'Арызды оқу',
  ],
  ru: [
    'Вы в этом деле: ответчик',
    'К вам предъявлен иск',
    'Последний день для отзыва: 7 декабря 2026',
    'Прочитать иск',
  ],
  en: [
    'You in this case: respondent',
    'A claim was made against you',
    'Last day for your response: 7 December 2026',
    'Read the claim',
  ],
};

describe('a case in the cabinet', () => {
  let platform: TestPlatform;
  let made: CaseAtCourt;
  let base: string;
  const pdf = Buffer.from('%PDF-1.7 claim');
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    platform.db.transact({ actor, action: 'test.case' }, work);
  const siteOf = async (personId: PersonId): Promise<FaceServer> => {
    const principal: Principal = {
      ...{ accountId: newId<AccountId>(), personId, sessionId: newId<SessionId>(), kind: 'person', isConfirmed: true },
      ...{ displayName: 'Сейітов Н.', lang: 'kk', posts: [], mustGiveSecondFactor: false },
    };
    const site = await serveFaces(platform, [cabinet], principal);
    return { ...site, get: (url) => site.get(url, session), post: (url, fields) => site.post(url, fields, session) };
  };
  const file = (rest = {}) =>
    as(partyOf(made.claimant.personId), (tx) =>
      fileDocument(tx, made.paper({ sha256, sizeBytes: pdf.length, ...rest })),
    );
  const errorsOf = ({ document }: Seen) =>
    [...document.querySelectorAll('.govuk-error-summary__list a')].map((link) => link.textContent);

  before(async () => {
    platform = await testPlatform();
    await as(systemAct.actor, async (tx) => {
      tx.record({ kind: 'test', id: 'court' });
      await insertCourt(tx);
    });
    await platform.blobs.put(pdf);
    made = await caseAtCourt(platform);
    base = `/cabinet/cases/${made.number}`;
  });

  it('says in an empty list what will happen', async () => {
    const site = await siteOf(newId<PersonId>());
    const { status, text } = await site.get('/kk/cabinet/cases');
    assert.equal(status, 200);
    assert.match(text, /Сіз қатысатын іс жоқ.*Іс тіркелген сәтте осы жерде көрінеді/);
  });

  it('is in the list of both sides, with what is new to each', async () => {
    await file();
    const other = await (await siteOf(made.respondent.personId)).get('/kk/cabinet/cases');
    assert.match(other.text, /7517-26-00-2\/1жауапкерТіркелдіЖаңа құжаттарды ашып оқыңызжаңа құжат: 1/);
    const own = await (await siteOf(made.claimant.personId)).get('/kk/cabinet/cases');
    assert.match(own.text, /талап қоюшы.*Сізден ештеңе қажет емес.*жаңалық жоқ/);
  });

  it('opens the document for the other side, locked, and shows both that it was opened', async () => {
    const site = await siteOf(made.respondent.personId);
    const page = await site.get(`/kk${base}`);
    const href = page.document.querySelector('#file ~ table a')?.getAttribute('href') ?? '';
    const reader = await site.get(href);
    assert.match(reader.text, new RegExp(sha256));
    const island = reader.document.querySelector('[data-island="pdf-reader"]');
    const frame = String(JSON.parse(island?.getAttribute('data-props') ?? '{}').src);
    const shown = await site.server.inject({ url: frame, headers: { host: 'localhost:3000', ...session } });
    assert.equal(shown.headers['content-type'], 'application/pdf');
    assert.equal(shown.headers['x-content-type-options'], 'nosniff');
    assert.match(String(shown.headers['content-security-policy']), /^default-src 'none'/);
    assert.deepEqual(shown.rawPayload, pdf);
    const saved = await site.server.inject({ url: `${frame}?save`, headers: { host: 'localhost:3000', ...session } });
    assert.match(String(saved.headers['content-disposition']), /^attachment; filename="001-talap.pdf"/);
    assert.match(String(saved.headers['content-security-policy']), /sandbox/);
    const claimant = await (await siteOf(made.claimant.personId)).get(`/kk${base}/file`);
    assert.match(claimant.text, /жауапкер: ашты, 2026 ж\. 23 қараша, 09:00/);
  });

  it('never shows inside the page what was not examined', async () => {
    await file({ title: 'Тексерілмеген', isProved: false });
    const site = await siteOf(made.claimant.personId);
    const list = await site.get(`/kk${base}/file`);
    const link = [...list.document.querySelectorAll('a')].find((one) => one.textContent === 'Тексерілмеген');
    const href = link?.getAttribute('href') ?? '';
    assert.equal((await site.get(href)).document.querySelector('[data-island="pdf-reader"]'), null);
    const bytes = await site.server.inject({ url: `${href}/content`, headers: { host: 'localhost:3000', ...session } });
    assert.equal(bytes.headers['content-type'], 'application/octet-stream');
    assert.match(String(bytes.headers['content-disposition']), /^attachment/);
  });

  it('gives the list of hashes whose own hash is that of the whole file', async () => {
    const site = await siteOf(made.respondent.personId);
    const list = await site.server.inject({
      url: `/kk${base}/hashes`,
      headers: { host: 'localhost:3000', ...session },
    });
    const whole = createHash('sha256').update(list.rawPayload).digest('hex');
    assert.match(list.body, new RegExp(`^${sha256}  001-talap\\.pdf\n`));
    assert.ok((await site.get(`/kk${base}`)).text.includes(whole));
  });

  for (const lang of LANGS) {
    it(`tells a respondent in ${lang} the claim, the term and the choices before anything else`, async () => {
      if (lang === 'kk') await as(clerkOf(), (tx) => changeStage(tx, made.id, 'accepted'));
      const { text } = await (await siteOf(made.respondent.personId)).get(`/${lang}${base}`);
      for (const word of words[lang]) assert.ok(text.includes(word), `${word}: ${text.slice(0, 600)}`);
      assert.ok(text.indexOf(words[lang][2] ?? '') < 400, text.slice(0, 500));
    });
  }

  it('tells who has not opened the claim until when to answer if it is opened today', async () => {
    const other = await caseAtCourt(platform);
    const site = await siteOf(other.respondent.personId);
    const registered = await site.get(`/kk/cabinet/cases/${other.number}`);
    assert.match(registered.text, /Пікір беру мерзімі сот арызды қабылдаған соң басталады/);
    await as(clerkOf(), (tx) => changeStage(tx, other.id, 'accepted'));
    const told = {
      kk: 'Арызды бүгін ашсаңыз, пікір берудің соңғы күні: 2026 ж. 7 желтоқсан',
      ru: 'Срок отзыва, если открыть иск сегодня: 7 декабря 2026 г.',
      en: 'If you open the claim today, the last day for your response: 7 December 2026',
    };
    for (const lang of LANGS) {
      const { text } = await site.get(`/${lang}/cabinet/cases/${other.number}`);
      assert.ok(text.includes(told[lang]), text.slice(0, 600));
    }
  });

  it('takes a message, keeps what was typed when it is refused, and says who wrote', async () => {
    const site = await siteOf(made.respondent.personId);
    const empty = await site.post(`/kk${base}`, { text: '   ' });
    assert.deepEqual([empty.status, errorsOf(empty)], [422, ['Хабарламаның мәтінін жазыңыз.']]);
    const long = await site.post(`/kk${base}`, { text: 'ә'.repeat(4001) });
    assert.equal(long.document.querySelector('textarea')?.textContent?.length, 4001);
    const sent = await site.post(`/kk${base}`, { text: 'Отырыс қашан?' });
    assert.equal(sent.status, 303);
    await as(clerkOf(), async (tx) => void (await writeMessage(tx, { caseId: made.id, text: 'Күні белгіленеді' })));
    const { text } = await (await siteOf(made.claimant.personId)).get(`/kk${base}`);
    assert.match(text, /Сейітов Нұрлан, жауапкер, .*Отырыс қашан\?/);
  });

  it('shows at once on an open page what came in, and says in words how much of it is new', async () => {
    const site = await siteOf(made.claimant.personId);
    const page = await site.get(`/kk${base}`);
    const region = page.document.querySelector('#case');
    assert.equal(region?.getAttribute('data-live-topics'), `case-file:${made.id}`);
    const url = region?.getAttribute('data-live-url') ?? '';
    const saidAt = async (): Promise<string | null | undefined> =>
      (await site.get(url)).document.querySelector('[data-live-said]')?.getAttribute('data-live-said');
    const before = await saidAt();
    platform.clock.advance({ minutes: 1 });
    await as(clerkOf(), (tx) =>
      fileDocument(tx, made.paper({ title: 'Хабарландыру', kind: 'notice', sha256, from: 'court' })),
    );
    await as(partyOf(made.respondent.personId), (tx) => writeMessage(tx, { caseId: made.id, text: 'Келемін' }));
    const after = await site.get(url);
    assert.match(after.body, /Хабарландыру/);
    assert.match(after.body, /Келемін/);
    assert.equal(after.document.querySelector('form[action$="#messages"]'), null, 'what is typed stays outside');
    assert.notEqual(await saidAt(), before);
    assert.match((await saidAt()) ?? '', /^Іс беті жаңарды: жаңа құжат: 1, жаңа хабарлама: 1, жаңа оқиға: \d+\.$/);
  });

  it('tells of each party whether the paper of the court has reached it', async () => {
    const list = await (await siteOf(made.claimant.personId)).get(`/kk${base}/file`);
    const row = [...list.document.querySelectorAll('tr')].find((one) => one.textContent?.includes('Хабарландыру'));
    assert.match(row?.textContent ?? '', /талап қоюшы: әлі жеткен жоқжауапкер: әлі жеткен жоқ/);
  });

  it('gives the whole file as one archive: inventory, list of hashes and every document, the same to both sides', async () => {
    const archiveFor = async (personId: PersonId): Promise<Buffer> => {
      const site = await siteOf(personId);
      const headers = { host: 'localhost:3000', ...session };
      const answer = await site.server.inject({ url: `/kk${base}/archive`, headers });
      assert.equal(answer.headers['content-type'], 'application/zip');
      assert.match(String(answer.headers['content-disposition']), /^attachment; filename="7517-26-00-2-1\.zip"/);
      return answer.rawPayload;
    };
    const archive = await archiveFor(made.respondent.personId);
    assert.deepEqual(await archiveFor(made.claimant.personId), archive);
    const entries = new Map(readZip(archive).map(({ name, bytes }) => [name, bytes]));
    const list = entries.get('SHA256SUMS') ?? Buffer.alloc(0);
    const whole = createHash('sha256').update(list).digest('hex');
    assert.ok((await (await siteOf(made.claimant.personId)).get(`/kk${base}/file`)).text.includes(whole));
    const lines = list.toString().trim().split('\n');
    for (const line of lines) {
      const [said, name = ''] = line.split('  ');
      assert.equal(
        createHash('sha256')
          .update(entries.get(name) ?? '')
          .digest('hex'),
        said,
        name,
      );
    }
    assert.match(entries.get('000-tizimdeme.pdf')?.toString('latin1') ?? '', /^%PDF-1\.7/);
    assert.equal(entries.size, lines.length + 2);
  });

  it('is nothing at all for a stranger, at any of its addresses', async () => {
    const { rows } = await platform.owner.query('select id from cases.case_document limit 1');
    const stranger = await siteOf(newId<PersonId>());
    for (const rest of [
      '',
      '/now',
      '/archive',
      '/file',
      '/hashes',
      `/documents/${rows[0].id}`,
      `/documents/${rows[0].id}/content`,
    ]) {
      const { status, text } = await stranger.get(`/kk${base}${rest}`);
      assert.ok(status === 403 || status === 404, `${rest}: ${status}`);
      assert.ok(!/Қасымова|Сейітов|Отырыс қашан/.test(text), rest);
    }
    assert.equal((await stranger.post(`/kk${base}`, { text: 'x' })).status, 403);
  });
});
