import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type CaseId, getCase } from '#modules/cases';
import { insertStaffPost, systemAct } from '#modules/courts/testing';
import { distributionErrors, drawJudge, listDrawsOfCase } from '#modules/distribution';
import { registerClaim } from '#modules/distribution/testing';
import { LANGS } from '#platform/i18n';
import { type TestPlatform, testPlatform } from '#testing';
import { type DeskSite, deskOf, layCourt } from '../testing/court-desk.ts';

const empty = { kk: 'Барлық істің судьясы бар', ru: 'У всех дел есть судья', en: 'Every case has a judge' };

describe('draws at the desk', () => {
  let platform: TestPlatform;
  let chair: DeskSite;
  let judge: DeskSite;
  let caseId: CaseId;
  let number: string;

  before(async () => {
    platform = await testPlatform();
    await layCourt(platform);
    chair = await deskOf(platform, 'chairperson');
    const made = await registerClaim(platform, { code: '7517' });
    ({ id: caseId, number } = made);
    await drawJudge(platform, caseId);
    judge = await deskOf(platform, 'judge');
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: 'judges' });
      await insertStaffPost(tx, { surname: 'Үшіншіев' });
    });
  });

  for (const lang of LANGS) {
    it(`says in ${lang} that nothing waits and nothing is asked`, async () => {
      const { text } = await chair.get(`/${lang}/desk/draws`);
      assert.ok(text.includes(empty[lang]), text);
    });
  }

  it('asks with a ground and a ruling, keeping what was typed when something is missing', async () => {
    const page = await chair.get(`/kk/desk/draws/redraw?case=${encodeURIComponent(number)}`);
    assert.equal(page.document.querySelectorAll('input[name=ground]').length, 5);
    const missing = await chair.post('/kk/desk/draws/redraw', { case: number, ground: '', ruling: '№ 4' });
    assert.match(missing.text, /заңды негізін таңдаңыз/);
    assert.equal(missing.document.querySelector('#ruling')?.getAttribute('value'), '№ 4');
    const long = await chair.post('/kk/desk/draws/redraw', {
      case: number,
      ground: 'recusal',
      ruling: '№'.repeat(201),
    });
    assert.ok(long.text.includes(distributionErrors('DISTRIBUTION_PROOF_TOO_LONG').say('kk')));
    const proof = await chair.post('/kk/desk/draws/redraw', { case: number, ground: 'recusal', ruling: '' });
    assert.match(proof.text, /Ұйғарымның нөмірі мен күнін жазыңыз/);
    const lists = await chair.post('/kk/desk/draws/redraw', { case: number, ground: 'long_absence', ruling: '' });
    assert.match(lists.text, /Судьяның бүгін болмайтыны тізімде жоқ/);
    const sent = await chair.post('/kk/desk/draws/redraw', {
      case: number,
      ground: 'recusal',
      ruling: '№ 4, 23.11.2026',
    });
    assert.equal(sent.headers.location, '/kk/desk/draws?court=7517');
  });

  it('lets nobody answer alone; the second person draws the case again', async () => {
    const own = await chair.get('/kk/desk/draws');
    assert.match(own.text, /жауап күтіп тұр/);
    assert.equal(own.document.querySelector('a[href*="/requests/"]'), null);
    const seen = await judge.get('/kk/desk/draws');
    const href = seen.document.querySelector('a[href*="/requests/"]')?.getAttribute('href') ?? '';
    const alone = await chair.post(href, { decision: 'confirmed', why: '' });
    assert.match(alone.text, /өз сұрауын растай алмайды/);
    const page = await judge.get(href);
    assert.ok(page.text.includes('№ 4, 23.11.2026'));
    assert.match((await judge.post(href, { decision: '', why: '' })).text, /Растайсыз ба, бас тартасыз ба/);
    assert.match((await judge.post(href, { decision: 'refused', why: '' })).text, /Неге бас тартқаныңызды жазыңыз/);
    const long = await judge.post(href, { decision: 'refused', why: 'а'.repeat(501) });
    assert.ok(long.text.includes(distributionErrors('DISTRIBUTION_WHY_TOO_LONG').say('kk')));
    const done = await judge.post(href, { decision: 'confirmed', why: '' });
    assert.equal(done.status, 303);
    await drawJudge(platform, caseId);
    const [first, second] = await listDrawsOfCase(platform.reads, caseId);
    assert.ok(first && second);
    assert.notEqual((await getCase(platform.reads, caseId)).judgePostId, first.document.drawn[0]);
    const after = await judge.get('/kk/desk/draws');
    assert.match(after.text, /расталды/);
  });

  it('is closed to offices that have nothing to do with draws, and to other courts', async () => {
    const secretary = await deskOf(platform, 'hearing_secretary');
    assert.equal((await secretary.get('/kk/desk/draws')).status, 403);
    const elsewhere = await deskOf(platform, 'judge', '6001');
    assert.equal((await elsewhere.get('/kk/desk/draws?court=7517')).status, 403);
    const asked = await elsewhere.get(`/kk/desk/draws/redraw?case=${encodeURIComponent(number)}`);
    assert.equal(asked.status, 404);
  });
});
