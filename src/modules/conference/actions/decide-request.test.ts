import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type DocumentId, fileDocument } from '#modules/cases';
import { motionFiled } from '#modules/filing/events';
import { getStaffHearing, setVideoLink } from '#modules/hearings';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { runJobs } from '#testing';
import type { RequestId } from '../model/ids.ts';
import type { Verdict } from '../model/remote-request.ts';
import { conferenceModule } from '../module.ts';
import { listRemoteRequests } from '../queries/remote-requests.ts';
import { seatsOf } from '../store/room-store.ts';
import { type VideoHouse, videoHouse } from '../testing/index.ts';
import { decideRequest } from './decide-request.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

let house: VideoHouse;
let work: () => Promise<void>;

const seen = async () => await getStaffHearing(house.platform.reads, house.court.secretary.actor, house.hearingId);
const list = async () =>
  (await listRemoteRequests(house.platform.reads, house.court.judge.actor, house.hearingId)).requests;
const waiting = async (): Promise<RequestId> => {
  const found = (await list()).findLast(({ verdict }) => verdict === null);
  assert.ok(found);
  return found.id;
};
const decide = async (requestId: RequestId, verdict: Verdict, reason = '', act = house.court.judge) =>
  await decideRequest(house.platform, act, { hearingId: house.hearingId, requestId, verdict, reason });
const noticesOf = async (personId: PersonId): Promise<number> => {
  const { rows } = await house.platform.owner.query(
    `select count(*)::int as count from notices.notice where person_id = $1 and template = 'conference.request_decided'`,
    [personId],
  );
  return Number(rows[0]?.count);
};

/** As the module of filings tells it. */
async function file(
  role: 'third_party' | undefined,
  motionKind = 'remote',
  filingId: string = newId(),
): Promise<PersonId> {
  const { platform, court, persons } = house;
  const hearing = await seen();
  const participant = hearing.participants.find((one) => (role === undefined ? false : one.role === 'witness'));
  const documentId: DocumentId = await platform.db.transact(court.clerk, (tx) =>
    fileDocument(tx, {
      ...{
        caseId: hearing.file.id,
        kind: 'motion',
        title: 'Өтінішхат',
        language: 'kk',
        fileName: 'a.pdf',
        sizeBytes: 1,
      },
      ...{ mediaType: 'application/pdf', sha256: 'a'.repeat(64), from: 'court' },
    }),
  );
  await platform.db.transact(court.clerk, async (tx) => {
    tx.record({ kind: 'filing', id: filingId });
    tx.publish(motionFiled, {
      ...{ filingId, courtCode: court.code, form: 'motion', caseId: hearing.file.id, motionKind, documentId },
      ...{ participantId: participant?.participantId ?? null, filerId: persons.witness },
    });
  });
  await work();
  return persons.witness;
}

before(async () => {
  house = await videoHouse();
  const { platform } = house;
  const jobs = conferenceModule(platform, undefined).jobs ?? [];
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  const others = ['notices.send-delivery', 'hearings.send-summons'];
  const silent = others.map((name) => ({ name, run: async () => undefined }));
  work = async () => await runJobs(platform, [...jobs, ...silent]);
});

describe('a motion to take part by video', () => {
  it('waits at the hearing, once, and other motions do not', async () => {
    const filingId = newId();
    await file('third_party', 'remote', filingId);
    await file('third_party', 'remote', filingId);
    await file('third_party', 'postpone');
    const [request, ...others] = await list();
    assert.deepEqual([request?.verdict, others.length], [null, 0]);
    assert.ok((await house.kinds()).includes('remote_asked'));
  });

  it('is decided by the judge alone, and refused only with a reason', async () => {
    const id = await waiting();
    await assert.rejects(decide(id, 'granted', '', house.court.secretary), refused('CONFERENCE_NOT_ALLOWED'));
    await assert.rejects(decide(id, 'refused', ' '), refused('CONFERENCE_REASON_MISSING'));
    await assert.rejects(decide(newId<RequestId>(), 'refused', 'x'), refused('CONFERENCE_NOT_FOUND'));
  });

  it('gives a seat when granted, on the motion, and tells who asked', async () => {
    const { platform, court, roomId, persons } = house;
    await platform.owner.query(`delete from conference.seat where role = 'witness'`);
    await setVideoLink(platform, court.secretary, { ...(await seen()), hasVideoLink: false });
    await decide(await waiting(), 'granted');
    const seat = (await seatsOf(platform.reads, roomId)).find(({ role }) => role === 'witness');
    assert.deepEqual([seat?.basis, seat?.standing], ['motion', 'away']);
    assert.equal((await seen()).hasVideoLink, true);
    assert.deepEqual(
      (await list()).map(({ verdict, norm }) => [verdict, norm]),
      [['granted', 'CPC RK art. 133-3']],
    );
    assert.equal(await noticesOf(persons.witness), 1);
  });

  it('is decided once', async () => {
    const [request] = await list();
    assert.ok(request);
    await assert.rejects(decide(request.id, 'refused', 'Жоқ'), refused('CONFERENCE_REQUEST_DECIDED'));
  });

  it('seats nobody who is not of the case, and is answered all the same', async () => {
    const personId = await file(undefined);
    const id = await waiting();
    await assert.rejects(decide(id, 'granted'), refused('CONFERENCE_REQUEST_NOT_OF_CASE'));
    await decide(id, 'refused', 'Іске қатыспайсыз.');
    assert.equal(await noticesOf(personId), 2);
  });
});
