import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { staffAct } from '#modules/courts/testing';
import { type VisitsHouse, visitsHouse } from '#modules/visits/testing';
import type { Act } from '#platform/audit';
import { LANGS } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf, session } from '../testing/court-at-work.ts';

describe('the list of visitors', () => {
  let house: VisitsHouse;
  const as = (act: Act) => serveFaces(house.platform, [desk], principalOf(act));

  before(async () => {
    house = await visitsHouse();
  });

  for (const lang of LANGS) {
    it(`says in ${lang} that nobody comes`, async () => {
      const seen = await (await as(house.administrator)).get(`/${lang}/desk/visits`, session);
      assert.equal(seen.status, 200);
      assert.ok(seen.document.querySelector('.sot-empty'));
      assert.equal(seen.document.querySelectorAll('h1').length, 1);
    });
  }

  it('names who comes, when, what about, and who cannot be told', async () => {
    await house.book({ name: 'Оспан Әли', topic: 'Кезек туралы' });
    const administrator = await as(house.administrator);
    const seen = await administrator.get('/kk/desk/visits?day=2026-11-25', session);
    assert.match(seen.text, /15:00–15:20 ?Оспан Әли ?Кезек туралы ?байланыс қалдырмаған/);
    assert.match((await administrator.get('/kk/desk/visits', session)).text, /25 қараша, сәрсенбі: 1 адам/);
    assert.equal((await administrator.get('/kk/desk/visits?day=99', session)).status, 200);
  });

  it('calls off a reception with a reason, once, by whoever edits the court', async () => {
    const administrator = await as(house.administrator);
    const send = (fields: Record<string, string>) => administrator.post('/kk/desk/visits?court=7517', fields, session);
    const empty = await send({ day: '', reason: '' });
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Қабылдау болмайтын күнді таңдаңыз/, 'VISITS_DAY_MISSING');
    assert.match((await send({ day: '2026-11-25', reason: '' })).text, /Себебін таңдаңыз/, 'VISITS_REASON_MISSING');
    assert.equal((await send({ day: '2026-11-25', reason: 'trip' })).status, 303);
    assert.match((await send({ day: '2026-11-25', reason: 'trip' })).text, /ерекше тәртіп бұрын жазылған/);
    const clerk = await as(staffAct(newId<PersonId>(), 'registry_clerk'));
    assert.doesNotMatch((await clerk.get('/kk/desk/visits', session)).text, /Қабылдауды болдырмау/);
    const refused = await clerk.post('/kk/desk/visits', { day: '2026-12-02', reason: 'trip' }, session);
    assert.match(refused.text, /төрағасы мен әкімшісі ғана/);
  });

  it('is for those who meet visitors alone', async () => {
    for (const role of ['judge', 'archivist'] as const) {
      const other = await as(staffAct(newId<PersonId>(), role));
      assert.equal((await other.get('/kk/desk/visits', session)).status, 403, role);
    }
  });
});
