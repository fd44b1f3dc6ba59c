import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type QuestionsHouse, questionsHouse } from '#modules/questions/testing';
import type { Act } from '#platform/audit';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf, session } from '../testing/court-at-work.ts';

describe('the inbox of a blog', () => {
  let house: QuestionsHouse;
  let press: FaceServer;
  const as = (act: Act) => serveFaces(house.platform, [desk], principalOf(act));

  before(async () => {
    house = await questionsHouse();
    press = await as(house.press);
  });

  for (const lang of LANGS) {
    it(`says in ${lang} that nothing waits`, async () => {
      const seen = await press.get(`/${lang}/desk/questions`, session);
      assert.equal(seen.status, 200);
      assert.ok(seen.document.querySelector('.sot-empty'));
    });
  }

  it('puts the latest first, by how near the last day is, and tells which came from a kiosk', async () => {
    const early = await house.ask({ text: 'Бірінші келген сұрақ осы болады' });
    house.platform.clock.set('2026-12-09T04:00:00Z');
    const fresh = await house.ask({ text: 'Екінші келген сұрақ осы болады', source: 'site' });
    for (const [day, heading] of [
      ['2026-12-09', /Кейін \(2\)/],
      ['2026-12-11', /Үш күн ішінде \(1\).*Кейін \(1\)/],
      ['2026-12-14', /Бүгін соңғы күні \(1\).*\(бүгін\)/],
      ['2026-12-15', /Мерзімі өтті \(1\).*1 күн кешікті/],
    ] as const) {
      house.platform.clock.set(`${day}T04:00:00Z`);
      assert.match((await press.get('/kk/desk/questions', session)).text, heading);
    }
    const seen = await press.get('/kk/desk/questions', session);
    const links = [...seen.document.querySelectorAll('.sot-list__link')].map((one) => one.getAttribute('href'));
    assert.deepEqual(
      links,
      [early, fresh].map(({ id }) => `/kk/desk/questions/${id}`),
    );
    assert.equal(seen.text.match(/киоскіден/g)?.length, 1);
    assert.match(seen.text, /Жауап күтіп тұрғаны: 2\. Мерзімі өткені: 1\./);
    house.platform.clock.set('2026-11-23T04:00:00Z');
  });

  it('is a part of its own for the live stream', async () => {
    const part = await press.get('/kk/desk/questions?part=inbox', session);
    assert.equal(part.status, 200);
    assert.doesNotMatch(part.body, /<html/);
  });

  it('is for the chairperson and the press officer of the court alone', async () => {
    assert.equal((await (await as(house.chairperson)).get('/kk/desk/questions', session)).status, 200);
    for (const role of ['judge', 'registry_clerk', 'administrator']) {
      assert.equal((await (await as(house.office(role))).get('/kk/desk/questions', session)).status, 403, role);
    }
    const elsewhere = await (await as(house.office('press_officer', '7581'))).get(
      '/kk/desk/questions?court=7517',
      session,
    );
    assert.doesNotMatch(elsewhere.text, /келген сұрақ/);
  });
});
