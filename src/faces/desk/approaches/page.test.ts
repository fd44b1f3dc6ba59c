import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import { LANGS } from '#platform/i18n';
import { type CourtAtWork, courtAtWork, session } from '../testing/court-at-work.ts';

describe('the desk of the register of approaches', () => {
  let house: CourtAtWork;
  let number = '';
  const as = (role: string): Act => house.court.act(role);
  const post = async (form: Record<string, string>, role = 'registry_clerk') =>
    await (await house.as(as(role))).post('/kk/desk/approaches', form, session);
  const entry = () => ({
    ...{ case: number, received: '20.11.2026', senderKind: 'deputy', sender: 'Мәслихат депутаты', outcome: 'answered' },
    ...{ gistKk: 'Мазмұны', gistRu: 'Содержание' },
  });

  before(async () => {
    house = await courtAtWork();
    ({ number } = house.loan);
  });

  for (const lang of LANGS) {
    it(`shows in ${lang} the form and that nothing is entered`, async () => {
      const seen = await (await house.as(as('registry_clerk'))).get(`/${lang}/desk/approaches`, session);
      assert.equal(seen.status, 200);
      assert.equal(seen.document.querySelectorAll('h1').length, 1);
      assert.equal(seen.document.querySelectorAll('main form').length, 1);
    });
  }

  it('says each mistake at its field, and keeps what was typed', async () => {
    for (const [field, wrong] of [
      ['case', '12'],
      ['received', 'ертең'],
      ['senderKind', ''],
      ['sender', ''],
      ['gistKk', ''],
      ['gistRu', ''],
      ['outcome', ''],
    ] as const) {
      const seen = await post({ ...entry(), [field]: wrong });
      assert.equal(seen.status, 422, field);
      assert.ok(seen.document.querySelector(`#${field}-error`), field);
    }
    const seen = await post({ ...entry(), outcome: '' });
    assert.equal(seen.document.querySelector('#sender')?.getAttribute('value'), 'Мәслихат депутаты');
  });

  it('enters, and withdraws with a reason', async () => {
    assert.equal((await post(entry())).status, 303);
    const page = await (await house.as(as('registry_clerk'))).get('/kk/desk/approaches', session);
    const which = page.document.querySelector('main table tbody th')?.textContent?.trim() ?? '';
    assert.match(which, /^\d+$/);
    assert.ok((await post({ do: 'withdraw', which, because: '' })).document.querySelector('#because-error'));
    assert.ok((await post({ do: 'withdraw', which: '', because: 'Қате' })).document.querySelector('#which-error'));
    assert.equal((await post({ do: 'withdraw', which: `№ ${which}`, because: 'Қате' })).status, 303);
    const again = await post({ do: 'withdraw', which, because: 'Қате' });
    assert.equal(again.status, 422);
    assert.equal(again.document.querySelector('#which')?.getAttribute('value'), which);
  });

  it('is for those who keep it alone', async () => {
    for (const role of ['bailiff', 'archivist']) {
      assert.equal((await (await house.as(as(role))).get('/kk/desk/approaches', session)).status, 403, role);
    }
  });
});
