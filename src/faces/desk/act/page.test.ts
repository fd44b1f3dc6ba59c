import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type ActId, actErrors, draftAct, getAct } from '#modules/acts';
import type { LaidCase } from '#modules/acts/testing';
import { changeStage, listLettersOfCase, listParticipants } from '#modules/cases';
import { listLooks } from '#platform/audit';
import { LANGS } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { FaceServer, Seen } from '#testing';
import { lettersTexts } from '../letters/texts.ts';
import { type ActsDesk, actsDesk } from '../testing/acts-desk.ts';
import { session } from '../testing/court-at-work.ts';
import { deskActTexts } from './texts.ts';

let work: ActsDesk;
let judge: FaceServer;
let secretary: FaceServer;
let laid: LaidCase;
let id: ActId;

const read = async (which = id) => await getAct(work.house.platform.reads, work.house.judge.actor, which);
const partsOf = ({ document }: Seen): Record<string, string> =>
  Object.fromEntries([...document.querySelectorAll('textarea')].map((one) => [one.name, one.textContent ?? '']));
const errorsOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));

before(async () => {
  work = await actsDesk();
  judge = await work.as(work.house.judge);
  secretary = await work.as(work.house.secretary);
  laid = await work.house.layCase();
  id = await draftAct(work.house.platform, work.house.judge, { caseId: laid.id, kind: 'acceptance' });
});

describe('acts at the desk', () => {
  for (const lang of LANGS) {
    it(`lists in ${lang} what waits for the judge, and opens the acts of a case`, async () => {
      const list = await judge.get(`/${lang}/desk/acts`, session);
      assert.equal(list.status, 200);
      assert.ok(list.document.querySelector(`a[href="/${lang}/desk/case-acts/${laid.id}"]`));
      assert.ok(list.document.querySelector(`a[href="/${lang}/desk/acts/${id}"]`));
      // Registered on Monday the 23rd: five working days.
      const clock = list.document.querySelector('[data-term="civil.claim_acceptance"]')?.textContent ?? '';
      assert.match(clock, /30 (?:қараша|ноября|November) ?2026|2026 ж\. 30 қараша/);
      const ofCase = await judge.get(`/${lang}/desk/case-acts/${laid.id}`, session);
      assert.ok(ofCase.document.querySelector('[data-term="civil.claim_acceptance"]'));
      assert.deepEqual(
        [...ofCase.document.querySelectorAll('input[name=kind]')].map((one) => one.getAttribute('value')),
        ['acceptance', 'return', 'refusal'],
      );
    });

    it(`shows the editor in ${lang}: four parts, the checklist, keys, and the way to sign`, async () => {
      const seen = await judge.get(`/${lang}/desk/acts/${id}`, session);
      assert.equal(seen.status, 200);
      assert.equal(seen.document.querySelectorAll('textarea').length, 4);
      assert.equal(seen.document.querySelectorAll('.sot-check--open').length, 1);
      assert.deepEqual(
        [...seen.document.querySelectorAll('[data-key]')].map((one) => one.getAttribute('data-key')),
        ['F2', 'F4', 'F8'],
      );
    });
  }

  it('begins a draft, and says beside the field what is missing or wrong', async () => {
    const path = `/kk/desk/case-acts/${laid.id}`;
    const empty = await judge.post(path, { claim: 'көп' }, session);
    assert.equal(empty.status, 422);
    assert.deepEqual(errorsOf(empty), ['#kind', '#claim']);
    assert.ok(empty.text.includes(actErrors('ACTS_SUM_UNREADABLE').say('kk')));
    assert.equal(empty.document.querySelector('input[name=claim]')?.getAttribute('value'), 'көп');
    assert.deepEqual(errorsOf(await judge.post(path, { kind: 'return' }, session)), ['#ground']);
    const made = await judge.post(path, { kind: 'return', ground: 'wrong_court', claim: '250 000' }, session);
    assert.equal(made.status, 303);
    const act = await read(String(made.headers.location).split('/').at(-1) as ActId);
    assert.match(act.parts.descriptive, /250\u00a0000 \(екі жүз елу мың\) теңге/);
  });

  it('saves, and shows both texts when somebody else saved meanwhile', async () => {
    const path = `/kk/desk/acts/${id}`;
    const mine = await judge.get(path, session);
    const version = String((await read()).version);
    const theirs = { ...partsOf(mine), reasoning: 'Хатшының мәтіні.', deed: 'save', version };
    assert.equal((await secretary.post(path, theirs, session)).status, 303);
    const refused = await judge.post(
      path,
      { ...partsOf(mine), reasoning: 'Судьяның мәтіні.', deed: 'save', version },
      session,
    );
    assert.equal(refused.status, 422);
    assert.match(refused.text, /басқа адам өзгертті/);
    assert.equal(partsOf(refused).reasoning, 'Судьяның мәтіні.');
    assert.match(refused.text, /Басқа адам сақтаған мәтін ?Хатшының мәтіні\./);
    assert.equal((await read()).parts.reasoning, 'Хатшының мәтіні.');
  });

  it('does not go on to sign before the checklist is met, then leads to the signing screen', async () => {
    const path = `/kk/desk/acts/${id}`;
    const open = await judge.get(path, session);
    const version = String((await read()).version);
    const early = await judge.post(path, { ...partsOf(open), deed: 'sign', version }, session);
    assert.deepEqual(errorsOf(early), ['#sign']);
    await work.house.fill(id);
    const filled = await judge.get(path, session);
    const ready = { ...partsOf(filled), deed: 'sign', version: String((await read()).version) };
    const sent = await judge.post(path, ready, session);
    assert.match(String(sent.headers.location), /^\/kk\/cabinet\/sign\/[0-9a-f-]{36}$/);
    assert.equal((await secretary.get(path, session)).document.querySelector('#sign'), null);
  });

  it('gives the draft and the signed act as PDF', async () => {
    const pdf = await judge.get(`/kk/desk/acts/${id}/act.pdf`, session);
    assert.equal(pdf.headers['content-type'], 'application/pdf');
    assert.ok(pdf.body.startsWith('%PDF'));
  });

  it('announces a signed decision, shows its terms and how they were counted, and takes a complaint', async () => {
    const { platform, judge: act } = work.house;
    const other = await work.house.layCase();
    await platform.db.transact(act, async (tx) => {
      for (const stage of ['accepted', 'examination'] as const) await changeStage(tx, other.id, stage);
    });
    const decision = await draftAct(platform, act, { caseId: other.id, kind: 'decision', claimTenge: 5, dutyTenge: 5 });
    await work.house.sign(decision);
    const path = `/kk/desk/acts/${decision}`;
    const early = await judge.get(path, session);
    assert.equal(early.document.querySelector('button[value=announce]'), null);
    assert.match(early.text, /отырыс әлі ашылған жоқ/);
    const refused = await judge.post(
      path,
      { deed: 'announce', version: String((await read(decision)).version) },
      session,
    );
    assert.deepEqual(errorsOf(refused), ['#announce']);
    const hearing = await work.house.hear(other);
    const signed = await judge.get(path, session);
    assert.ok(signed.document.querySelector(`a[href="/kk/desk/hearings/${hearing}"]`));
    assert.equal(signed.document.querySelector('#announce')?.getAttribute('data-key'), 'F9');
    const version = String((await read(decision)).version);
    assert.equal((await judge.post(path, { deed: 'announce', version }, session)).status, 303);
    const clerk = await work.as(work.house.clerk);
    const out = await clerk.get(path, session);
    assert.match(out.text, /Шағымның соңғы күні/);
    assert.match(out.text, /АПК 403-бап/);
    const now = String((await read(decision)).version);
    const wrong = await clerk.post(path, { deed: 'complaint', day: '32-12', version: now }, session);
    assert.deepEqual(errorsOf(wrong), ['#day']);
    const taken = await clerk.post(path, { deed: 'complaint', day: '2026-12-01', version: now }, session);
    assert.equal(taken.status, 303);
    assert.match((await clerk.get(path, session)).text, /Шағым берілген, заңды күшіне енбеген/);
    const state = await clerk.get(`${path}/state`, session);
    assert.match(state.body, /Шағым берілген/);
  });

  it('enters that the operative part was announced, keeps it, and takes the copy of who was not there', async () => {
    const { platform, judge: act } = work.house;
    const other = await work.house.layCase();
    await platform.db.transact(act, async (tx) => {
      for (const stage of ['accepted', 'examination'] as const) await changeStage(tx, other.id, stage);
    });
    const decision = await draftAct(platform, act, { caseId: other.id, kind: 'decision', claimTenge: 5, dutyTenge: 5 });
    const path = `/kk/desk/acts/${decision}`;
    assert.equal((await judge.get(path, session)).document.querySelector('button[value=speak]'), null);
    await work.house.hear(other);
    const form = async () => {
      const seen = await judge.get(path, session);
      return { ...partsOf(seen), version: String((await read(decision)).version) };
    };
    assert.deepEqual(errorsOf(await judge.post(path, { ...(await form()), deed: 'speak' }, session)), ['#speak']);
    await work.house.fill(decision);
    assert.equal((await judge.post(path, { ...(await form()), deed: 'speak' }, session)).status, 303);
    for (const lang of LANGS) {
      const seen = await judge.get(`/${lang}/desk/acts/${decision}`, session);
      assert.match(seen.text, /30 (?:қараша|ноября|November)|30 November/);
      assert.equal(seen.document.querySelector('textarea[name=operative]')?.hasAttribute('readonly'), true);
      assert.equal(seen.document.querySelector('button[value=withdraw]'), null);
    }
    const ofCase = await judge.get('/kk/desk/acts', session);
    assert.ok(ofCase.document.querySelector('[data-term="civil.decision_in_final_form"]'));
    await work.house.sign(decision);
    const participant = newId();
    await platform.owner.query('insert into acts.copy_to_absent (act_id, participant_id) values ($1, $2)', [
      decision,
      (await listParticipants(platform.reads, other.id))[1]?.id,
    ]);
    const clerk = await work.as(work.house.clerk);
    const out = await clerk.get(path, session);
    assert.match(out.text, /Көшірме әлі жіберілмеген/);
    assert.match(out.text, /көшірме жіберілгеннен кейін есептеледі/);
    const sent = async (rest: Record<string, string>) => {
      const given = out.document.querySelector('input[name=participant]')?.getAttribute('value') ?? participant;
      const version = String((await read(decision)).version);
      return await clerk.post(path, { deed: 'copy', participant: given, version, ...rest }, session);
    };
    assert.deepEqual(errorsOf(await sent({ sent: 'кеше', proof: '1' })), ['#sent']);
    assert.deepEqual(errorsOf(await sent({ sent: '2026-11-23', proof: ' ' })), ['#proof']);
    assert.equal((await sent({ sent: '2026-11-23', proof: '№ KZ1' })).status, 303);
    assert.match(
      (await clerk.get(path, session)).text,
      /Көшірме жіберілген күн: 2026 ж\. 23 қараша|Көшірме жіберілген күн: .*23/,
    );
  });

  it('prints the copy that goes by post, and takes its posting for the sending', async () => {
    const { platform, judge: act } = work.house;
    const other = await work.house.layCase({
      participants: [
        { role: 'claimant', name: { kind: 'person', surname: 'Қасымова', givenName: 'Айгүл' } },
        { role: 'respondent', name: { kind: 'person', surname: 'Ахметов', givenName: 'Нұрлан' } },
      ],
    });
    await platform.db.transact(act, async (tx) => {
      for (const stage of ['accepted', 'examination'] as const) await changeStage(tx, other.id, stage);
    });
    const decision = await draftAct(platform, act, { caseId: other.id, kind: 'decision', claimTenge: 5, dutyTenge: 5 });
    await work.house.hear(other);
    await work.house.sign(decision);
    const { version } = await read(decision);
    await judge.post(`/kk/desk/acts/${decision}`, { deed: 'announce', version: String(version) }, session);
    const participantId = (await listParticipants(platform.reads, other.id))[1]?.id;
    assert.ok(participantId);
    await platform.owner.query('insert into acts.copy_to_absent (act_id, participant_id) values ($1, $2)', [
      ...[decision, participantId],
    ]);
    await work.house.work();
    const clerk = await work.as(work.house.clerk);
    for (const lang of LANGS) {
      const link = (await clerk.get(`/${lang}/desk/acts/${decision}`, session)).document.querySelector(
        'a[href*="/desk/letters/"]',
      );
      assert.equal(link?.textContent, deskActTexts(lang).copyLetter);
      const seen = await clerk.get(link?.getAttribute('href') ?? '', session);
      const { copyTitle, printCopyLead } = lettersTexts(lang);
      assert.match(seen.document.querySelector('h1')?.textContent ?? '', new RegExp(copyTitle({ name: '' })));
      assert.ok(seen.text.includes(printCopyLead));
      assert.match(
        (await clerk.get(`/${lang}/desk/letters?court=7517`, session)).text,
        new RegExp(lettersTexts(lang).kinds.act_copy),
      );
    }
    const [{ id } = { id: '' }] = await listLettersOfCase(platform.reads, other.id);
    const letter = `/kk/desk/letters/${id}`;
    const printed = await clerk.post(letter, { deed: 'print', address: 'Демо көшесі, 5' }, session);
    assert.match(printed.body, /^%PDF-1\.7/);
    const today = platform.clock.now().toZonedDateTimeISO('Asia/Almaty').toPlainDate();
    const day = { 'posted-day': String(today.day), 'posted-month': String(today.month), 'posted-year': '2026' };
    assert.equal((await clerk.post(letter, { deed: 'post', ...day, posting: 'RR1KZ' }, session)).status, 303);
    const out = (await clerk.get(`/kk/desk/acts/${decision}`, session)).text;
    assert.ok(!out.includes(deskActTexts('kk').copyAwaited), out);
    assert.ok(!out.includes(deskActTexts('kk').copyLetter));
  });

  it('puts the clock of acceptance on another row of the law', async () => {
    const fresh = await work.house.layCase();
    const path = `/kk/desk/case-acts/${fresh.id}`;
    const values = [...(await judge.get(path, session)).document.querySelectorAll('input[name=rule]')].map((one) =>
      one.getAttribute('value'),
    );
    assert.equal(values.length, 3);
    assert.deepEqual(errorsOf(await judge.post(path, { deed: 'acceptance-term', rule: 'civil.appeal' }, session)), [
      '#rule',
    ]);
    const rule = 'civil.claim_acceptance_with_conciliation';
    assert.equal((await judge.post(path, { deed: 'acceptance-term', rule }, session)).status, 303);
    assert.ok((await judge.get(path, session)).document.querySelector(`[data-term="${rule}"]`));
  });

  it('is nothing to another court and to people without an office over acts, and leaves a look', async () => {
    const stranger = await work.as(work.house.office('judge', '7599'));
    assert.equal((await stranger.get(`/kk/desk/acts/${id}`, session)).status, 403);
    assert.equal((await stranger.get(`/kk/desk/case-acts/${laid.id}`, session)).status, 403);
    assert.equal((await judge.get('/kk/desk/acts/0', session)).status, 404);
    const looks = await listLooks(work.house.platform.reads, laid.claimant);
    assert.ok(looks.some(({ action }) => action === 'acts.get-act'));
  });

  it('withdraws a draft', async () => {
    const draft = await draftAct(work.house.platform, work.house.judge, { caseId: laid.id, kind: 'acceptance' });
    const version = String((await read(draft)).version);
    const gone = await judge.post(`/kk/desk/acts/${draft}`, { deed: 'withdraw', version }, session);
    assert.equal(gone.headers.location, `/kk/desk/case-acts/${laid.id}`);
    assert.equal((await judge.post(`/kk/desk/acts/${draft}`, { deed: 'fly', version }, session)).status, 400);
  });
});
