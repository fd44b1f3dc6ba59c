import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { questionsHouse } from '#modules/questions/testing';
import { LANGS, type Lang } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces } from '#testing';
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

describe('a question to the chairperson from the lobby', () => {
  let site: FaceServer;
  before(async () => {
    const { platform } = await questionsHouse();
    site = await serveFaces(platform, [kiosk]);
  });

  const send = async (lang: Lang, text: string, fields: Record<string, string> = {}) => {
    const address = `/${lang}/kiosk/ask/text?court=7517`;
    return await site.post(address, { text, ...worked(await site.get(address)), ...fields });
  };

  for (const lang of LANGS) {
    it(`is asked in ${lang}, told once with talon and PIN, and followed at the kiosk by both`, async () => {
      const text = `Сот кеңсесі түскі үзілісте неге жабық? ${lang}`;
      const done = await send(lang, text);
      assert.equal(done.status, 200);
      assert.match(String(done.headers['cache-control']), /no-store/);
      const [talon = '', pin = ''] = [...done.document.querySelectorAll('.sot-codes dd')].map(
        (dd) => dd.textContent ?? '',
      );
      assert.match(talon.replace(/\s/g, ''), /^\d{12}$/);
      const slip = done.document.querySelector('.sot-slip')?.textContent ?? '';
      assert.ok(slip.includes(talon) && slip.includes(pin));
      const followed = await site.post(`/${lang}/kiosk/talon?court=7517`, { number: talon, pin });
      assert.equal(followed.status, 200);
      assert.ok(followed.text.includes(text));
      const wrong = await site.post(`/${lang}/kiosk/talon?court=7517`, { number: talon, pin: 'ACDEACDE' });
      assert.equal(wrong.status, 422);
      assert.ok(!wrong.text.includes(text));
    });
  }

  it('says the rule and the term before anything is typed', async () => {
    const { text } = await site.get('/kk/kiosk/ask?court=7517');
    assert.match(text, /Төраға нақты іс бойынша шешімге араласпайды/);
    assert.match(text, /Жауап мерзімі: 15 жұмыс күні/);
  });

  it('takes 300 characters and no more, and keeps what was typed', async () => {
    const long = `${'а'.repeat(150)} ${'б'.repeat(150)}`;
    const refused = await send('kk', long);
    assert.equal(refused.status, 422);
    assert.equal(refused.document.querySelector('textarea')?.textContent, long);
    assert.equal((await send('kk', '   ')).status, 422);
    assert.equal((await send('kk', `${'а'.repeat(149)} ${'б'.repeat(150)}`)).status, 200);
  });

  it('comes with the small sum or not at all, and the same words once', async () => {
    const without = await send('ru', 'Почему закрыта парковка у суда?', { answer: '' });
    assert.equal(without.status, 422);
    assert.match(without.text, /Спросите на сайте или с телефона/);
    assert.equal((await send('ru', 'Почему закрыта парковка у суда?')).status, 200);
    assert.equal((await send('ru', 'почему  закрыта парковка у СУДА')).status, 422);
  });
});
