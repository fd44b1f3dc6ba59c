import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { changePhase, conferenceErrors, conferenceTexts, removeSeat } from '#modules/conference';
import { type VideoHouse, videoHouse } from '#modules/conference/testing';
import { delayHearing, getStaffHearing, hearingTexts } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import type { RoomWord } from '#shell';
import { Browser, type FaceServer, serveFaces } from '#testing';
import { portal } from '../face.ts';
import { joinTexts } from './texts.ts';

let house: VideoHouse;
let site: FaceServer;

before(async () => {
  house = await videoHouse();
  site = await serveFaces(house.platform, [portal]);
});

const errorOf = ({ page }: Browser): string =>
  page.document.querySelector('.govuk-error-summary__list a')?.textContent ?? '';

async function entered(role: Parameters<VideoHouse['code']>[0], lang = 'kk'): Promise<Browser> {
  const browser = new Browser(site.server);
  await browser.visit(`/${lang}/join`);
  await browser.submit({ code: await house.code(role) });
  return browser;
}

for (const lang of LANGS) {
  const [texts, words] = [joinTexts(lang), conferenceTexts(lang)];

  describe(`entering a video hearing in ${lang}`, () => {
    // All these browsers are one network, whose tries are counted.
    before(() => house.platform.clock.advance({ minutes: 5 }));

    it('asks for the code and for nothing else', async () => {
      const browser = new Browser(site.server);
      await browser.visit(`/${lang}/join`);
      const names = [...browser.page.document.querySelectorAll('main input')].map((input) =>
        input.getAttribute('name'),
      );
      assert.deepEqual(names, ['code']);
      assert.ok(browser.page.text.includes(texts.lead));
    });

    it('says what is wrong with a code and keeps what was typed', async () => {
      const browser = new Browser(site.server);
      await browser.visit(`/${lang}/join`);
      await browser.submit({ code: 'ACDE' });
      assert.equal(browser.page.status, 422);
      assert.equal(errorOf(browser), conferenceErrors('CONFERENCE_CODE_MISTYPED').say(lang));
      assert.equal(browser.page.document.querySelector('#code')?.getAttribute('value'), 'ACDE');
    });

    it('names the law of the card, or says that the judge does', async () => {
      const [party, witness] = [await entered('respondent', lang), await entered('witness', lang)];
      assert.match(party.page.text, { kk: /АПК 46-бап/, ru: /ст\. 46 ГПК/, en: /art\. 46 Civil Procedure Code/ }[lang]);
      assert.ok(witness.page.text.includes(texts.judgeNamesNorm));
    });

    it('leads a party into the waiting room of its side, and a witness apart', async () => {
      const party = await entered('respondent', lang);
      assert.equal(party.page.status, 200);
      assert.ok(party.page.text.includes(words.waiting.scheduled));
      assert.ok(party.page.text.includes(texts.notIdentified));
      assert.ok(party.page.text.includes('Өкілова') && !party.page.text.includes('Қасымова'));
      assert.ok(party.page.text.includes(texts.cards.party.title));
      const witness = await entered('witness', lang);
      assert.ok(witness.page.text.includes(texts.cards.witness.title));
      assert.ok(witness.page.text.includes(words.waiting.isolated));
      assert.ok(witness.page.text.includes(texts.isolatedWhy));
      assert.ok(!witness.page.text.includes('Өкілова') && !witness.page.text.includes('Қасымова'));
    });

    it('keeps the check of the device', async () => {
      const party = await entered('claimant', lang);
      const sound = { camera: 'absent', microphone: 'works', speakers: 'works', network: 'works' };
      await party.submit(sound, `form:has([name=camera])`);
      assert.ok(party.page.text.includes(words.checks.sound_only));
    });

    it('tells the first of two phones that the second has come, and asks for the code', async () => {
      const first = await entered('claimant', lang);
      const { url } = first.page;
      await entered('claimant', lang);
      await first.visit(url);
      assert.equal(first.page.status, 401);
      assert.equal(errorOf(first), conferenceErrors('CONFERENCE_PASS_TAKEN_OVER').say(lang));
    });

    it('holds a private talk with one’s own representative, and says that it is not recorded', async () => {
      const [party, counsel] = [await entered('respondent', lang), await entered('representative', lang)];
      await party.visit(party.page.url);
      await party.submit({}, 'form:has([name=with])');
      assert.ok(party.page.text.includes(texts.waitingAnswer));
      await counsel.visit(counsel.page.url);
      await counsel.submit({ answer: 'accepted' }, 'form:has([name=talk])');
      assert.ok(counsel.page.text.includes(words.notRecorded));
      await counsel.submit({}, 'form:has([value=end-talk])');
      assert.ok(!counsel.page.text.includes(words.notRecorded));
    });
  });
}

describe('what the island of a video room asks', () => {
  /** As the script of the page asks, from the browser that sits there or from another one. */
  const asks = async (browser: Browser, url: string, fields?: Readonly<Record<string, string>>) => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return await site.server.inject({
      ...{ method: fields ? 'POST' : 'GET', url, payload: fields ? new URLSearchParams(fields).toString() : '' },
      headers: {
        ...{ host: 'localhost:3000', origin: 'http://localhost:3000', accept: '*/*', cookie },
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
    });
  };

  it('is the room in plain data, with states and places in the language of the page', async () => {
    const own = await entered('respondent', 'ru');
    const { statusCode, body } = await asks(own, `${own.page.url}/room`);
    const word = JSON.parse(body) as RoomWord;
    assert.equal(statusCode, 200);
    assert.deepEqual([word.state, word.air], [conferenceTexts('ru').waiting.scheduled, 'picture']);
    assert.ok(word.seats.some(({ isBench, place }) => isBench && place === conferenceTexts('ru').places.bench));
    assert.ok(!word.seats.some(({ name }) => name.startsWith('Қасымова')));
  });

  it('gives no token while no node carries media, and nothing at all to another browser', async () => {
    const own = await entered('respondent');
    const right = { right: 'publish' };
    assert.equal((await asks(own, `${own.page.url}/token`, right)).statusCode, 503);
    const stranger = new Browser(site.server);
    await stranger.visit('/kk/join');
    assert.equal((await asks(stranger, `${own.page.url}/room`)).statusCode, 401);
    assert.equal((await asks(stranger, `${own.page.url}/token`, right)).statusCode, 401);
  });

  it('tells the device that was left once where the hearing goes on, and nothing of the room', async () => {
    for (const lang of LANGS) {
      const left = await entered('respondent', lang);
      const { seatId } = await house.enter('respondent');
      const { statusCode, body } = await asks(left, `${left.page.url}/state`);
      assert.equal(statusCode, 200);
      assert.match(body, /data-live-over/);
      assert.ok(body.includes(joinTexts(lang).taken.title));
      assert.ok(!body.includes(seatId) && !body.includes('Дәулетова'));
      assert.equal((await asks(left, `${left.page.url}/room`)).statusCode, 401);
    }
  });

  it('may go to the media nodes that are there, wherever they stand, from the page with the room alone', async () => {
    const { platform } = house;
    const own = await entered('respondent');
    const policy = async (url: string) => String((await asks(own, url)).headers['content-security-policy']);
    assert.match(await policy(own.page.url), /connect-src 'self';/);
    await platform.owner.query(
      `insert into conference.media_node values ('m1', 'https://media1.sot.example', 240, 0, false, now()),
        ('m2', $1, 240, 0, false, now())`,
      [platform.publicOrigin],
    );
    assert.match(await policy(own.page.url), /connect-src 'self' https:\/\/media1\.sot\.example;/);
    assert.match(await policy('/kk/join'), /connect-src 'self';/);
    await platform.owner.query('delete from conference.media_node');
  });

  it('keeps how long nothing was heard, and refuses what is no time', async () => {
    const own = await entered('respondent');
    const failure = (seconds: string) => asks(own, `${own.page.url}/failure`, { kind: 'did_not_hear', seconds });
    assert.equal((await failure('12')).statusCode, 200);
    assert.equal((await failure('soon')).statusCode, 422);
    assert.ok((await house.kinds()).includes('failed'));
  });
});

describe('the waiting room during the hearing', () => {
  it('takes the wish for the floor of who was let in, and tells who was removed', async () => {
    const { platform, court, roomId } = house;
    const { seatId } = await house.admit('claimant');
    platform.clock.set(at(platform, '10:30'));
    await changePhase(platform, court.judge, { roomId, step: 'begin' });
    const party = await entered('claimant');
    const [texts, words] = [joinTexts('kk'), conferenceTexts('kk')];
    assert.ok(party.page.text.includes(words.waiting.in_room));
    await party.submit({}, 'form:has([value=raise-hand])');
    assert.ok(party.page.text.includes(texts.inQueue({ place: 1 })));
    await removeSeat(platform, court.judge, { roomId, seatId, reason: 'Басқа адам' });
    await party.visit(party.page.url);
    assert.ok(party.page.text.includes(words.waiting.removed));
    assert.equal(party.page.document.querySelector('main form'), null);
  });

  it('refuses a talk in the sitting with its reason', async () => {
    const party = await entered('respondent');
    assert.equal(party.page.document.querySelector('form:has([name=with])'), null);
    await party.submit({ do: 'ask-talk', with: (await house.seat('representative')).id }, 'form:has([name=camera])');
    assert.deepEqual(
      [party.page.status, errorOf(party)],
      [422, conferenceErrors('CONFERENCE_TALK_IN_SITTING').say('kk')],
    );
  });
});

it('says in the waiting room why the hearing is late and when it begins at the earliest, as the board does', async () => {
  const late = await videoHouse();
  const { platform, court, hearingId } = late;
  const server = (await serveFaces(platform, [portal])).server;
  const seen = await getStaffHearing(platform.reads, court.secretary.actor, hearingId);
  const delay = { reason: 'convoy_awaited', explanation: '', expectedAt: at(platform, '11:15') } as const;
  await delayHearing(platform, court.secretary, { ...seen, delay });
  platform.clock.set(at(platform, '10:20'));
  for (const lang of LANGS) {
    const browser = new Browser(server);
    await browser.visit(`/${lang}/join`);
    await browser.submit({ code: await late.code('claimant') });
    const { lateReason, notBefore } = joinTexts(lang);
    const facts = browser.page.document.querySelector('#room .govuk-summary-list')?.textContent ?? '';
    assert.ok(facts.includes(`${lateReason}${hearingTexts(lang).delayReasons.convoy_awaited}`), facts);
    assert.ok(facts.includes(`${notBefore}11:15`), facts);
  }
});
