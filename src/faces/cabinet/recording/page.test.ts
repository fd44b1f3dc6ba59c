import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listParticipants } from '#modules/cases';
import { closeHearing, getStaffHearing } from '#modules/hearings';
import { recordingErrors, transcriptProvider } from '#modules/recording';
import {
  claimantSigner,
  layRecordingCourt,
  makeRecording,
  partyOf,
  type RecordingCourt,
  sendHead,
  sendRecording,
  startFakeWhisper,
  transcribed,
  whisperServerAt,
} from '#modules/recording/testing';
import { getSigning, type SigningId, signWithDemoKey } from '#modules/signatures';
import { type SignatureHouse, signatureHouse } from '#modules/signatures/testing';
import { LANGS } from '#platform/i18n';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { cabinet } from '../face.ts';

const cookie = { cookie: '__Host-sot=test' };
const marks = [
  { at: 1, kind: 'speaker', speaker: 'Қасымова А.', text: 'ашық сөз' },
  { at: 2, kind: 'motion', speaker: 'judge' },
  { at: 3, kind: 'closed' },
  { at: 4, kind: 'note', text: 'құпия сөз' },
  { at: 5, kind: 'open' },
] as const;

describe('the page of a recording', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let id: string;
  let authority: SignatureHouse['authority'];
  before(async () => {
    platform = await testPlatform();
    const signatures = await signatureHouse(platform);
    ({ authority } = signatures);
    house = await layRecordingCourt(platform);
    signatures.signers.set(house.claimant, claimantSigner);
    const [claimant] = await listParticipants(platform.reads, house.case.id);
    const named = [...marks, { at: 6, kind: 'speaker' as const, speaker: String(claimant?.id) }];
    const unknown = { at: 7, kind: 'speaker' as const, speaker: newId() as string };
    const made = await makeRecording({
      ...{ hearingId: house.hearingId, startsAt: platform.clock.now(), marks: [...named, unknown] },
    });
    await sendRecording(house.send, made);
    id = made.id;
  });
  after(() => house.close());

  const siteOf = async (personId: PersonId): Promise<FaceServer> =>
    await serveFaces(platform, [cabinet], {
      ...{
        accountId: newId<AccountId>(),
        personId,
        sessionId: newId<SessionId>(),
        kind: 'person',
        lang: 'kk',
        posts: [],
      },
      ...{ isConfirmed: true, displayName: 'Қасымова А.', mustGiveSecondFactor: false },
    });

  for (const lang of LANGS) {
    it(`shows a party the log, plain videos and the looks, and no closed word, in ${lang}`, async () => {
      const site = await siteOf(house.claimant);
      const page = await site.get(`/${lang}/cabinet/recordings/${id}`, cookie);
      assert.equal(page.status, 200);
      assert.ok(page.text.includes('ашық сөз') && !page.body.includes('құпия'));
      const first = page.document.querySelector('[data-mark]');
      assert.match(first?.getAttribute('href') ?? '', /\?t=\d{16}$/);
      assert.equal(page.document.querySelectorAll('video[data-track]').length, 1);
      assert.equal(page.document.querySelector('[data-remark]'), null, 'no protocol was signed yet');
      assert.match(
        page.document.querySelector('video[controls]')?.getAttribute('src') ?? '',
        /\/plain\/judge\?from=\d+#t=0$/,
      );
      for (const frame of ['.sot-player__tile', '.sot-player__plain'])
        assert.match(
          page.document.querySelector(`${frame} .sot-player__watermark`)?.textContent ?? '',
          /^Қасымова А\. · /,
        );
      const again = await site.get(`/${lang}/cabinet/recordings/${id}`, cookie);
      assert.equal(again.document.querySelectorAll('[aria-labelledby=looks] li').length, 1);
      const file = await site.get(`/${lang}/cabinet/cases/${house.case.number}`, cookie);
      assert.ok(file.document.querySelector(`a[href="/${lang}/cabinet/recordings/${id}"]`));
    });

    it(`names who speaks and shows no code, in ${lang}`, async () => {
      const site = await siteOf(house.claimant);
      const { document } = await site.get(`/${lang}/cabinet/recordings/${id}`, cookie);
      const lines = [...document.querySelectorAll('.sot-player__mark')].map((line) => line.textContent);
      assert.match(lines.at(-2) ?? '', { kk: /Қасымова Айгүл/, ru: /Қасымова Айгүл/, en: /Kasymova Aigul/ }[lang]);
      assert.match(lines[1] ?? '', { kk: /Төрағалық етуші/, ru: /Председательствующий/, en: /Presiding/ }[lang]);
      assert.ok(!lines.some((line) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(line ?? '')), lines.join('\n'));
      const options = [...document.querySelectorAll('#mark-speaker option')].map((one) => one.textContent ?? '');
      assert.ok(options.length === 4 && !options.some((text) => /[0-9a-f]{8}-/.test(text)), options.join('\n'));
    });

    it(`opens at the moment of the address, in ${lang}`, async () => {
      const site = await siteOf(house.claimant);
      const us = Number(platform.clock.now().epochMilliseconds) * 1000 + 2_000_000;
      const page = await site.get(`/${lang}/cabinet/recordings/${id}?t=${us}`, cookie);
      assert.match(page.document.querySelector('video[controls]')?.getAttribute('src') ?? '', /#t=[1-3]$/);
    });
  }

  it('is not found by a stranger, and not by an identifier that is none', async () => {
    const stranger = await siteOf(newId<PersonId>());
    assert.equal((await stranger.get(`/kk/cabinet/recordings/${id}`, cookie)).status, 404);
    assert.equal((await stranger.get(`/kk/cabinet/recordings/${newId()}`, cookie)).status, 404);
    assert.equal((await stranger.get('/kk/cabinet/recordings/x', cookie)).status, 404);
  });

  for (const lang of LANGS) {
    it(`gives the sound to who has signed the warning, and to nobody else, in ${lang}`, async () => {
      const personId = house.claimant;
      const made = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now() });
      await sendRecording(house.send, made);
      const site = await siteOf(personId);
      const at = `/${lang}/cabinet/recordings/${made.id}/copy`;
      const page = await site.get(at, cookie);
      assert.ok(page.status === 200 && page.document.querySelector('button[value=sign]'));
      assert.ok(page.text.includes('282(4)') && !page.document.querySelector('button[value=take]'));
      const refused = await site.post(at, { deed: 'take' }, cookie);
      assert.equal(refused.status, 422);
      assert.ok(refused.text.includes(recordingErrors('RECORDING_NOT_WARNED').say(lang)));
      const asked = await site.post(at, { deed: 'sign' }, cookie);
      const again = await site.post(at, { deed: 'sign' }, cookie);
      assert.match(String(asked.headers.location), /\/cabinet\/sign\//);
      assert.equal(again.headers.location, asked.headers.location);
      const signingId = String(asked.headers.location).split('/').at(-1) as SigningId;
      const { title } = await getSigning(platform.reads, partyOf(personId), signingId);
      assert.match(title, /^Дербес деректерді қорғау туралы ескерту, № /);
      await signWithDemoKey(platform, { actor: partyOf(personId), action: 'test' }, { signingId, isConfirmed: true });
      const signed = await site.get(at, cookie);
      assert.ok(signed.document.querySelector('button[value=take]') && !signed.document.querySelector('[value=sign]'));
      const taken = await site.post(at, { deed: 'take' }, cookie);
      assert.deepEqual([taken.status, taken.headers['content-type']], [200, 'application/zip']);
    });
  }

  it('shows what a machine heard as an aid, each line with its moment', async () => {
    const fake = await startFakeWhisper();
    platform.ports.plug(transcriptProvider, whisperServerAt(fake.url));
    const made = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now() });
    await sendRecording(house.send, made);
    await transcribed(platform, made.id);
    platform.ports.plug(transcriptProvider, undefined as never);
    await fake.close();
    const site = await siteOf(house.claimant);
    for (const [lang, words] of [
      ['kk', /Машина жасаған мәтін: көмекші құрал/],
      ['ru', /Машинная расшифровка: вспомогательный текст/],
      ['en', /Machine transcript, an aid/],
    ] as const) {
      const { document, text } = await site.get(`/${lang}/cabinet/recordings/${made.id}`, cookie);
      assert.match(text, words);
      assert.match(text, /Бірінші сөз 1\./);
      assert.ok([...document.querySelectorAll('details a[data-mark]')].length === 2);
    }
  });

  it('waits with the copy while the signature under the warning is being proved', async () => {
    const made = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now() });
    await sendRecording(house.send, made);
    const site = await siteOf(house.claimant);
    const at = `/kk/cabinet/recordings/${made.id}/copy`;
    const signingId = String((await site.post(at, { deed: 'sign' }, cookie)).headers.location)
      .split('/')
      .at(-1);
    const act = { actor: partyOf(house.claimant), action: 'test' };
    authority.services.mood = 'fails';
    // Lists brought before have run out.
    platform.clock.advance({ hours: 48 });
    await signWithDemoKey(platform, act, { signingId: signingId as SigningId, isConfirmed: true });
    authority.services.mood = 'answers';
    const waiting = await site.post(at, { deed: 'take' }, cookie);
    assert.ok(waiting.status === 422 && waiting.text.includes(recordingErrors('RECORDING_WARNING_PENDING').say('kk')));
  });

  it('gives no copy of a hearing that goes on, or that was closed as a whole', async () => {
    const site = await siteOf(house.claimant);
    const live = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now() });
    await sendHead(house.send, live);
    const open = await site.post(`/kk/cabinet/recordings/${live.id}/copy`, { deed: 'take' }, cookie);
    assert.ok(open.status === 422 && open.text.includes(recordingErrors('RECORDING_NOT_CLOSED_YET').say('kk')));
    const { secretary } = house.court;
    const { version } = await getStaffHearing(platform.reads, secretary.actor, house.hearingId);
    await closeHearing(platform, secretary, { id: house.hearingId, version, ground: 'private_life' });
    const closed = await site.post(`/kk/cabinet/recordings/${id}/copy`, { deed: 'take' }, cookie);
    assert.ok(closed.status === 422 && closed.text.includes(recordingErrors('RECORDING_COPY_NOT_ALLOWED').say('kk')));
    const page = await site.get(`/kk/cabinet/recordings/${id}`, cookie);
    assert.equal(page.document.querySelector('[data-player]'), null);
  });
});
