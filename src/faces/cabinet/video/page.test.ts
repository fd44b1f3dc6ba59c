import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type CaseNumber, caseNumberParts, casePath } from '#modules/cases';
import { conferenceErrors, listOwnDoors } from '#modules/conference';
import { type VideoHouse, videoHouse } from '#modules/conference/testing';
import { getStaffHearing } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import type { Principal } from '#platform/http';
import { LANGS, type Lang } from '#platform/i18n';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { type FaceServer, serveFaces } from '#testing';
import { cabinet } from '../face.ts';
import { cabinetVideoTexts } from './texts.ts';

let house: VideoHouse;

before(async () => {
  house = await videoHouse();
});

const holder = (personId: PersonId): Principal => ({
  ...{ accountId: newId<AccountId>(), personId, sessionId: newId<SessionId>(), kind: 'person', isConfirmed: true },
  ...{ displayName: 'Қасымова А. С.', lang: 'kk', mustGiveSecondFactor: false, posts: [] },
});
const cabinetOf = (personId: PersonId): Promise<FaceServer> => serveFaces(house.platform, [cabinet], holder(personId));
const fileOf = async () =>
  (await getStaffHearing(house.platform.reads, house.court.secretary.actor, house.hearingId)).file;
const caseIdOf = async () => (await fileOf()).id;
const caseOf = async (lang: Lang) =>
  `/${lang}/cabinet/cases/${casePath(caseNumberParts((await fileOf()).number as CaseNumber))}`;
const session = { cookie: '__Host-sot=any' };

for (const lang of LANGS) {
  describe(`the door of a video hearing in the cabinet in ${lang}`, () => {
    it('leads from the page of the case into the waiting room with one press', async () => {
      const { persons, roomId } = house;
      const { get, post } = await cabinetOf(persons.claimant);
      const home = await get(await caseOf(lang), session);
      assert.ok(home.text.includes(cabinetVideoTexts(lang).title));
      const action = home.document.querySelector('form[action*="/video/"]')?.getAttribute('action');
      assert.equal(action, `/${lang}/cabinet/video/${roomId}`);
      const sent = await post(action ?? '', {}, session);
      const { id } = await house.seat('claimant');
      assert.deepEqual([sent.status, sent.headers.location], [303, `/${lang}/join/${id}`]);
    });
  });
}

describe('the door of a video hearing', () => {
  it('tells before it opens when it will, and then there is no button', async () => {
    const { platform, persons } = house;
    platform.clock.set(at(platform, '09:29'));
    const { get } = await cabinetOf(persons.respondent);
    const { text, document } = await get(await caseOf('kk'), session);
    assert.ok(text.includes(cabinetVideoTexts('kk').opens({ time: '09:30' })));
    assert.equal(document.querySelector('form[action*="/video/"]'), null);
    platform.clock.set(at(platform, '09:30'));
    assert.ok((await get(await caseOf('kk'), session)).document.querySelector('form[action*="/video/"]'));
  });

  it('is of those who take part alone', async () => {
    const stranger = newId<PersonId>();
    const { post } = await cabinetOf(stranger);
    const { caseId } = (await listOwnDoors(house.platform.reads, house.persons.claimant, [await caseIdOf()]))[0] ?? {};
    assert.equal(caseId, await caseIdOf());
    assert.deepEqual(await listOwnDoors(house.platform.reads, stranger, [await caseIdOf()]), []);
    const { status, text } = await post(`/kk/cabinet/video/${house.roomId}`, {}, session);
    assert.equal(status, 403);
    assert.ok(text.includes(conferenceErrors('CONFERENCE_NOT_ALLOWED').say('kk')));
  });
});
