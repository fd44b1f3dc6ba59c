import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type Seen, type TestPlatform, testPlatform } from '#testing';
import { type DeskSite, deskOf, layCourt } from '../testing/court-desk.ts';

const value = ({ document }: Seen, name: string) =>
  document.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
const profile = {
  ...{ name_kk: 'Сынақ соты', name_ru: 'Пробный суд', name_en: 'Trial Court' },
  ...{ short_kk: 'Сынақ', short_ru: 'Пробный', short_en: 'Trial', opens_at: '9:00', closes_at: '18:30' },
};

describe('the settings of a court', () => {
  let platform: TestPlatform;
  let chairperson: DeskSite;
  let secretary: DeskSite;
  let republican: DeskSite;

  before(async () => {
    platform = await testPlatform();
    await layCourt(platform);
    chairperson = await deskOf(platform, 'chairperson');
    secretary = await deskOf(platform, 'hearing_secretary');
    republican = await deskOf(platform, 'republican_administrator', '6001');
  });

  it('are reached from the day of the court, in three languages', async () => {
    const offices = {
      kk: 'Лауазымыңыз: сот төрағасы',
      ru: 'Ваша должность: председатель суда',
      en: 'Your office: chairperson',
    };
    for (const lang of LANGS) {
      const { text, document } = await chairperson.get(`/${lang}/desk`);
      assert.match(text, new RegExp(offices[lang]));
      assert.ok(document.querySelector(`main a[href="/${lang}/desk/courts/7517"]`));
      assert.ok(document.querySelector(`main a[href="/${lang}/desk/hearings?court=7517"]`));
    }
    assert.match((await chairperson.get('/kk/desk?court=7594')).text, /Бұл сотта лауазымыңыз жоқ/);
  });

  it('open at once for people of one court, and let the republic choose', async () => {
    assert.equal((await chairperson.get('/kk/desk/courts')).headers.location, '/kk/desk/courts/7517');
    const all = await republican.get('/ru/desk/courts');
    assert.ok(all.document.querySelector('#court-7599'));
    const found = await republican.get(`/ru/desk/courts?q=${encodeURIComponent('кызылорда')}`);
    assert.deepEqual(
      [...found.document.querySelectorAll('tr[id]')].map(({ id }) => id),
      ['court-4399', 'court-4394'],
    );
    assert.match((await republican.get('/ru/desk/courts?q=xyz')).text, /Такого суда не нашлось/);
  });

  it('count the entries of each list and lead to it', async () => {
    const { document, text } = await chairperson.get('/kk/desk/courts/7517');
    assert.match(text, /Қызметкерлер ?Жазба саны: 2/);
    for (const list of ['courtrooms', 'staff', 'helplines', 'reception-hours', 'reception-exceptions', 'open-days']) {
      assert.ok(document.querySelector(`main a[href="/kk/desk/courts/7517/${list}"]`), list);
    }
    assert.equal(document.querySelector('main a[href$="/standing"]'), null);
    assert.match((await secretary.get('/kk/desk/courts/7517')).text, /Сіз қарай аласыз/);
  });

  it('let the court change what it says of itself, and keep both values of a lost update', async () => {
    const page = await chairperson.get('/kk/desk/courts/7517/profile');
    const version = value(page, 'version');
    const wrong = await chairperson.post('/kk/desk/courts/7517/profile', { ...profile, version, email: 'kense' });
    assert.match(wrong.text, /Электрондық поштаны тексеріңіз/);
    assert.equal((await chairperson.post('/kk/desk/courts/7517/profile', { ...profile, version })).status, 303);
    const late = await chairperson.post('/en/desk/courts/7517/profile', { ...profile, version, name_en: 'Other' });
    const cells = [...late.document.querySelectorAll('#differs-name_en td')].map((cell) => cell.textContent);
    assert.deepEqual(cells, ['Trial Court', 'Other']);
    assert.equal(
      (
        await chairperson.post('/en/desk/courts/7517/profile', {
          ...profile,
          name_en: 'Other',
          version: value(late, 'version'),
        })
      ).status,
      303,
    );
  });

  it('show the profile without a form to those who may not change it', async () => {
    const page = await secretary.get('/en/desk/courts/7517/profile');
    assert.equal(page.document.querySelector('main form'), null);
    assert.match(page.text, /Name \(English\) ?Other/);
    assert.equal((await secretary.post('/en/desk/courts/7517/profile', profile)).status, 403);
  });

  it('leave level, cases and dates to the republic', async () => {
    const address = '/en/desk/courts/7517/standing';
    assert.equal((await chairperson.post(address, {})).status, 403);
    const page = await republican.get(address);
    assert.equal(page.document.querySelectorAll('[name=specialisations]').length, 9);
    const fields = new URLSearchParams({
      ...{
        level: 'district',
        kind: 'civil',
        valid_from: '01.01.2025',
        source: 'Decree',
        version: value(page, 'version'),
      },
    });
    for (const kind of ['civil', 'economic']) fields.append('specialisations', kind);
    const own = { cookie: '__Host-sot=test', 'content-type': 'application/x-www-form-urlencoded' };
    assert.equal((await republican.send(address, Buffer.from(fields.toString()), own)).status, 303);
    const ticked = [...(await republican.get(address)).document.querySelectorAll('[name=specialisations][checked]')];
    assert.deepEqual(
      ticked.map((box) => box.getAttribute('value')),
      ['civil', 'economic'],
    );
  });

  it('tell who changed what and when, by list', async () => {
    const { text } = await chairperson.get('/kk/desk/courts/7517/history');
    assert.match(text, /2026 ж. 23 қараша, 09:00 · Үстелов Б. Қ., сот төрағасы ?Сот туралы мәлімет: өзгерді/);
    assert.match(text, /Атауы \(ағылшынша\)Trial CourtOther/);
    const standing = await republican.get('/ru/desk/courts/7517/history?list=standing');
    assert.match(standing.text, /республиканский администратор ?Уровень и срок суда: изменено/);
    assert.doesNotMatch(standing.text, /Сведения о суде: изменено/);
    assert.match(
      (await chairperson.get('/en/desk/courts/7517/history?list=helplines')).text,
      /Nothing has changed so far/,
    );
  });
});
