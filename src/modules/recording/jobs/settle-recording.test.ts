import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { signatureHouse } from '#modules/signatures/testing';
import { type TestPlatform, testPlatform } from '#testing';
import type { RecordingId } from '../model/ids.ts';
import { getInventory } from '../queries/inventory.ts';
import { getSealState } from '../queries/seal-state.ts';
import { viewRecording } from '../queries/viewing.ts';
import { listDueForCheck } from '../store/check-store.ts';
import { inRecording } from '../store/tables.ts';
import { type MadeRecording, makeRecording } from '../testing/make-recording.ts';
import { layRecordingCourt, type RecordingCourt } from '../testing/recording-court.ts';
import { sendRecording } from '../testing/send-recording.ts';
import { checkAgain, settleRecording } from './settle-recording.ts';

describe('a closed recording', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let made: MadeRecording;
  before(async () => {
    platform = await testPlatform();
    await signatureHouse(platform);
    house = await layRecordingCourt(platform);
    const { hearingId, signer } = house;
    made = await makeRecording({ hearingId, signer, startsAt: platform.clock.now() });
    await sendRecording(house.send, made);
  });
  after(() => house.close());

  const state = async (id: RecordingId = made.id) =>
    await getSealState(platform.reads, await viewRecording(platform.reads, [house.court.secretary.actor], id));
  const pieces = async () =>
    await inRecording(platform.reads)
      .selectFrom('recording.piece')
      .selectAll()
      .where('recording_id', '=', made.id)
      .execute();

  it('is stamped, compared byte by byte, and leaves the database, once and for all', async () => {
    assert.equal(await state(), undefined);
    assert.ok((await pieces()).some(({ bytes }) => bytes !== null));
    await settleRecording(platform, made.id);
    await settleRecording(platform, made.id);
    const settled = await state();
    assert.deepEqual([settled?.indication, settled?.stampedAt], ['TOTAL_PASSED', platform.clock.now()]);
    assert.ok((await pieces()).every(({ bytes }) => bytes === null));
  });

  it('is compared again in the second half of a round, and not a second before', async () => {
    const first = await state();
    platform.clock.advance({ hours: 24 * 15 });
    await checkAgain(platform);
    assert.deepEqual((await state())?.at, first?.at);
    platform.clock.advance({ seconds: 1 });
    await checkAgain(platform);
    assert.deepEqual((await state())?.at, platform.clock.now());
  });

  it('that was altered in the store is found out, and told on the administrator’s desk', async () => {
    const one = (await pieces()).find(({ track, file }) => track === 'judge' && file === '000003.m4s');
    const { sha256 = '' } = one ?? {};
    const place = join(platform.config.dataFolder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    writeFileSync(place, Buffer.alloc(one?.size_bytes ?? 1));
    platform.clock.advance({ hours: 24 * 31 });
    await checkAgain(platform);
    assert.equal((await state())?.indication, 'TOTAL_FAILED');
    const { broken, checks } = await getInventory(platform, house.court.act('administrator').actor, '7517');
    assert.deepEqual(
      broken.map(({ recordingId }) => recordingId),
      [made.id],
    );
    const lastAt = platform.clock.now();
    assert.deepEqual(checks, { recordings: 1, overdue: 0, lastAt, nights: 30, thisNight: 1, ofAll: 1 });
    platform.clock.advance({ hours: 24 * 31 });
    const later = (await getInventory(platform, house.court.act('administrator').actor, '7517')).checks;
    assert.deepEqual([later.overdue, later.lastAt], [1, lastAt]);
  });

  it('of a key that the court does not know is undecided', async () => {
    const { hearingId } = house;
    const other = await makeRecording({ hearingId, startsAt: platform.clock.now() });
    await sendRecording(house.send, other);
    await settleRecording(platform, other.id);
    assert.equal((await state(other.id))?.indication, 'INDETERMINATE');
  });

  it('that was not compared for the longest time comes first, however old it is', async () => {
    const { hearingId, signer } = house;
    const young = await makeRecording({ hearingId, signer, startsAt: platform.clock.now() });
    await sendRecording(house.send, young);
    await settleRecording(platform, young.id);
    platform.clock.advance({ hours: 1 });
    await settleRecording(platform, made.id);
    platform.clock.advance({ hours: 24 * 40 });
    const [first] = await listDueForCheck(platform.reads, platform.clock.now(), 3);
    assert.notEqual(first?.id, made.id);
    const due = await listDueForCheck(platform.reads, platform.clock.now(), 3);
    assert.equal(due.at(-1)?.id, made.id);
  });
});
