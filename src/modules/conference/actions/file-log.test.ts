import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { listFile } from '#modules/cases';
import { at } from '#modules/hearings/testing';
import { getRoomLog } from '../queries/room-log.ts';
import { findFiledLogOf } from '../store/filed-log-store.ts';
import { entriesOf } from '../store/room-store.ts';
import { type VideoHouse, videoHouse, visitorAct } from '../testing/index.ts';
import { logDetails, logWhat } from '../web/log-words.ts';
import { changePhase } from './change-phase.ts';
import { fileLog } from './file-log.ts';
import { tellFailure } from './link-failures.ts';
import { removeSeat } from './move-seat.ts';
import { askTalk } from './talks.ts';

let house: VideoHouse;

const logs = async () => {
  const { platform, court, roomId } = house;
  const { rows } = await platform.owner.query('select case_id from conference.room where id = $1', [roomId]);
  const file = await listFile(platform.reads, court.judge.actor, rows[0].case_id);
  return file.filter(({ title }) => title === 'Бейнезал журналы');
};

before(async () => {
  house = await videoHouse();
  const { platform, court, roomId } = house;
  const [claimant, respondent] = [await house.admit('claimant'), await house.admit('respondent')];
  const counsel = await house.admit('representative');
  await askTalk(platform, visitorAct, { roomId, pass: respondent.pass, seatIds: [counsel.seatId] });
  platform.clock.set(at(platform, '10:30'));
  await changePhase(platform, court.judge, { roomId, step: 'begin' });
  await tellFailure(platform, visitorAct, { roomId, pass: claimant.pass, kind: 'did_not_hear', seconds: 12 });
  await removeSeat(platform, court.judge, { roomId, seatId: claimant.seatId, reason: 'Басқа адам' });
});

it('is not filed while the hearing goes on', async () => {
  await fileLog(house.platform, house.roomId);
  assert.deepEqual(await logs(), []);
});

it('is in the file of the case after the end, once, as a document of the court that all of the case may read', async () => {
  const { platform, court, roomId, hearingId } = house;
  await changePhase(platform, court.judge, { roomId, step: 'end' });
  await Promise.all([1, 2].map(() => fileLog(platform, roomId)));
  const [log, ...others] = await logs();
  assert.deepEqual([others.length, log?.isProved, log?.filedBy], [0, true, undefined]);
  const filed = await findFiledLogOf(platform.reads, hearingId);
  assert.equal(filed?.sha256, log?.sha256);
  const bytes = await platform.blobs.read(log?.sha256 ?? '');
  assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-');
});

it('tells failures, decisions and removals, and nothing of what a side said with its counsel', async () => {
  const { platform, roomId } = house;
  const { rows } = await platform.owner.query('select lines from conference.filed_log');
  const kinds = (await entriesOf(platform.reads, roomId)).map(({ kind }) => kind);
  assert.ok(kinds.includes('talk_asked'));
  assert.equal(rows[0]?.lines, kinds.filter((kind) => !kind.startsWith('talk_')).length);
  const { entries } = await getRoomLog(platform.reads, { kind: 'system', name: 'conference' }, roomId);
  const said = entries.map((entry) => [logWhat('ru', entry), ...logDetails('ru', entry)].join(': '));
  assert.ok(said.some((line) => /Не слышал: 12 с/.test(line)));
  assert.ok(said.some((line) => line.includes('Басқа адам')));
});
