import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { placeSeat, registerSite } from '#modules/conference';
import { type VideoHouse, videoHouse } from '#modules/conference/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces } from '#testing';
import { portal } from '../face.ts';

let house: VideoHouse;
let device: FaceServer;
let deviceKey: string;
let seatId: string;
let cookie = '';

before(async () => {
  house = await videoHouse();
  const { platform, court, roomId } = house;
  const name = { kk: 'Тергеу изоляторы', ru: 'Следственный изолятор', en: 'Remand prison' };
  const site = await registerSite(platform, court.act('administrator'), {
    kind: 'custody',
    name,
    officer: 'Кезекші Б.',
  });
  ({ deviceKey } = site);
  seatId = (await house.seat('respondent')).id;
  const placed = { roomId, seatId: (await house.seat('respondent')).id, basis: 'initiative', siteId: site.id } as const;
  await placeSeat(platform, court.secretary, placed);
  device = await serveFaces(platform, [portal]);
});

const get = (lang = 'kk', rest = '') => device.get(`/${lang}/site${rest}`, { cookie });
const post = (fields: Record<string, string>) => device.post('/kk/site', fields, { cookie });

describe('the device of a remote room', () => {
  for (const lang of LANGS) {
    it(`asks for its key in ${lang}, and tells nobody's name`, async () => {
      const { status, text, document } = await get(lang);
      assert.equal(status, 200);
      assert.ok(document.querySelector('input[name=key]'));
      assert.doesNotMatch(text, /Дәулетова/);
    });
  }

  it('refuses a wrong key beside the field', async () => {
    const { status, document } = await post({ key: 'x' });
    assert.deepEqual([status, document.querySelector('.govuk-error-summary a')?.getAttribute('href')], [422, '#key']);
    assert.equal((await get('kk', '/people')).status, 401);
  });

  it('opens by its key for this browser, and shows who takes part from there today', async () => {
    const opened = await post({ key: deviceKey });
    assert.equal(opened.status, 303);
    const set = opened.headers['set-cookie'];
    cookie = (Array.isArray(set) ? set : [String(set)]).map((one) => String(one).split(';')[0]).join('; ');
    for (const lang of LANGS) assert.match((await get(lang)).text, /Дәулетова/);
    assert.doesNotMatch((await get()).text, /Қасымова/);
    assert.match((await get('kk', '/people')).body, /Дәулетова/);
    assert.doesNotMatch((await device.get('/kk/site')).text, /Дәулетова/);
  });

  it('seats somebody when the officer has checked the document, and gives the room of that seat', async () => {
    const refused = await post({ seat: seatId, document: 'identity_card', officer: ' ' });
    assert.equal(refused.document.querySelector('.govuk-error-summary a')?.getAttribute('href'), `#officer-${seatId}`);
    assert.equal((await post({ seat: 'x' })).status, 400);
    const done = await post({ seat: seatId, document: 'passport', officer: 'Сапаров Е.' });
    assert.equal(done.headers.location, `/kk/join/${seatId}`);
    assert.equal((await device.get(`/kk/join/${seatId}`, { cookie })).status, 200);
    assert.match((await get()).text, /Паспорт, Сапаров Е., 10:00/);
    assert.equal((await house.seat('respondent')).standing, 'waiting');
  });
});
