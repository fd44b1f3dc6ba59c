import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { listReceptionSlots } from '#modules/visits';
import { visitsHouse } from '#modules/visits/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces, type TestPlatform } from '#testing';
import { kiosk } from '../face.ts';

/** The small sum, as the browser does it. */
function worked({ document }: Seen): Record<string, string> {
  const task = document.querySelector('input[name=task]')?.getAttribute('value') ?? '';
  const bits = Number(task.split('.')[1]);
  for (let answer = 0; ; answer += 1) {
    const word = createHash('sha256').update(`${task}:${answer}`).digest().readUInt32BE(0);
    if (Math.clz32(word) >= bits) return { task, answer: String(answer) };
  }
}

const hrefs = ({ document }: Seen, part: string): string[] =>
  [...document.querySelectorAll(`main a[href*="${part}"]`)].map((link) => link.getAttribute('href') ?? '');

describe('booking at the kiosk', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  before(async () => {
    ({ platform } = await visitsHouse());
    site = await serveFaces(platform, [kiosk]);
  });

  const free = async () => (await listReceptionSlots(platform.reads, '7517')).filter(({ isFree }) => isFree).length;

  for (const lang of LANGS) {
    it(`gives in ${lang} a free time of the reception to a name, and tells the code once`, async () => {
      const before = await free();
      const [times = ''] = hrefs(await site.get(`/${lang}/kiosk/reception?court=7517`), '/reception/times');
      const [time = ''] = hrefs(await site.get(times), '/reception/book');
      const form = await site.get(time);
      const at = form.document.querySelector('input[name=at]')?.getAttribute('value') ?? '';
      const fields = { at, name: `Қонақова ${lang}`, ...worked(form) };
      const done = await site.post(`/${lang}/kiosk/reception/book?court=7517`, fields);
      assert.equal(done.status, 200);
      assert.match(done.document.querySelector('.sot-codes dd')?.textContent ?? '', /^[A-Z0-9]{5}\s[A-Z0-9]{5}$/);
      assert.ok(done.document.querySelector('.sot-slip'));
      assert.equal(await free(), before - 1);
      const late = await site.post(`/${lang}/kiosk/reception/book?court=7517`, {
        ...{ at, name: `Кешіккен ${lang}` },
        ...worked(await site.get(time)),
      });
      assert.equal(late.status, 409);
      assert.ok(hrefs(late, '/reception/book').length > 0, 'the nearest free times are offered');
    });
  }

  it('takes a family to the open-door day', async () => {
    const [day = ''] = hrefs(await site.get('/kk/kiosk/reception?court=7517'), '/reception/open-day');
    const [three = ''] = hrefs(await site.get(day), 'people=3');
    const form = await site.get(three);
    const value = (name: string) =>
      form.document.querySelector(`main form input[name=${name}]`)?.getAttribute('value') ?? '';
    const fields = { day: value('day'), people: value('people'), name: 'Отбасы Асқар', ...worked(form) };
    assert.equal(fields.people, '3');
    assert.equal((await site.post('/kk/kiosk/reception/open-day?court=7517', fields)).status, 200);
    const wrong = { ...fields, people: '9', ...worked(await site.get(day)) };
    assert.equal((await site.post('/kk/kiosk/reception/open-day?court=7517', wrong)).status, 422);
    assert.equal((await site.get('/kk/kiosk/reception/open-day?court=7517&day=x')).status, 409);
  });

  it('refuses an empty name, a form without the small sum, and an hour that is none', async () => {
    const [time = ''] = hrefs(await site.get('/ru/kiosk/reception/times?court=7517'), '/reception/book');
    const form = await site.get(time);
    const at = form.document.querySelector('input[name=at]')?.getAttribute('value') ?? '';
    const to = '/ru/kiosk/reception/book?court=7517';
    assert.match((await site.post(to, { at, name: 'Иванов' })).text, /не зарегистрирован/);
    assert.equal((await site.post(to, { at, name: ' ', ...worked(form) })).status, 422);
    assert.equal((await site.post(to, { at: 'x', name: 'Иванов' })).status, 303);
    assert.equal((await site.get('/ru/kiosk/reception/book?court=7517&at=x')).status, 302);
  });
});
