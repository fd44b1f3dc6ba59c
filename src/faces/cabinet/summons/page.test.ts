import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findSummoned, type HearingId, scheduleHearing } from '#modules/hearings';
import { at, layCase, layCourt, person, type TestCase, type TestCourt } from '#modules/hearings/testing';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { cabinet } from '../face.ts';

const session = { cookie: '__Host-sot=test' };
const said = {
  kk: ['Сотқа шақыру', 'Кімге: Қасымова А. С.', 'Кім ретінде: талап қоюшы', 'Жіберген: Хатшыбаева', '304-зал'],
  ru: ['Вызов в суд', 'Кому: Қасымова А. С.', 'В качестве кого: истец', 'Отправил(а): Хатшыбаева', 'зал 304'],
  en: ['Summons to court', 'To: Kasymova A. S.', 'As: claimant', 'Sent by: ', 'room 304'],
};

describe('a summons in the cabinet', () => {
  let platform: TestPlatform;
  let court: TestCourt;
  let loan: TestCase;
  let id: HearingId;
  const claimant = newId<PersonId>();
  const siteOf = async (personId: PersonId): Promise<FaceServer> => {
    const principal: Principal = {
      ...{ accountId: newId<AccountId>(), personId, sessionId: newId<SessionId>(), kind: 'person', isConfirmed: true },
      ...{ displayName: 'Қасымова А.', lang: 'kk', posts: [], mustGiveSecondFactor: false },
    };
    const site = await serveFaces(platform, [cabinet], principal);
    return { ...site, get: (url) => site.get(url, session), post: (url, fields) => site.post(url, fields, session) };
  };

  before(async () => {
    platform = await testPlatform();
    court = await layCourt(platform);
    loan = await layCase(platform, court, {
      participants: [
        { role: 'claimant', name: person('Қасымова', 'Айгүл', 'Серікқызы', claimant) },
        { role: 'respondent', name: { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } },
      ],
    });
    id = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
      startsAt: at(platform, '10:30', 7),
    });
  });

  for (const lang of LANGS) {
    it(`says in ${lang} who is called, as what, when, where and by whom, and gives the calendar file`, async () => {
      const { status, text, document } = await (await siteOf(claimant)).get(`/${lang}/cabinet/hearings/${id}`);
      assert.equal(status, 200);
      for (const words of [...said[lang], '30.11.2026, 10:30', loan.number]) assert.ok(text.includes(words), words);
      assert.ok(document.querySelector(`a[href="/${lang}/hearings/${id}.ics"]`));
    });
  }

  it('is confirmed by a press, which the court sees', async () => {
    const site = await siteOf(claimant);
    assert.equal((await site.post(`/kk/cabinet/hearings/${id}`, {})).status, 303);
    const { document } = await site.get(`/kk/cabinet/hearings/${id}`);
    assert.ok(document.querySelector('#confirmed'));
    const summoned = await findSummoned(platform.reads, id);
    assert.deepEqual(
      summoned?.participants.map(({ isServed }) => isServed),
      [true, false],
    );
  });

  it('is reached from the case, where the next hearing stands', async () => {
    const { document, text } = await (await siteOf(claimant)).get(`/kk/cabinet/cases/${loan.number}`);
    assert.ok(document.querySelector(`a[href="/kk/cabinet/hearings/${id}"]`));
    assert.match(text, /Сот отырыстары/);
  });

  it('is nothing to anybody else, to read or to confirm', async () => {
    const stranger = await siteOf(newId<PersonId>());
    for (const path of [`/kk/cabinet/hearings/${id}`, '/kk/cabinet/hearings/x', `/kk/cabinet/hearings/${newId()}`]) {
      const seen = await stranger.get(path);
      assert.ok(seen.status >= 400, path);
      assert.ok(!seen.body.includes('Қасымова А. С.') && !seen.body.includes(loan.number));
      assert.ok((await stranger.post(path, {})).status >= 400);
    }
  });
});
