import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type MinutesHouse, minutesHouse, type SetHearing, sealedProtocol } from '#modules/minutes/testing';
import type { Act } from '#platform/audit';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { newId, type PersonId, type SessionId } from '#platform/ids';
import { type FaceServer, type Seen, serveFaces } from '#testing';
import { cabinet } from '../face.ts';
import { ownCaseHref } from '../parts/own-case-href.ts';

const session = { cookie: '__Host-sot=session' };
let house: MinutesHouse;
let set: SetHearing;
let party: FaceServer;

const cabinetPath = (lang = 'kk') => `/${lang}/cabinet/hearings/${set.id}/protocol`;
const errorsOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.getAttribute('href'));

function personOf({ actor }: Act): Principal {
  if (actor.kind !== 'person') throw new Error('not a person');
  const { accountId, personId } = actor;
  return {
    ...{ accountId, personId, sessionId: 's' as SessionId, kind: 'person', isConfirmed: true, posts: [] },
    ...{ displayName: 'Қасымова А.', lang: 'kk', mustGiveSecondFactor: false },
  };
}

before(async () => {
  house = await minutesHouse();
  set = await sealedProtocol(house);
  party = await serveFaces(house.platform, [cabinet], personOf(house.party(set.claimant)));
});

describe('the protocol in the cabinet', () => {
  for (const lang of LANGS) {
    it(`is read with its terms and a form for remarks in ${lang}`, async () => {
      const { status, document, text } = await party.get(cabinetPath(lang), session);
      assert.equal(status, 200);
      assert.match(
        text,
        { kk: /Ескерту беруге болатын соңғы күн/, ru: /Последний день, чтобы подать/, en: /Last day to file/ }[lang],
      );
      assert.equal(document.querySelectorAll('textarea[name=words]').length, 1);
      assert.match(text, /Талап қанағаттандырылды/);
    });
  }

  for (const [lang, words] of [
    ['kk', /Отырыстың мөрі.*Бүтін/s],
    ['ru', /Печать заседания.*Всё цело/s],
    ['en', /Seal of the hearing.*Whole/s],
  ] as const) {
    it(`shows the seal over protocol, marks and recording, and gives it away, in ${lang}`, async () => {
      const { document, text } = await party.get(cabinetPath(lang), session);
      assert.match(text, words);
      const zip = document.querySelector('a[href$="seal.zip"]')?.getAttribute('href');
      const { status, headers } = await party.get(String(zip), session);
      assert.deepEqual([status, headers['content-type']], [200, 'application/zip']);
    });
  }

  it('is led to from the page of the case, recorded or not', async () => {
    const { status, document } = await party.get(ownCaseHref('ru', set.number), session);
    assert.equal(status, 200);
    assert.ok(document.querySelector(`a[href="${cabinetPath('ru')}"]`));
  });

  it('takes a remark to the signing page, with the moment that the player has named', async () => {
    const at = '2026-11-22T05:42:05Z';
    const { document } = await party.get(`${cabinetPath()}?at=${at}`, session);
    assert.equal(document.querySelector('#moment')?.getAttribute('value'), '10:42:05');
    const empty = await party.post(cabinetPath(), { words: ' ', moment: '' }, session);
    assert.deepEqual([empty.status, errorsOf(empty)], [422, ['#words']]);
    const wrong = await party.post(cabinetPath(), { words: 'Қате', moment: 'кеше' }, session);
    assert.deepEqual(errorsOf(wrong), ['#moment']);
    assert.equal(wrong.document.querySelector('#words')?.textContent, 'Қате');
    const sent = await party.post(cabinetPath(), { words: 'Айғақ толық емес', moment: '10:42:05' }, session);
    assert.match(String(sent.headers.location), /^\/kk\/cabinet\/sign\//);
    house.letSign(set.claimant, 'Қасымова');
    await house.sign(house.party(set.claimant), String(sent.headers.location).split('/').at(-1) as never);
    assert.match((await party.get(cabinetPath(), session)).text, /Судьяның шешімін күтіп тұр/);
  });

  it('is nothing for who does not take part', async () => {
    const other = await serveFaces(house.platform, [cabinet], personOf(house.party(newId<PersonId>())));
    assert.equal((await other.get(cabinetPath(), session)).status, 403);
    for (const file of ['protocol.pdf', 'seal.zip'])
      assert.equal((await other.get(`${cabinetPath()}/${file}`, session)).status, 403);
    assert.equal((await other.post(cabinetPath(), { words: 'x' }, session)).status, 403);
  });
});
