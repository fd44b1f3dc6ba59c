import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { addParticipants, removeParticipant } from '#modules/cases';
import { courtChanged } from '#modules/courts/events';
import { newId, type PersonId } from '#platform/ids';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import {
  closeHearing,
  delayHearing,
  findBySurname,
  getPublicHearing,
  getStaffHearing,
  type HearingId,
  type NewHearing,
  scheduleHearing,
} from '../index.ts';
import { forgetNames } from '../jobs/forget-names.ts';
import { hearingsModule } from '../module.ts';
import { at, layCase, layCourt, person, type TestCase, type TestCourt } from '../testing/index.ts';

let platform: TestPlatform;
let court: TestCourt;
const system = { actor: { kind: 'system', name: 'test' }, action: 'test' } as const;

/** Everything that any public query can read, as one text. */
async function publicText(): Promise<string> {
  const { rows } = await platform.owner.query<{ text: string }>(
    `select coalesce(string_agg(l::text, ' '), '') || coalesce((select string_agg(n::text, ' ') from hearings.listing_name n), '') as text
     from hearings.listing l`,
  );
  return rows[0]?.text ?? '';
}

const schedule = (file: TestCase, time: string, given: Partial<NewHearing> = {}): Promise<HearingId> =>
  scheduleHearing(platform, court.secretary, {
    ...{ caseId: file.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 15 },
    startsAt: at(platform, time),
    ...given,
  });
const seen = async (id: HearingId) => {
  const { version } = await getStaffHearing(platform.reads, court.secretary.actor, id);
  return { id, version };
};
const against = (surname: string, givenName = 'Дина') => ({
  participants: [
    { role: 'claimant' as const, name: person(surname, givenName, 'Болатқызы') },
    {
      role: 'respondent' as const,
      name: { kind: 'organisation' as const, kk: `«${surname}» АҚ`, ru: `АО «${surname}»` },
    },
  ],
});

describe('what the public can read', () => {
  before(async () => {
    platform = await testPlatform();
    court = await layCourt(platform);
    platform.db.subscribe((hearingsModule(platform).jobs ?? []).flatMap(({ subscription }) => subscription ?? []));
  });

  it('holds no name, number, judge or category of a hearing that is closed', async () => {
    const file = await layCase(platform, court, against('Жабықбаева'));
    const id = await schedule(file, '09:15', { closedGround: 'private_life' });
    const text = await publicText();
    assert.ok(text.includes(id));
    assert.doesNotMatch(text, /абы[қк]баева|abykbaeva|Zhabyk|Дина|Сынақбаев|loan|арыз шарты/i);
    assert.ok(!text.includes(file.number));
  });

  it('loses the names of an open hearing in the transaction that closes it, and the words of its delay', async () => {
    const file = await layCase(platform, court, against('Ашықбаева'));
    const id = await schedule(file, '09:45');
    assert.match(await publicText(), /Ашықбаева Д\. Б\./);
    const words = {
      reason: 'other',
      explanation: 'Ашықбаева кешігіп келеді',
      expectedAt: at(platform, '09:55'),
    } as const;
    await delayHearing(platform, court.secretary, { ...(await seen(id)), delay: words });
    await closeHearing(platform, court.secretary, { ...(await seen(id)), ground: 'family_secret' });
    assert.doesNotMatch(await publicText(), /шы[қк]баева|Ashyk/i);
    assert.deepEqual(await findBySurname(platform.reads, 'kk', { surname: 'Ашықбаева' }), []);
  });

  it('shows an open divorce by number and category, without names, organisations or words of a delay', async () => {
    const file = await layCase(platform, court, { ...against('Отбасиева'), category: 'divorce' });
    const id = await schedule(file, '10:00');
    const words = { reason: 'other', explanation: 'Отбасиева жолда', expectedAt: null } as const;
    await delayHearing(platform, court.secretary, { ...(await seen(id)), delay: words });
    const text = await publicText();
    assert.ok(text.includes(file.number));
    assert.doesNotMatch(text, /тбасиева|Otbasi/i);
  });

  it('never holds a full given name, a patronymic or an identifier of a person', async () => {
    const personId = newId<PersonId>();
    const name = person('Толықбаева', 'Гүлнәр', 'Асқарқызы', personId);
    const file = await layCase(platform, court, { participants: [{ role: 'claimant', name }] });
    await schedule(file, '10:15');
    const text = await publicText();
    assert.match(text, /Толықбаева Г\. А\./);
    assert.doesNotMatch(text, /Гүлнәр|Асқарқызы|гулнар|аскаркызы/i);
    assert.ok(!text.includes(personId));
  });

  it('follows the case when somebody joins or leaves, and calls the right people', async () => {
    const file = await layCase(platform, court, against('Біріншіева'));
    const id = await schedule(file, '10:30');
    const [joined] = await platform.db.transact(system, (tx) =>
      addParticipants(tx, file.id, [{ role: 'respondent', name: person('Екіншіев', 'Арман') }]),
    );
    const [first] = file.participantIds;
    assert.ok(joined && first);
    await platform.db.transact(system, (tx) => removeParticipant(tx, file.id, first));
    await runJobs(platform, hearingsModule(platform).jobs ?? []);
    const text = await publicText();
    assert.match(text, /Екіншіев А\./);
    assert.doesNotMatch(text, /Біріншіева Д\./);
    const { participants } = await getStaffHearing(platform.reads, court.secretary.actor, id);
    assert.deepEqual(
      participants.map(({ role, isCalledElsewhere }) => [role, isCalledElsewhere]),
      [
        ['respondent', false],
        ['respondent', false],
      ],
    );
  });

  it('marks somebody who joins when called elsewhere already, instead of losing them', async () => {
    const busy = person('Қосқайтбаев', 'Ерлан');
    const first = await layCase(platform, court, { participants: [{ role: 'claimant', name: busy }] });
    await schedule(first, '11:00');
    const second = await layCase(platform, court, against('Басқаева'));
    const id = await schedule(second, '11:00', { courtroomId: court.rooms[1], judgePostId: court.judges[1] });
    await platform.db.transact(system, (tx) => addParticipants(tx, second.id, [{ role: 'advocate', name: busy }]));
    await runJobs(platform, hearingsModule(platform).jobs ?? []);
    const { participants } = await getStaffHearing(platform.reads, court.secretary.actor, id);
    assert.deepEqual(
      participants.filter(({ isCalledElsewhere }) => isCalledElsewhere).map(({ role }) => role),
      ['advocate'],
    );
  });

  it('follows the court when a room gets another number', async () => {
    const file = await layCase(platform, court, against('Бөлмебаева'));
    const id = await schedule(file, '11:30');
    await platform.owner.query(`update courts.courtroom set number = '404' where number = '304'`);
    await platform.db.transact(system, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      tx.publish(courtChanged, { courtCode: '7517', list: 'courtrooms', entryIds: [court.rooms[0]] });
    });
    await runJobs(platform, hearingsModule(platform).jobs ?? []);
    assert.equal((await getPublicHearing(platform.reads, 'kk', id)).room.number, '404');
  });

  it('forgets the names of days gone by, the day after yesterday', async () => {
    const file = await layCase(platform, court, against('Ұмытбаева'));
    await schedule(file, '12:00');
    platform.clock.advance({ hours: 24 });
    await forgetNames(platform);
    assert.match(await publicText(), /Ұмытбаева Д\. Б\./);
    platform.clock.advance({ hours: 24 });
    await forgetNames(platform);
    const text = await publicText();
    assert.ok(text.includes(file.number));
    assert.doesNotMatch(text, /Ұмытбаева|умытбаева|Umyt/);
    platform.clock.set('2026-11-23T04:00:00Z');
  });
});

describe('the database itself', () => {
  const refuses = async (sql: string): Promise<void> => {
    await assert.rejects(platform.owner.query(sql), /check constraint|foreign key|exclusion|null value/);
  };

  it('refuses a public row of a closed hearing that tells more than time and place', async () => {
    const file = await layCase(platform, court, against('Құлыпбаева'));
    const id = await schedule(file, '14:00', { closedGround: 'private_life' });
    const row = `where hearing_id = '${id}'`;
    await refuses(`update hearings.listing set case_number = '7517-26-00-2/1' ${row}`);
    await refuses(`update hearings.listing set search = 'кулыпбаева' ${row}`);
    await refuses(`update hearings.listing set line_en = (line_en::jsonb || '{"judge":"X"}')::json ${row}`);
    await refuses(
      `insert into hearings.listing_name (hearing_id, surname_key, day) values ('${id}', 'кулыпбаева', now())`,
    );
  });

  it('refuses names in a row that hides them', async () => {
    const file = await layCase(platform, court, { ...against('Отбасиева'), category: 'divorce' });
    const id = await schedule(file, '14:30');
    const parties = `(line_kk::jsonb || '{"parties":[["claimant","Отбасиева Д."]]}')::json`;
    await refuses(`update hearings.listing set line_kk = ${parties} where hearing_id = '${id}'`);
  });

  it('refuses states that do not fit their columns', async () => {
    const id = await schedule(await layCase(platform, court), '15:00');
    const set = (columns: string) => refuses(`update hearings.hearing set ${columns} where id = '${id}'`);
    await set(`state = 'about_to_begin'`);
    await set(`state = 'delayed'`);
    await set(`state = 'in_progress'`);
    await set(`state = 'adjourned', ended_at = now()`);
    await set(`delay_expected_at = now()`);
    await set(`ends_at = starts_at`);
  });
});
