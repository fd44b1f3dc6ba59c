import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { personRegister } from '#modules/egov';
import { InventedRegisters, inventedPerson } from '#modules/identity/testing';
import { LANGS } from '#platform/i18n';
import { type Seen, type TestPlatform, testPlatform } from '#testing';
import { type DeskSite, deskOf, layCourt } from '../testing/court-desk.ts';

const helpline = {
  ...{ purpose_kk: 'Сыбайлас жемқорлық туралы хабар', purpose_ru: 'Сообщить о коррупции', purpose_en: 'Corruption' },
  phone: '8 (727) 250-12-34',
};
const summary = ({ document }: Seen) =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));
const value = ({ document }: Seen, name: string) => document.querySelector(`[name=${name}]`)?.getAttribute('value');

describe('the lists of a court in the desk', () => {
  let platform: TestPlatform;
  let administrator: DeskSite;
  let judge: DeskSite;
  let stranger: DeskSite;
  const registers = new InventedRegisters();
  const home = '/kk/desk/courts/7517';

  before(async () => {
    platform = await testPlatform();
    platform.ports.plug(personRegister, registers.persons);
    await layCourt(platform);
    administrator = await deskOf(platform, 'administrator');
    judge = await deskOf(platform, 'judge');
    stranger = await deskOf(platform, 'administrator', '7594');
  });

  it('are empty at first, with what to do next, in three languages', async () => {
    const sentences = { kk: 'Тізім әлі бос', ru: 'Список пока пуст', en: 'The list is empty so far' };
    for (const lang of LANGS) {
      const { text, document } = await administrator.get(`/${lang}/desk/courts/7517/helplines`);
      assert.match(text, new RegExp(sentences[lang]));
      assert.ok(document.querySelector(`a[href="/${lang}/desk/courts/7517/helplines/new"]`));
    }
  });

  it('take a new entry by a form and show it in the language of the page', async () => {
    const sent = await administrator.post(`${home}/helplines/new`, helpline);
    assert.deepEqual([sent.status, sent.headers.location], [303, `${home}/helplines`]);
    assert.match(
      (await administrator.get(`${home}/helplines`)).text,
      /Сыбайлас жемқорлық туралы хабар\+7 727 250 12 34/,
    );
    assert.match((await administrator.get('/ru/desk/courts/7517/helplines')).text, /Сообщить о коррупции/);
  });

  it('say every error of a form at once, keep what was typed, and lead to the fields', async () => {
    const page = await administrator.post('/en/desk/courts/7517/courtrooms/new', {
      ...{ number: '', floor: 'three', cameras: '4', way_kk: 'Оң жақта' },
    });
    assert.equal(page.status, 422);
    assert.deepEqual(summary(page), ['#number', '#floor']);
    assert.match(page.document.title, /^Error/);
    assert.equal(value(page, 'floor'), 'three');
    assert.match(page.text, /Fill in the field “Room number”/);
    const one = await administrator.post(`${home}/courtrooms/new`, {
      ...{ number: '304', floor: '3', cameras: '4', way_kk: 'Оң жақта' },
    });
    assert.deepEqual(summary(one), ['#way_ru']);
  });

  it('say beside its field what the database refuses', async () => {
    const page = await administrator.post(`${home}/helplines/new`, helpline);
    assert.deepEqual(summary(page), ['#phone']);
    assert.match(page.text, /Бұл телефон осы мақсатпен тізімде бар/);
    assert.equal(value(page, 'phone'), helpline.phone);
  });

  it('show both values after a lost update and take the second sending', async () => {
    const { document } = await administrator.get(`${home}/helplines`);
    const address = document.querySelector('td a[href*="/entries/"]')?.getAttribute('href') ?? '';
    const version = value(await administrator.get(address), 'version') ?? '';
    await administrator.post(address, { ...helpline, phone: '1402', version });
    const lost = await administrator.post(address, { ...helpline, phone: '1403', version });
    assert.equal(lost.status, 422);
    const cells = [...lost.document.querySelectorAll('#differs-phone td')].map((cell) => cell.textContent);
    assert.deepEqual(cells, ['1402', '1403']);
    const again = await administrator.post(address, {
      ...helpline,
      phone: '1403',
      version: value(lost, 'version') ?? '',
    });
    assert.equal(again.status, 303);
    assert.match((await administrator.get(`${home}/helplines`)).text, /1403/);
  });

  it('ask before an entry ends, and keep it among the ended', async () => {
    await administrator.post(`${home}/courtrooms/new`, { number: '101', floor: '1', cameras: '0' });
    const list = await administrator.get(`${home}/courtrooms`);
    const address = list.document.querySelector('td a[href$="/end"]')?.getAttribute('href') ?? '';
    const asked = await administrator.get(address);
    assert.match(asked.text, /Аяқтау: 101.*Тарихта қалады/);
    const version = value(asked, 'version') ?? '';
    const wrong = await administrator.post(address, { version, valid_to: '31.02.2026' });
    assert.match(wrong.text, /Ондай күн күнтізбеде болуы керек/);
    assert.equal((await administrator.post(address, { version, valid_to: '' })).status, 303);
    platform.clock.advance({ hours: 24 });
    const ended = await administrator.get(`${home}/courtrooms`);
    platform.clock.advance({ hours: -24 });
    assert.match(ended.text, /Тізім әлі бос.*Аяқталған жазбалар: 1/);
  });

  it('are read but not changed by the rest of the staff, and closed to other courts', async () => {
    const { document, status } = await judge.get(`${home}/helplines`);
    assert.equal(status, 200);
    assert.equal(document.querySelector('main a[href$="/new"], main a[href*="/entries/"]'), null);
    assert.equal((await judge.get(`${home}/helplines/new`)).status, 403);
    assert.equal((await judge.post(`${home}/helplines/new`, helpline)).status, 403);
    for (const path of ['', '/helplines', '/helplines/new', '/profile', '/history', '/helplines/export']) {
      assert.equal((await stranger.get(`${home}${path}`)).status, 403, path);
    }
    assert.equal((await stranger.post(`${home}/helplines/new`, helpline)).status, 403);
  });

  it('have no page for what is no list, no entry or no court', async () => {
    assert.equal((await administrator.get(`${home}/passwords`)).status, 404);
    assert.equal((await administrator.get(`${home}/helplines/entries/1`)).status, 404);
    const foreign = '01930000-0000-7000-8000-000000001401';
    assert.equal((await administrator.get(`${home}/helplines/entries/${foreign}`)).status, 404);
    assert.equal((await administrator.get('/kk/desk/courts/9999')).status, 403);
  });

  it('appoint a member of staff by IIN, without showing the IIN afterwards', async () => {
    const person = inventedPerson('Жаңаев', 'Ерлан');
    registers.people.set(person.iin, person);
    const staff = { iin: person.iin, surname: 'Жаңаев', given_name: 'Ерлан', role: 'hearing_secretary' };
    const wrong = await administrator.post(`${home}/staff/new`, { ...staff, iin: '12' });
    assert.deepEqual(summary(wrong), ['#iin']);
    const unknown = await administrator.post(`${home}/staff/new`, { ...staff, iin: inventedPerson().iin });
    assert.deepEqual(summary(unknown), ['#iin']);
    assert.equal((await administrator.post(`${home}/staff/new`, staff)).status, 303);
    const { text, document } = await administrator.get(`${home}/staff`);
    assert.match(text, /Жаңаев.*сот отырысының хатшысы/);
    assert.ok(!text.includes(person.iin));
    const address = [...document.querySelectorAll('td a')]
      .find((link) => link.textContent?.includes('Жаңаев'))
      ?.getAttribute('href');
    assert.equal((await administrator.get(address ?? '')).document.querySelector('[name=iin]'), null);
  });

  it('are given as a CSV file and as a sample', async () => {
    const file = await administrator.get('/ru/desk/courts/7517/helplines/export');
    assert.match(String(file.headers['content-type']), /text\/csv/);
    assert.match(file.body, /^\uFEFFДля чего \(на казахском\);/);
    const sample = await administrator.get('/en/desk/courts/7517/staff/export?sample');
    assert.match(sample.body, /^\uFEFFIIN;Surname;/);
  });
});
