import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { addParticipants, type CaseId, readCaseFile } from '#modules/cases';
import { listAlarms, listNotices } from '#modules/notices';
import { noticesModule } from '#modules/notices/module';
import { addProvedContact, type RecordingChannel, recordingChannel } from '#modules/notices/testing';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import type { JobHandler } from '#platform/jobs';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { remind } from '../jobs/remind.ts';
import type { HearingId } from '../model/ids.ts';
import { hearingsModule } from '../module.ts';
import { getStaffHearing } from '../queries/list-of-staff.ts';
import { findSummoned, type SummonedToHearing } from '../queries/list-summoned.ts';
import { at, fileSlip, layCase, layCourt, person, type TestCase, type TestCourt } from '../testing/index.ts';
import { adjournHearing } from './adjourn-hearing.ts';
import { moveHearing } from './move-hearing.ts';
import { noteAppearance } from './note-appearance.ts';
import { scheduleHearing } from './schedule-hearing.ts';
import { confirmSummons, type ServiceSaid, saySummonsServed } from './serve-summons.ts';
import { startHearing } from './start-hearing.ts';
import { hearingTemplates } from './templates.ts';

let platform: TestPlatform;
let court: TestCourt;
let loan: TestCase;
let sms: RecordingChannel;
let mail: RecordingChannel;
let jobs: readonly JobHandler[];
let claimant: PersonId;
let respondent: PersonId;
let id: HearingId;

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const summoned = async (of = id): Promise<SummonedToHearing> => {
  const found = await findSummoned(platform.reads, of);
  assert.ok(found);
  return found;
};
const servedOf = async (of = id) => (await summoned(of)).participants.map(({ isServed }) => isServed);
const seen = async () => {
  const { version } = await getStaffHearing(platform.reads, court.secretary.actor, id);
  return { id, version };
};
const schedule = (days: number) =>
  scheduleHearing(platform, court.secretary, {
    ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
    startsAt: at(platform, '10:30', days),
  });

beforeEach(async () => {
  platform = await testPlatform();
  court = await layCourt(platform);
  claimant = newId<PersonId>();
  respondent = newId<PersonId>();
  loan = await layCase(platform, court, {
    participants: [
      { role: 'claimant', name: person('Қасымова', 'Айгүл', 'Серікқызы', claimant) },
      { role: 'respondent', name: person('Оспанов', 'Бауыржан', 'Талғатұлы', respondent) },
    ],
  });
  await addProvedContact(platform, claimant, 'sms', '+77990000019');
  await addProvedContact(platform, claimant, 'email', 'aigul@example.kz');
  await addProvedContact(platform, respondent, 'email', 'ospanov@example.kz');
  sms = recordingChannel('sms');
  mail = recordingChannel('email');
  sms.answer(({ deliveryId }) => ({
    ...{ kind: 'accepted', isDelivered: true },
    acceptedParts: [{ part: 1, providerMessageId: `r-${deliveryId}` }],
  }));
  const parts = { templates: hearingTemplates, channels: { sms, email: mail } };
  jobs = [...(noticesModule(platform, parts).jobs ?? []), ...(hearingsModule(platform).jobs ?? [])];
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  id = await schedule(7);
});

describe('the notices of a hearing', () => {
  it('go to both sides by every way they have, and the reports prove the service, in the case too', async () => {
    assert.deepEqual(await servedOf(), [false, false]);
    await runJobs(platform, jobs);
    assert.deepEqual([sms.sent.length, mail.sent.length], [1, 2]);
    assert.match(sms.sent[0]?.text ?? '', /^ДЕМО\. Қасымова А\. С\., Сіз талап қоюшы ретінде сотқа шақырылдыңыз/);
    assert.match(sms.sent[0]?.text ?? '', /Жіберген: Хатшыбаева/);
    assert.match(mail.sent[0]?.text ?? '', new RegExp(`/kk/hearings/${id}\\.ics`));
    assert.deepEqual(await servedOf(), [true, true]);
    const [first, second] = (await summoned()).participants;
    assert.deepEqual(first?.services.map(({ way }) => way).toSorted(), ['mobile', 'named_email']);
    assert.deepEqual(
      second?.services.map(({ way }) => way),
      ['named_email'],
    );
    const file = await readCaseFile(platform.reads, { kind: 'system', name: 'test' }, loan.id as CaseId);
    assert.deepEqual(file.services.map(({ way }) => way).toSorted(), ['mobile', 'named_email', 'named_email']);
    assert.ok(file.course.some(({ kind }) => kind === 'hearings.hearing_set'));
    await runJobs(platform, jobs);
    assert.equal(sms.sent.length, 1, 'a replay tells nobody twice');
    assert.deepEqual(await listAlarms(platform.reads), []);
  });

  it('are due by the end of the next day; what has not left by then is an alarm', async () => {
    const { dueAt } = await summoned();
    assert.equal(dueAt.toString(), '2026-11-24T19:00:00Z');
    platform.clock.set('2026-11-24T18:59:59Z');
    assert.deepEqual(await listAlarms(platform.reads), []);
    platform.clock.set('2026-11-24T19:00:00Z');
    assert.deepEqual(
      (await listAlarms(platform.reads)).map(({ reason }) => reason),
      ['missing', 'missing'],
    );
  });

  it('are renewed by another time, and nobody waits for the old ones', async () => {
    await runJobs(platform, jobs);
    const { version } = await seen();
    const [judge] = court.judges;
    await moveHearing(platform, court.secretary, {
      ...{ id, version, startsAt: at(platform, '12:00', 8), plannedMinutes: 45 },
      ...{ courtroomId: court.rooms[0], judgePostId: judge },
    });
    assert.deepEqual(await servedOf(), [false, false], 'the reports of the old time prove nothing of the new one');
    await runJobs(platform, jobs);
    assert.match(sms.sent[1]?.text ?? '', /уақыты не залы өзгерді.*Енді: 01\.12\.2026, 12:00/);
    assert.deepEqual(await servedOf(), [true, true]);
    assert.deepEqual(await listAlarms(platform.reads), []);
  });

  it('are renewed by another judge, by name, and not by another length alone', async () => {
    await runJobs(platform, jobs);
    const move = { id, startsAt: at(platform, '10:30', 7), plannedMinutes: 60, courtroomId: court.rooms[0] };
    const [first, second] = court.judges;
    await moveHearing(platform, court.secretary, { ...move, ...(await seen()), judgePostId: first });
    await runJobs(platform, jobs);
    assert.equal(sms.sent.length, 1);
    await moveHearing(platform, court.secretary, { ...move, ...(await seen()), judgePostId: second });
    await runJobs(platform, jobs);
    assert.match(
      sms.sent[1]?.text ?? '',
      /отырыстың судьясы ауысты: Үлгібекова Д\..*Уақыты сол күйі: 30\.11\.2026, 10:30/,
    );
  });

  it('say that it is put off, or name the new time at once', async () => {
    await runJobs(platform, jobs);
    await adjournHearing(platform, court.secretary, { ...(await seen()), reason: 'mediation', explanation: '' });
    await runJobs(platform, jobs);
    assert.match(sms.sent[1]?.text ?? '', /мына отырыс өтпейді: 30\.11\.2026, 10:30/);
    id = await schedule(9);
    await runJobs(platform, jobs);
    const next = await adjournHearing(platform, court.secretary, {
      ...{ ...(await seen()), reason: 'mediation', explanation: '' },
      next: { startsAt: at(platform, '10:00', 10), plannedMinutes: 30, courtroomId: court.rooms[0] },
    });
    assert.ok(next);
    await runJobs(platform, jobs);
    assert.match(sms.sent[3]?.text ?? '', /Енді: 03\.12\.2026, 10:00/);
    assert.equal(sms.sent.length, 4);
  });

  it('are not sent when it is put off at its time: people hear it in the room', async () => {
    await runJobs(platform, jobs);
    platform.clock.set(at(platform, '10:35', 7));
    await adjournHearing(platform, court.secretary, { ...(await seen()), reason: 'judge_absent', explanation: '' });
    await runJobs(platform, jobs);
    assert.equal(sms.sent.length, 1);
    assert.deepEqual(await listAlarms(platform.reads), []);
  });

  it('reach those who join the case afterwards', async () => {
    await runJobs(platform, jobs);
    const joined = newId<PersonId>();
    await addProvedContact(platform, joined, 'sms', '+77990000027');
    const act = { actor: { kind: 'system', name: 'test' }, action: 'test' } as const;
    await platform.db.transact(act, (tx) =>
      addParticipants(tx, loan.id, [{ role: 'third_party', name: person('Жаңабаев', 'Ерлан', undefined, joined) }]),
    );
    await runJobs(platform, jobs);
    assert.match(sms.sent.at(-1)?.text ?? '', /^ДЕМО\. Жаңабаев Е\., Сіз үшінші тұлға/);
    assert.deepEqual(await servedOf(), [true, true, true]);
  });

  it('of a hearing behind closed doors tell no title, and stay out of the public course', async () => {
    const closed = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: loan.id, courtroomId: court.rooms[1], purpose: 'trial', plannedMinutes: 45 },
      ...{ startsAt: at(platform, '15:00', 7), closedGround: 'private_life' },
    });
    await runJobs(platform, jobs);
    assert.ok(sms.sent.length === 2 && closed);
    assert.match(sms.sent[1]?.text ?? '', /Іс № 7517-26-00-2\/1\. /);
  });
});

describe('service by the registry and by the participant', () => {
  it('is a way with its proof, and meets the demand', async () => {
    await platform.owner.query(`delete from graphile_worker._private_jobs`);
    const [first] = (await summoned()).participants;
    assert.ok(first);
    const say = (rest: Partial<ServiceSaid> = {}, act = court.clerk) =>
      platform.db.transact(act, async (tx) => {
        const proofDocumentId = await fileSlip(tx, id);
        const { participantId } = first;
        await saySummonsServed(tx, {
          hearingId: id,
          participantId,
          way: 'paper',
          proof: 'RR1KZ',
          proofDocumentId,
          ...rest,
        });
      });
    for (const [wrong, code] of [
      [{ way: 'pigeon' }, 'HEARINGS_WAY_MISSING'],
      [{ proof: '' }, 'HEARINGS_PROOF_MISSING'],
      [{ proofDocumentId: undefined }, 'HEARINGS_PROOF_DOCUMENT_MISSING'],
      [{ participantId: newId() }, 'HEARINGS_NOT_CALLED'],
      [{ hearingId: newId() }, 'HEARINGS_NOT_FOUND'],
    ] as const) {
      await assert.rejects(say(wrong as Partial<ServiceSaid>), refused(code));
    }
    const stranger = court.act('press_officer');
    const unlawful = { hearingId: id, participantId: first.participantId, way: 'paper', proof: '1' };
    await assert.rejects(
      platform.db.transact(stranger, (tx) => saySummonsServed(tx, { ...unlawful, proofDocumentId: newId() })),
      refused('HEARINGS_NOT_ALLOWED'),
    );
    await say();
    await say();
    const [again] = (await summoned()).participants;
    assert.equal(again?.services.length, 1, 'said twice it is one');
    platform.clock.set('2026-11-26T04:00:00Z');
    assert.equal((await listAlarms(platform.reads)).length, 1, 'only of the other side');
  });

  it('is fixed when the participant confirms it in the cabinet, and nobody else can', async () => {
    const actor = (personId: PersonId) => ({
      actor: { kind: 'person', accountId: newId(), personId } as never,
      action: 'hearings.confirm-summons',
    });
    await assert.rejects(confirmSummons(platform, actor(newId<PersonId>()), id), refused('HEARINGS_NOT_CALLED'));
    await confirmSummons(platform, actor(respondent), id);
    const [, second] = (await summoned()).participants;
    assert.deepEqual(
      second?.services.map(({ way }) => way),
      ['other_electronic'],
    );
  });
});

describe('the opening of a hearing', () => {
  it('is stopped while somebody is not served; the judge alone decides otherwise', async () => {
    platform.clock.set(at(platform, '10:31', 7));
    await assert.rejects(startHearing(platform, court.secretary, await seen()), refused('HEARINGS_NOTICE_NOT_SERVED'));
    const meant = { ...(await seen()), isUnservedMeant: true };
    await assert.rejects(startHearing(platform, court.secretary, meant), refused('HEARINGS_NOTICE_NOT_SERVED'));
    await assert.rejects(startHearing(platform, court.judge, await seen()), refused('HEARINGS_NOTICE_NOT_SERVED'));
    await startHearing(platform, court.judge, meant);
  });

  it('after an absence wants a way that fixes the delivery of who had an e-mail only', async () => {
    await runJobs(platform, jobs);
    platform.clock.set(at(platform, '10:31', 7));
    await startHearing(platform, court.secretary, await seen());
    const [, second] = (await summoned()).participants;
    assert.ok(second);
    await noteAppearance(platform, court.secretary, {
      ...{ ...(await seen()), participantId: second.participantId, came: false },
    });
    const next = await adjournHearing(platform, court.secretary, {
      ...{ ...(await seen()), reason: 'party_absent', explanation: '' },
      next: { startsAt: at(platform, '10:00', 4), plannedMinutes: 30, courtroomId: court.rooms[0] },
    });
    assert.ok(next);
    await runJobs(platform, jobs);
    assert.deepEqual(await servedOf(next), [true, false], 'an e-mail is not enough any more');
    assert.equal((await summoned(next)).participants[1]?.mustBeOtherWay, true);
    await assert.rejects(
      noteAppearance(platform, court.secretary, {
        ...{ ...(await seen()), participantId: newId<never>(), came: true },
      }),
      refused('HEARINGS_NOT_CALLED'),
    );
  });
});

describe('reminders', () => {
  it('come once on their days by the injected clock, whatever restarts in between', async () => {
    await runJobs(platform, jobs);
    const times = async (days: number, time: string) => {
      platform.clock.set(at(platform, time));
      await remind(platform);
      await remind(platform);
      await runJobs(platform, jobs);
      return sms.sent.slice(1).map(({ text }) => text.slice(0, 8)).length + days * 0;
    };
    assert.equal(await times(7, '11:00'), 0, 'on the day of the notice itself nobody is reminded');
    platform.clock.set('2026-11-27T04:00:00Z');
    assert.equal(await times(3, '09:59'), 0);
    assert.equal(await times(3, '10:00'), 1);
    platform.clock.set('2026-11-29T04:00:00Z');
    assert.equal(await times(1, '12:00'), 2);
    assert.match(sms.sent.at(-1)?.text ?? '', /^ДЕМО\. Ертең сот отырысы: 10:30, 304-зал\. Үйден нешеде шығатыныңызды/);
    const notices = await listNotices(platform.reads, claimant);
    assert.equal(notices.filter(({ template }) => template === 'hearings.reminder').length, 2);
  });

  it('are dropped when the hearing is moved to another day or put off', async () => {
    await runJobs(platform, jobs);
    const { version } = await seen();
    const [judge] = court.judges;
    await moveHearing(platform, court.secretary, {
      ...{ id, version, startsAt: at(platform, '10:30', 9), plannedMinutes: 45 },
      ...{ courtroomId: court.rooms[0], judgePostId: judge },
    });
    await runJobs(platform, jobs);
    const sent = sms.sent.length;
    platform.clock.set('2026-11-27T06:00:00Z');
    await remind(platform);
    await runJobs(platform, jobs);
    assert.equal(sms.sent.length, sent, 'the old day is not reminded of');
    await adjournHearing(platform, court.secretary, { ...(await seen()), reason: 'mediation', explanation: '' });
    platform.clock.set('2026-11-29T06:00:00Z');
    await remind(platform);
    await runJobs(platform, jobs);
    assert.equal(sms.sent.length, sent + 1, 'only that it is put off');
  });
});
