import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  type DocumentId,
  type Letter,
  type LetterId,
  listLettersOfCase,
  postLetter,
  readCaseFile,
  settleLetter,
} from '#modules/cases';
import { casesModule } from '#modules/cases/module';
import { noticesModule } from '#modules/notices/module';
import { addProvedContact, type RecordingChannel, recordingChannel } from '#modules/notices/testing';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import type { JobHandler } from '#platform/jobs';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import type { HearingId } from '../model/ids.ts';
import { hearingsModule } from '../module.ts';
import { getStaffHearing } from '../queries/list-of-staff.ts';
import { findSummoned } from '../queries/list-summoned.ts';
import { at, fileSlip, layCase, layCourt, person, type TestCase, type TestCourt } from '../testing/index.ts';
import { askPaperSummons } from './ask-for-paper.ts';
import { moveHearing } from './move-hearing.ts';
import { printSummons } from './print-summons.ts';
import { scheduleHearing } from './schedule-hearing.ts';
import { hearingTemplates } from './templates.ts';

let platform: TestPlatform;
let court: TestCourt;
let loan: TestCase;
let sms: RecordingChannel;
let jobs: readonly JobHandler[];
let claimant: PersonId;
let id: HearingId;

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const work = () => runJobs(platform, jobs);
const letters = (): Promise<readonly Letter[]> => listLettersOfCase(platform.reads, loan.id);
const participants = async () => (await findSummoned(platform.reads, id))?.participants ?? [];
const [address, print] = [
  'Алматы қ., Демо көшесі, 5',
  (letterId: LetterId) => printSummons(platform, court.clerk, { letterId, address }),
];
const post = (letterId: LetterId) =>
  platform.db.transact(court.clerk, (tx) =>
    postLetter(tx, { id: letterId, on: Temporal.PlainDate.from('2026-11-23'), number: 'RR123456789KZ' }),
  );
const settle = (letterId: LetterId, outcome: 'delivered' | 'refused' | 'returned') =>
  platform.db.transact(court.clerk, async (tx) => {
    const slip: DocumentId | undefined = outcome === 'returned' ? undefined : await fileSlip(tx, id);
    const on = Temporal.PlainDate.from('2026-11-23');
    await settleLetter(tx, { id: letterId, outcome, on, ...(slip ? { proofDocumentId: slip } : {}) });
  });

beforeEach(async () => {
  platform = await testPlatform();
  court = await layCourt(platform);
  claimant = newId<PersonId>();
  loan = await layCase(platform, court, {
    participants: [
      { role: 'claimant', name: person('Қасымова', 'Айгүл', 'Серікқызы', claimant) },
      { role: 'respondent', name: person('Оспанов', 'Бауыржан', 'Талғатұлы') },
    ],
  });
  await addProvedContact(platform, claimant, 'sms', '+77990000019');
  sms = recordingChannel('sms');
  sms.answer(({ deliveryId }) => ({
    ...{ kind: 'accepted', isDelivered: true },
    acceptedParts: [{ part: 1, providerMessageId: `r-${deliveryId}` }],
  }));
  const parts = { templates: hearingTemplates, channels: { sms, email: recordingChannel('email') } };
  jobs = [noticesModule(platform, parts), hearingsModule(platform), casesModule(platform)].flatMap((one) => [
    ...(one.jobs ?? []),
  ]);
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  id = await scheduleHearing(platform, court.secretary, {
    ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
    startsAt: at(platform, '10:30', 7),
  });
  await work();
});

describe('a paper summons', () => {
  it('waits in the register of posting for whom no proved contact reaches, and for nobody else', async () => {
    const found = await letters();
    assert.deepEqual(
      found.map(({ kind, role, state, neededBy }) => [kind, role, state, neededBy?.toString()]),
      [['summons', 'respondent', 'to_print', '2026-11-30']],
    );
    assert.equal((await participants())[1]?.letterId, found[0]?.id);
    await work();
    assert.equal((await letters()).length, 1, 'a replay asks for no second one');
  });

  it('is printed, posted and handed over: that serves it, with the slip as its proof', async () => {
    const [letter] = await letters();
    assert.ok(letter);
    await assert.rejects(
      printSummons(platform, court.clerk, { letterId: letter.id, address: ' ' }),
      refused('CASES_ADDRESS_EMPTY'),
    );
    const pdf = Buffer.from(await print(letter.id)).toString('latin1');
    assert.match(pdf, /^%PDF-1\.7/);
    await post(letter.id);
    await assert.rejects(print(letter.id), refused('CASES_LETTER_POSTED'));
    await settle(letter.id, 'delivered');
    await work();
    const [, second] = await participants();
    assert.deepEqual(
      [second?.isServed, second?.services.map(({ way, proof }) => [way, proof])],
      [true, [['paper', 'RR123456789KZ']]],
    );
    const file = await readCaseFile(platform.reads, court.clerk.actor, loan.id);
    const service = file.services.find(({ way }) => way === 'paper');
    const slip = file.documents.find((one) => one.id === service?.proofDocumentId);
    assert.equal(slip?.title, 'Пошта хабарламасы');
  });

  it('serves nobody when it comes back, and the registry asks for another', async () => {
    const [letter] = await letters();
    assert.ok(letter);
    await print(letter.id);
    await post(letter.id);
    await settle(letter.id, 'returned');
    await work();
    const [, second] = await participants();
    assert.ok(second);
    assert.equal(second.isServed, false);
    const { participantId } = second;
    await assert.rejects(
      askPaperSummons(platform, court.act('press_officer'), { hearingId: id, participantId }),
      refused('HEARINGS_NOT_ALLOWED'),
    );
    const again = await askPaperSummons(platform, court.clerk, { hearingId: id, participantId });
    assert.notEqual(again, letter.id);
    assert.deepEqual(
      (await letters()).map(({ state }) => state),
      ['returned', 'to_print'],
    );
  });

  it('of a time that has changed is withdrawn before it is posted, and a new one waits', async () => {
    const [letter] = await letters();
    assert.ok(letter);
    await print(letter.id);
    const { version } = await getStaffHearing(platform.reads, court.secretary.actor, id);
    await moveHearing(platform, court.secretary, {
      ...{ id, version, startsAt: at(platform, '12:00', 8), plannedMinutes: 45 },
      ...{ courtroomId: court.rooms[0], judgePostId: court.judges[0] },
    });
    await work();
    assert.deepEqual(
      (await letters()).map(({ state, neededBy }) => [state, neededBy?.toString()]),
      [
        ['withdrawn', '2026-11-30'],
        ['to_print', '2026-12-01'],
      ],
    );
    await assert.rejects(print(letter.id), refused('CASES_LETTER_WITHDRAWN'));
    await assert.rejects(post(letter.id), refused('CASES_LETTER_WITHDRAWN'));
  });

  it('is asked for when everything that was sent has failed', async () => {
    sms.answer(() => ({ kind: 'refused', isFinal: true, failure: 'smpp_11', acceptedParts: [] }));
    const { version } = await getStaffHearing(platform.reads, court.secretary.actor, id);
    await moveHearing(platform, court.secretary, {
      ...{ id, version, startsAt: at(platform, '12:00', 8), plannedMinutes: 45 },
      ...{ courtroomId: court.rooms[0], judgePostId: court.judges[0] },
    });
    await work();
    const open = (await letters()).filter(({ state }) => state === 'to_print');
    assert.deepEqual(open.map(({ role }) => role).toSorted(), ['claimant', 'respondent']);
  });
});

describe('the proof of a service', () => {
  it('is a paper in the case file, made of the report, that shows nobody the whole number', async () => {
    const file = await readCaseFile(platform.reads, court.clerk.actor, loan.id);
    const [service] = file.services;
    const proof = file.documents.find((one) => one.id === service?.proofDocumentId);
    assert.equal(service?.way, 'mobile');
    assert.deepEqual(
      [proof?.kind, proof?.isNew, proof?.title],
      [
        'proof_of_service',
        false,
        'Сотқа шақырудың жеткенін растау: талап қоюшы, ұялы телефон, жеткізілгені туралы есеппен',
      ],
    );
    assert.equal((await participants())[0]?.services[0]?.proofDocumentId, proof?.id);
    assert.ok(!file.course.some(({ documentId }) => documentId === proof?.id), 'nobody is told of it');
  });
});
