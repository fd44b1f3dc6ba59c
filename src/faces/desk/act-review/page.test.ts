import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type ActId, draftAct, findPublicAct, getAct } from '#modules/acts';
import { LANGS } from '#platform/i18n';
import type { FaceServer, Seen } from '#testing';
import { type ActsDesk, actsDesk } from '../testing/acts-desk.ts';
import { session } from '../testing/court-at-work.ts';

let work: ActsDesk;
let press: FaceServer;
let clerk: FaceServer;
let id: ActId;

const versionOf = ({ document }: Seen) => document.querySelector('input[name=version]')?.getAttribute('value') ?? '';
const path = (lang = 'kk') => `/${lang}/desk/acts/${id}/public`;

before(async () => {
  work = await actsDesk();
  const { platform, judge } = work.house;
  const laid = await work.house.layCase();
  id = await draftAct(platform, judge, { caseId: laid.id, kind: 'acceptance', claimTenge: 5, dutyTenge: 5 });
  await work.house.sign(id);
  press = await work.as(work.house.press);
  clerk = await work.as(work.house.clerk);
});

describe('the review of a public version', () => {
  for (const lang of LANGS) {
    it(`shows in ${lang} each hidden place with what stands instead, and the text as the public gets it`, async () => {
      const seen = await press.get(path(lang), session);
      assert.equal(seen.status, 200);
      const labels = [...seen.document.querySelectorAll('label')].map((one) => one.textContent ?? '');
      assert.ok(labels.some((label) => label.includes('«Қасымова Айгүл»')));
      const preview = seen.document.querySelector('.sot-act-text')?.textContent ?? '';
      assert.match(preview, /Талап қоюшы: Қ\./);
      assert.doesNotMatch(preview, /Қасымова/);
    });
  }

  it('undoes a mark, adds a missed one, tells what is not in the text', async () => {
    const seen = await press.get(path(), session);
    const wrong = await press.post(path(), { deed: 'save', version: versionOf(seen), missed: 'Юпитер' }, session);
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Мәтінде мұндай сөз жоқ: «Юпитер»/);
    const saved = await press.post(path(), { deed: 'save', version: versionOf(seen), missed: 'Қарыз шарты' }, session);
    assert.equal(saved.status, 303);
    const preview = (await press.get(path(), session)).document.querySelector('.sot-act-text')?.textContent ?? '';
    assert.match(preview, /\[жасырылды\]/);
    assert.match(preview, /Қасымова/, 'every mark was taken away');
  });

  it('is published by a second person only', async () => {
    const seen = await press.get(path(), session);
    const marks = [...seen.document.querySelectorAll('input[name=mark]')].map((one) => one.getAttribute('value') ?? '');
    const body = new URLSearchParams([
      ...marks.map((mark) => ['mark', mark]),
      ['deed', 'save'],
      ['version', versionOf(seen)],
    ]);
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    await press.send(path(), Buffer.from(body.toString()), { ...session, ...type });
    const again = await press.get(path(), session);
    await press.post(path(), { deed: 'first', version: versionOf(again) }, session);
    const mine = await press.get(path(), session);
    assert.match(mine.text, /Екінші рет басқа қызметкер қарап, жариялайды/);
    const preview = await press.get(`/kk/desk/acts/${id}/public.pdf`, session);
    assert.ok(preview.body.startsWith('%PDF'));
    const theirs = await clerk.get(path(), session);
    assert.equal((await clerk.post(path(), { deed: 'publish', version: versionOf(theirs) }, session)).status, 303);
    const { slug = '' } = await getAct(work.house.platform.reads, work.house.judge.actor, id);
    assert.ok(await findPublicAct(work.house.platform.reads, slug));
    assert.match((await press.get(path(), session)).text, /Жарияланған бетті ашу/);
  });

  it('is nothing to others', async () => {
    const stranger = await work.as(work.house.office('press_officer', '7599'));
    assert.equal((await stranger.get(path(), session)).status, 403);
    assert.equal((await press.post(path(), { deed: 'fly' }, session)).status, 400);
  });
});
