import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { getStaffHearing, scheduleHearing } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { sittingOf } from '../model/media-person.ts';
import { getRoomPanel } from '../queries/room-panel.ts';
import { carriedRoom } from '../queries/room-state.ts';
import { roomTopics } from '../queries/room-topics.ts';
import { getOwnRoom } from '../queries/room-view.ts';
import { getSiteDay, listSitesOf } from '../queries/sites.ts';
import { type VideoHouse, videoHouse, visitorAct } from '../testing/index.ts';
import { enterByCode, enterFromSite, enterOwnSeat } from './enter-room.ts';
import { inviteSeat } from './invite-seat.ts';
import { closeSite, noteSiteSeen, openSite } from './keep-sites.ts';
import { admitSeat, identifySeat, removeSeat, sendSeatOut } from './move-seat.ts';
import { openHearingRoom } from './open-room.ts';
import { placeSeat } from './place-seat.ts';
import { registerSite } from './register-site.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const ofPerson = (personId: PersonId): Act => ({
  actor: { kind: 'person', accountId: newId<AccountId>(), personId },
  action: 'conference.test',
});

let house: VideoHouse;
before(async () => {
  house = await videoHouse();
});

const enter = (code: string, network = newId<PersonId>()) => enterByCode(house.platform, visitorAct, { code, network });

describe('opening the room of a hearing', () => {
  it('gives a seat to the court and to everybody who takes part by video', async () => {
    const { seats } = await getRoomPanel(house.platform.reads, house.court.judge.actor, house.roomId);
    assert.deepEqual(
      seats.map(({ role, side, standing }) => [role, side, standing]).toSorted(),
      [
        ['claimant', 'claiming', 'away'],
        ['courtroom', null, 'away'],
        ['hearing_secretary', null, 'away'],
        ['judge', null, 'away'],
        ['representative', 'responding', 'away'],
        ['respondent', 'responding', 'away'],
        ['witness', null, 'away'],
      ].toSorted(),
    );
  });

  it('is the same room when asked again, and is not for parties or for a hearing that does not exist', async () => {
    const { platform, court, hearingId, roomId } = house;
    assert.equal(await openHearingRoom(platform, court.secretary, hearingId), roomId);
    await assert.rejects(openHearingRoom(platform, visitorAct, hearingId), refused('CONFERENCE_NOT_ALLOWED'));
    await assert.rejects(openHearingRoom(platform, court.secretary, newId()), refused('CONFERENCE_NOT_FOUND'));
  });
});

describe('a hearing without a video link', () => {
  it('has no room', async () => {
    const { platform, court, hearingId } = house;
    const { file, room } = await getStaffHearing(platform.reads, court.secretary.actor, hearingId);
    const plain = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: file.id, courtroomId: room.id, purpose: 'trial', plannedMinutes: 30 },
      startsAt: at(platform, '15:00', 1),
    });
    await assert.rejects(openHearingRoom(platform, court.secretary, plain), refused('CONFERENCE_NO_VIDEO_LINK'));
  });
});

describe('entering by a code', () => {
  it('seats a party in the waiting room and a witness apart', async () => {
    await house.enter('claimant');
    await house.enter('witness');
    assert.equal((await house.seat('claimant')).standing, 'waiting');
    assert.equal((await house.seat('witness')).standing, 'isolated');
  });

  it('keeps no code and no pass that could be read', async () => {
    const code = await house.code('respondent');
    const { pass } = await enter(code);
    const { rows } = await house.platform.owner.query<{ text: string }>(
      `select (select string_agg(i::text, ' ') from conference.invitation i)
        || (select string_agg(s::text, ' ') from conference.seat s) as text`,
    );
    const kept = rows[0]?.text ?? '';
    assert.ok(kept.length > 0);
    assert.ok(!kept.includes(code.replace(/\s/g, '')) && !kept.includes(pass));
  });

  it('refuses what is no code, an unknown one, and one that was replaced', async () => {
    await assert.rejects(enter('12'), refused('CONFERENCE_CODE_MISTYPED'));
    await assert.rejects(enter('ACDE3467'), refused('CONFERENCE_CODE_UNKNOWN'));
    const old = await house.code('claimant');
    await house.code('claimant');
    await assert.rejects(enter(old), refused('CONFERENCE_CODE_UNKNOWN'));
  });

  it('stops who guesses from one network', async () => {
    const network = newId<PersonId>();
    for (let tried = 0; tried < 20; tried += 1) {
      await assert.rejects(enter('ACDE3467', network), refused('CONFERENCE_CODE_UNKNOWN'));
    }
    await assert.rejects(enter('ACDE3467', network), refused('CONFERENCE_CODE_WAIT'));
  });

  it('moves the seat to the second device, tells the first, and the log shows it', async () => {
    const code = await house.code('claimant');
    const first = await enter(code);
    const second = await enter(code);
    await assert.rejects(getOwnRoom(house.platform, first.pass), refused('CONFERENCE_PASS_TAKEN_OVER'));
    assert.equal((await getOwnRoom(house.platform, second.pass)).own.role, 'claimant');
    assert.ok((await house.kinds()).includes('seat_taken_over'));
  });

  it('is too early more than an hour before, and too late the next day', async () => {
    const code = await house.code('claimant');
    house.platform.clock.set(at(house.platform, '09:29'));
    await assert.rejects(enter(code), refused('CONFERENCE_TOO_EARLY'));
    house.platform.clock.set(at(house.platform, '22:30'));
    await assert.rejects(enter(code), refused('CONFERENCE_CODE_EXPIRED'));
    house.platform.clock.set(at(house.platform, '10:00', 0));
  });
});

describe('an invitation', () => {
  it('goes to the person with the page, the case and the code, which the ledger does not keep', async () => {
    const { platform, court, roomId } = house;
    const { id: seatId } = await house.seat('claimant');
    const { code, link, isTold } = await inviteSeat(platform, court.secretary, {
      roomId,
      seatId,
      lang: 'ru',
      way: 'notice',
    });
    assert.deepEqual([isTold, link], [true, `${platform.publicOrigin}/ru/join`]);
    const { rows } = await platform.owner.query<{ text: string }>(
      `select string_agg(n::text, ' ') as text from notices.notice n`,
    );
    assert.ok(!rows[0]?.text.includes(code));
  });

  it('is made by the registry and the secretary, not by a party', async () => {
    const { platform, roomId, persons } = house;
    const { id: seatId } = await house.seat('claimant');
    const asked = { roomId, seatId, lang: 'kk', way: 'talon' } as const;
    assert.match((await inviteSeat(platform, house.court.clerk, asked)).code, /^\S{4}\u00a0\S{4}$/);
    await assert.rejects(inviteSeat(platform, ofPerson(persons.claimant), asked), refused('CONFERENCE_NOT_ALLOWED'));
  });
});

describe('entering with an account', () => {
  it('seats a party, and counsel on a chair of their own', async () => {
    const { platform, roomId, persons } = house;
    const counsel = await enterOwnSeat(platform, ofPerson(persons.representative), { roomId });
    assert.equal((await getOwnRoom(platform, counsel.pass)).own.role, 'representative');
    await assert.rejects(enterOwnSeat(platform, ofPerson(newId()), { roomId }), refused('CONFERENCE_NOT_ALLOWED'));
  });

  it('seats the judge on the bench and the secretary, who also opens the hall', async () => {
    const { platform, court, roomId } = house;
    const roleOf = async (act: Act, isForHall = false) =>
      (await getOwnRoom(platform, (await enterOwnSeat(platform, act, { roomId, isForHall })).pass)).own.role;
    assert.equal(await roleOf(court.judge), 'judge');
    assert.equal(await roleOf(court.secretary), 'hearing_secretary');
    assert.equal(await roleOf(court.secretary, true), 'courtroom');
    await assert.rejects(enterOwnSeat(platform, court.act('judge'), { roomId }), refused('CONFERENCE_NOT_ALLOWED'));
  });
});

describe('a remote site', () => {
  const name = { kk: 'Тергеу изоляторы', ru: 'Следственный изолятор', en: 'Remand prison' };

  it('seats who takes part from there by its device key, and owes its papers the next working day', async () => {
    const { platform, court, roomId } = house;
    const administrator = court.act('administrator');
    const { id: siteId, deviceKey } = await registerSite(platform, administrator, {
      kind: 'custody',
      name,
      officer: 'Кезекші Б.',
    });
    const { id: seatId } = await house.seat('respondent');
    const browser = 'device';
    const asked = { browser, seatId, document: 'identity_card', officer: 'Кезекші Б.' };
    const network = newId();
    await assert.rejects(enterFromSite(platform, visitorAct, asked), refused('CONFERENCE_SITE_UNKNOWN'));
    await assert.rejects(
      openSite(platform, visitorAct, { deviceKey: 'x', browser, network }),
      refused('CONFERENCE_SITE_UNKNOWN'),
    );
    await openSite(platform, visitorAct, { deviceKey, browser, network });
    await assert.rejects(enterFromSite(platform, visitorAct, asked), refused('CONFERENCE_NOT_OF_SITE'));
    await placeSeat(platform, court.secretary, { roomId, seatId, basis: 'initiative', siteId });
    await assert.rejects(
      enterFromSite(platform, visitorAct, { ...asked, document: '' }),
      refused('CONFERENCE_PAPER_MISSING'),
    );
    await assert.rejects(
      enterFromSite(platform, visitorAct, { ...asked, officer: ' ' }),
      refused('CONFERENCE_OFFICER_MISSING'),
    );
    const entered = await enterFromSite(platform, visitorAct, asked);
    assert.equal(entered.seatId, seatId);
    const { people } = await getSiteDay(platform, browser);
    assert.deepEqual(
      people.map(({ isHere, checked }) => [isHere, checked?.document]),
      [[true, 'identity_card']],
    );
    const panel = await getRoomPanel(platform.reads, court.secretary.actor, roomId);
    const seat = panel.seats.find(({ id }) => id === seatId);
    assert.deepEqual([seat?.siteCheck?.officer, seat?.papersDueOn?.toString()], ['Кезекші Б.', '2026-11-24']);
  });

  it('is seen by its administrator, and opens nothing once it is closed', async () => {
    const { platform, court } = house;
    const administrator = court.act('administrator');
    const site = { kind: 'hospital', name, officer: 'Кезекші Б.' };
    const { id, deviceKey } = await registerSite(platform, administrator, site);
    const key = { deviceKey, browser: 'hospital', network: newId() };
    await openSite(platform, visitorAct, key);
    platform.clock.advance({ minutes: 6 });
    await noteSiteSeen(platform, visitorAct, 'hospital');
    const seenAt = async () =>
      (await listSitesOf(platform.reads, administrator.actor, '7517')).find((one) => one.id === id)?.seenAt;
    assert.ok((await seenAt())?.equals(platform.clock.now()));
    await assert.rejects(closeSite(platform, court.judge, id), refused('CONFERENCE_NOT_ALLOWED'));
    await assert.rejects(listSitesOf(platform.reads, court.judge.actor, '7517'), refused('CONFERENCE_NOT_ALLOWED'));
    await closeSite(platform, administrator, id);
    await assert.rejects(closeSite(platform, administrator, id), refused('CONFERENCE_NOT_FOUND'));
    await assert.rejects(getSiteDay(platform, 'hospital'), refused('CONFERENCE_SITE_UNKNOWN'));
    await assert.rejects(openSite(platform, visitorAct, key), refused('CONFERENCE_SITE_UNKNOWN'));
    assert.equal(await seenAt(), undefined);
  });

  it('is registered by an administrator with its three names', async () => {
    const { platform, court } = house;
    const site = { kind: 'custody', name, officer: 'Кезекші Б.' };
    await assert.rejects(registerSite(platform, court.judge, site), refused('CONFERENCE_NOT_ALLOWED'));
    const empty = { ...site, officer: ' ' };
    await assert.rejects(
      registerSite(platform, court.act('administrator'), empty),
      refused('CONFERENCE_SITE_MISTYPED'),
    );
  });
});

describe('being let in', () => {
  it('waits for the judge to establish who it is', async () => {
    const { platform, court, roomId } = house;
    const { seatId } = await house.enter('claimant');
    const seat = { roomId, seatId };
    const papers = { ...seat, document: 'identity_card', authority: 'own' };
    await assert.rejects(admitSeat(platform, court.secretary, seat), refused('CONFERENCE_NOT_IDENTIFIED'));
    await assert.rejects(identifySeat(platform, court.secretary, papers), refused('CONFERENCE_NOT_ALLOWED'));
    for (const [wrong, code] of [
      [{ document: '?' }, 'CONFERENCE_PAPER_MISSING'],
      [{ authority: '' }, 'CONFERENCE_AUTHORITY_MISSING'],
    ] as const)
      await assert.rejects(identifySeat(platform, court.judge, { ...papers, ...wrong }), refused(code));
    await identifySeat(platform, court.judge, papers);
    await admitSeat(platform, court.secretary, seat);
    assert.equal((await house.seat('claimant')).standing, 'admitted');
    await sendSeatOut(platform, court.secretary, seat);
    assert.equal((await house.seat('claimant')).standing, 'waiting');
    await assert.rejects(sendSeatOut(platform, court.secretary, seat), refused('CONFERENCE_NOT_ADMITTED'));
  });

  it('shows by what right counsel act', async () => {
    const { platform, court, roomId } = house;
    const { seatId } = await house.enter('representative');
    const papers = { roomId, seatId, document: 'service_card', authority: 'own' };
    await assert.rejects(identifySeat(platform, court.judge, papers), refused('CONFERENCE_AUTHORITY_MISSING'));
    await identifySeat(platform, court.judge, { ...papers, authority: 'advocate_notice' });
    const panel = await getRoomPanel(platform.reads, court.judge.actor, roomId);
    assert.equal(panel.seats.find(({ id }) => id === seatId)?.authoritySeen, 'advocate_notice');
  });

  it('shows a witness apart nobody but the court', async () => {
    const { pass } = await house.enter('witness');
    const { seats, status } = await getOwnRoom(house.platform, pass);
    assert.equal(status, 'isolated');
    assert.deepEqual(seats.map(({ place }) => place).toSorted(), ['bench', 'clerk', 'courtroom', 'witness']);
  });
});

describe('removing a wrong person', () => {
  it('kills the seat, its code and its pass, with the reason in the panel', async () => {
    const { platform, court, roomId } = house;
    const code = await house.code('claimant');
    const { seatId, pass } = await enter(code);
    const removed = { roomId, seatId, reason: 'Құжаттағы адам емес' };
    await assert.rejects(removeSeat(platform, court.secretary, removed), refused('CONFERENCE_NOT_ALLOWED'));
    await assert.rejects(
      removeSeat(platform, court.judge, { ...removed, reason: ' ' }),
      refused('CONFERENCE_REASON_MISSING'),
    );
    const long = { ...removed, reason: 'я'.repeat(301) };
    await assert.rejects(removeSeat(platform, court.judge, long), refused('CONFERENCE_REASON_LONG'));
    await removeSeat(platform, court.judge, removed);
    await assert.rejects(enter(code), refused('CONFERENCE_CODE_UNKNOWN'));
    assert.equal((await getOwnRoom(platform, pass)).status, 'removed');
    await assert.rejects(removeSeat(platform, court.judge, removed), refused('CONFERENCE_REMOVED'));
    const person = (await carriedRoom(platform.reads, roomId))?.state.people.find(
      ({ id }) => sittingOf(id).id === seatId,
    );
    assert.equal(person?.standing, 'removed');
    await assert.rejects(
      enterOwnSeat(platform, ofPerson(house.persons.claimant), { roomId }),
      refused('CONFERENCE_REMOVED'),
    );
  });

  it('never puts out the court', async () => {
    const { platform, court, roomId } = house;
    const { id: seatId } = await house.seat('judge');
    const asked = { roomId, seatId, reason: 'x' };
    await assert.rejects(removeSeat(platform, court.judge, asked), refused('CONFERENCE_COURT_STAYS'));
  });
});

describe('what the room announces', () => {
  it('is heard by the browser that sits there by a code alone, and by no other one', async () => {
    const { roomId, platform } = house;
    const [code, browser] = [await house.code('respondent'), 'B'.repeat(22)];
    const hears = (own: string) => roomTopics(platform).mayHearInBrowser?.(roomId, own);
    assert.equal(await hears(browser), false);
    await enterByCode(platform, visitorAct, { code, network: 'n', browser });
    assert.deepEqual([await hears(browser), await hears('C'.repeat(22))], [true, false]);
    assert.equal(await roomTopics(platform).mayHearInBrowser?.('no-room', browser), false);
  });
});
