import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileDocument } from '#modules/cases';
import { enterByCode, getOwnRoom, raiseHand, type SeatId, tellFailure } from '#modules/conference';
import { type VideoHouse, videoHouse, visitorAct } from '#modules/conference/testing';
import { getStaffHearing } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import { layRemoteTrouble } from '#modules/recording/testing';
import { LANGS } from '#platform/i18n';
import { newId } from '#platform/ids';
import { Browser, type FaceServer, type Seen, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf, session } from '../testing/court-at-work.ts';

let house: VideoHouse;
let judge: FaceServer;
let secretary: FaceServer;

const address = (rest = '', lang = 'kk') => `/${lang}/desk/hearings/${house.hearingId}/video${rest}`;
const deed = async (who: FaceServer, form: Record<string, string>): Promise<Seen> =>
  await who.post(address('/room'), form, session);
const errorsOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));
const group = ({ document }: Seen, name: string) =>
  document.querySelector(`#group-${name}-title`)?.textContent?.replace(/\D/g, '');

before(async () => {
  house = await videoHouse();
  judge = await serveFaces(house.platform, [desk], principalOf(house.court.judge));
  secretary = await serveFaces(house.platform, [desk], principalOf(house.court.secretary));
});

describe('preparing a video hearing', () => {
  for (const lang of LANGS) {
    it(`shows who takes part, the device, the place and the invitation in ${lang}`, async () => {
      const { status, document } = await secretary.get(address('', lang), session);
      assert.equal(status, 200);
      assert.equal(document.querySelectorAll('#seats tbody tr').length, 4);
    });
  }

  it('gives a code on a ticket once, which opens the seat', async () => {
    const { id } = await house.seat('claimant');
    const given = await secretary.post(address(), { deed: 'talon', seat: id }, session);
    const code = given.document.querySelector('.govuk-panel strong')?.textContent ?? '';
    const entered = await enterByCode(house.platform, visitorAct, { code, network: 'town' });
    assert.equal(entered.seatId, id);
    assert.doesNotMatch((await secretary.get(address(), session)).text, new RegExp(code));
  });

  it('keeps the basis of taking part, and asks for it', async () => {
    const { id } = await house.seat('witness');
    const refused = await secretary.post(address(), { deed: 'place', seat: id, basis: '', site: '' }, session);
    assert.deepEqual(errorsOf(refused), [`#basis-${id}`]);
    const kept = await secretary.post(address(), { deed: 'place', seat: id, basis: 'initiative', site: '' }, session);
    assert.equal(kept.status, 303);
    assert.equal((await house.seat('witness')).basis, 'initiative');
  });

  it('seats nobody without a choice', async () => {
    const { status } = await secretary.post(address(), { deed: 'seat' }, session);
    assert.equal(status, 422);
  });

  it('invites a witness who is not of the case, and asks for what is missing', async () => {
    const typed = { deed: 'guest', role: '', name: 'Алыстан Куә', side: '', phone: '', email: '', language: 'ru' };
    const given = { ...typed, needs: '', basis: 'initiative' };
    const empty = await secretary.post(address(), { ...given, basis: '' }, session);
    assert.deepEqual(errorsOf(empty), ['#guest-role', '#guest-basis']);
    assert.equal(empty.document.querySelector('#guest-name')?.getAttribute('value'), 'Алыстан Куә');
    const wrong = { ...given, role: 'witness', phone: '+49 30 123456' };
    assert.deepEqual(errorsOf(await secretary.post(address(), wrong, session)), ['#guest-phone']);
    const nameless = { ...given, role: 'witness', name: ' ' };
    assert.deepEqual(errorsOf(await secretary.post(address(), nameless, session)), ['#guest-name']);
    const talon = await secretary.post(address(), { ...given, role: 'witness', needs: 'Ымдау тілі' }, session);
    const code = talon.document.querySelector('.govuk-panel strong')?.textContent ?? '';
    const { pass } = await enterByCode(house.platform, visitorAct, { code, network: 'far' });
    const seen = await getOwnRoom(house.platform, pass);
    assert.deepEqual(
      [seen.own.place, seen.status, seen.seats.map(({ place }) => place).includes('party')],
      [...['witness', 'isolated', false]],
    );
    assert.match((await secretary.get(address(), session)).text, /Көмек керек: Ымдау тілі/);
    const sent = await secretary.post(address(), { ...given, role: 'expert', email: 'sarap@example.org' }, session);
    assert.equal(sent.status, 303);
    const { rows } = await house.platform.owner.query(`select count(*)::int as count from notices.delivery`);
    assert.ok(rows[0]?.count > 0);
  });

  it('puts a motion to take part by video before the judge, who decides with a reason', async () => {
    const { file } = await getStaffHearing(house.platform.reads, house.court.secretary.actor, house.hearingId);
    const { participant_id: participantId } = await house.seat('claimant');
    const paper = { kind: 'motion', title: 'Өтінішхат', language: 'kk', fileName: 'a.pdf', sizeBytes: 1 } as const;
    const bytes = { mediaType: 'application/pdf', sha256: 'a'.repeat(64), from: 'court' } as const;
    const documentId = await house.platform.db.transact(house.court.clerk, (tx) =>
      fileDocument(tx, { caseId: file.id, ...paper, ...bytes }),
    );
    await house.platform.owner.query(
      `insert into conference.remote_request (id, filing_id, case_id, document_id, participant_id, filer_id, filed_at)
        values ($1, $1, $2, $3, $4, $5, now())`,
      [newId(), file.id, documentId, participantId, house.persons.claimant],
    );
    for (const lang of LANGS) {
      const seen = await secretary.get(address('', lang), session);
      assert.match(seen.text, { kk: /осы істің судьясы шешеді/, ru: /решает судья/, en: /judge of this case/ }[lang]);
    }
    const page = await judge.get(address(), session);
    const request = page.document.querySelector('[name=request]')?.getAttribute('value') ?? '';
    assert.match((await judge.get(address('/room'), session)).text, /Шешім күтіп тұрған өтінішхаттар: 1/);
    const refusal = { deed: 'request', request, verdict: 'refused', reason: ' ' };
    assert.deepEqual(errorsOf(await judge.post(address(), refusal, session)), [`#reason-${request}`]);
    assert.equal((await judge.post(address(), { ...refusal, reason: 'Сотқа келіңіз.' }, session)).status, 303);
    assert.match((await judge.get(address(), session)).text, /Рұқсат берілмеді.*Сотқа келіңіз\./);
    assert.equal((await judge.post(address(), { ...refusal, verdict: 'maybe' }, session)).status, 400);
  });

  it('is not for the registry', async () => {
    const clerk = await serveFaces(house.platform, [desk], principalOf(house.court.clerk));
    assert.equal((await clerk.get(address(), session)).status, 403);
    assert.equal((await clerk.get(address('/room'), session)).status, 403);
    assert.equal((await clerk.get(address('/log'), session)).status, 403);
  });
});

describe('the panel of a video hearing', () => {
  it('lets the judge alone say who it is, and lets in with the same press', async () => {
    const { seatId } = await house.enter('respondent');
    const panel = await judge.get(address('/room'), session);
    assert.deepEqual([group(panel, 'waiting'), group(panel, 'admitted')], ['2', '0']);
    const asked = { deed: 'identify', seat: seatId, document: 'identity_card', authority: 'own' };
    assert.equal((await deed(secretary, asked)).status, 403);
    assert.equal((await deed(judge, asked)).status, 303);
    const after = await secretary.get(address('/room/now'), session);
    assert.deepEqual([group(after, 'waiting'), group(after, 'admitted')], ['1', '1']);
  });

  it('asks by what right counsel act, and keeps the panel as it was', async () => {
    const { seatId } = await house.enter('representative');
    const asked = { deed: 'identify', seat: seatId, document: 'identity_card', authority: 'own' };
    assert.deepEqual(errorsOf(await deed(judge, asked)), [`#authority-${seatId}`]);
    assert.equal((await deed(judge, { ...asked, authority: 'power_of_attorney' })).status, 303);
  });

  it('counts the beginning down, mutes, shows large and sends out', async () => {
    house.platform.clock.set(at(house.platform, '10:30'));
    assert.equal((await deed(judge, { deed: 'step', step: 'begin' })).status, 303);
    assert.ok((await judge.get(address('/room/now'), session)).document.querySelector('[data-live-at]'));
    house.platform.clock.advance({ seconds: 11 });
    const { id: seat } = await house.seat('respondent');
    for (const name of ['mute', 'unmute', 'large', 'small', 'keep-out', 'keep-in', 'out', 'admit'])
      assert.equal((await deed(judge, { deed: name, seat })).status, 303, name);
    assert.equal((await house.seat('respondent')).standing, 'admitted');
  });

  it('gives the floor: who asks whom, and shows the queue', async () => {
    const [asker, asked] = [(await house.seat('respondent')).id, (await house.seat('representative')).id];
    assert.equal((await deed(judge, { deed: 'floor', asker, asked })).status, 303);
    const { body } = await judge.get(address('/room/now'), session);
    assert.match(body, /Сұрап тұрған: Дәулетова А. С., жауап беретін: Өкілова А. С./);
    assert.equal((await deed(secretary, { deed: 'floor', asker, asked })).status, 403);
  });

  it('puts a failure above everything until the judge decides', async () => {
    const { pass } = await house.admit('claimant');
    await raiseHand(house.platform, visitorAct, { roomId: house.roomId, pass, isRaised: true });
    const failed = { roomId: house.roomId, pass, kind: 'did_not_hear', seconds: 12 };
    const failure = await tellFailure(house.platform, visitorAct, failed);
    const now = await judge.get(address('/room/now'), session);
    assert.match(now.document.querySelector('[role=alert]')?.textContent ?? '', /12 с/);
    assert.equal((await deed(judge, { deed: 'decide', failure, decision: 'pause' })).status, 303);
    const after = await judge.get(address('/room/now'), session);
    assert.equal(after.document.querySelector('[role=alert]'), null);
    assert.match(after.body, /Үзіліс/);
    assert.equal((await deed(judge, { deed: 'step', step: 'resume' })).status, 303);
  });

  it('pauses with a reason and a time that is to come', async () => {
    assert.deepEqual(errorsOf(await deed(judge, { deed: 'pause', reason: ' ' })), ['#pause-reason']);
    assert.deepEqual(errorsOf(await deed(judge, { deed: 'pause', reason: 'x', time: '09:00' })), ['#time']);
    assert.equal((await deed(secretary, { deed: 'pause', reason: 'Техник келеді', time: '11:30' })).status, 303);
    assert.match((await judge.get(address('/room'), session)).text, /Техник келеді. Жалғасатын уақыты: 11:30/);
    await deed(judge, { deed: 'step', step: 'resume' });
  });

  it('removes with a reason, and ends when it is meant', async () => {
    const { id: seat } = await house.seat('claimant');
    assert.deepEqual(errorsOf(await deed(judge, { deed: 'remove', seat, reason: '' })), ['#remove-reason']);
    assert.equal((await deed(judge, { deed: 'remove', seat, reason: 'Басқа адам' })).status, 303);
    assert.deepEqual(errorsOf(await deed(judge, { deed: 'end' })), ['#sure']);
    assert.deepEqual(errorsOf(await deed(judge, { deed: 'show', document: '' })), ['#document']);
    assert.equal((await judge.get(address('/shown'), session)).status, 404);
  });

  it('may go to another media node only in the browser that sits there', async () => {
    const { platform } = house;
    await platform.owner.query(
      `insert into conference.media_node values ('m1', 'https://media1.sot.example', 240, 0, false, now())`,
    );
    const browser = new Browser(judge.server);
    const [name = '', value = ''] = session.cookie.split('=');
    browser.cookies.set(name, value);
    const policy = async (): Promise<string> => {
      const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
      const seen = await judge.get(address('/room'), { cookie });
      return String(seen.headers['content-security-policy']);
    };
    await browser.visit(address('/room'));
    assert.match(await policy(), /connect-src 'self';/);
    await browser.submit({ deed: 'sit' }, 'form:has([name=deed][value=sit])');
    assert.match(await policy(), /connect-src 'self' https:\/\/media1\.sot\.example;/);
  });

  it('has its state on the screen that records', async () => {
    const { document } = await secretary.get(`/kk/desk/hearings/${house.hearingId}/record`, session);
    assert.match(document.querySelector('[data-remote]')?.textContent ?? '', /залда 2/);
  });

  it('tells the judge on the panel and the secretary beside the record who is not recorded, in words', async () => {
    const { id: seatId, name, role } = await house.seat('respondent');
    await layRemoteTrouble(house.platform, house.hearingId, { seatId, name, role, medium: 'sound' });
    for (const lang of LANGS) {
      const words = { kk: /дыбысы жазылмай тұр/, ru: /звук не записывается/, en: /sound is not recorded/ }[lang];
      const panel = await judge.get(address('/room/now', lang), session);
      assert.match(panel.document.querySelector('[data-troubles][role=alert]')?.textContent ?? '', words);
      const record = await secretary.get(`/${lang}/desk/hearings/${house.hearingId}/record/now`, session);
      assert.match(record.document.querySelector('[data-troubles]')?.textContent ?? '', words);
      assert.ok(record.body.includes(name));
    }
  });

  for (const lang of LANGS) {
    it(`stands in ${lang}, with its log`, async () => {
      assert.equal((await judge.get(address('/room', lang), session)).status, 200);
      const log = await judge.get(address('/log', lang), session);
      assert.ok(log.document.querySelectorAll('tbody tr').length > 10);
    });
  }

  it('closes for all at the end', async () => {
    assert.equal((await deed(judge, { deed: 'end', sure: 'yes' })).status, 303);
    const { document } = await judge.get(address('/room'), session);
    assert.equal(document.querySelectorAll('form').length, document.querySelectorAll('header form').length);
    assert.equal((await deed(judge, { deed: 'mute', seat: '0' as SeatId })).status, 400);
  });
});
