import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { before, describe, it } from 'node:test';
import { flowBetween } from '@ashyq/media-router/host';
import { type DocumentId, fileDocument, type NewDocument } from '#modules/cases';
import { at } from '#modules/hearings/testing';
import { isHouseError } from '#platform/errors';
import { getRoomLog } from '../queries/room-log.ts';
import { roomOfHearing } from '../queries/room-of-hearing.ts';
import { getRoomPanel } from '../queries/room-panel.ts';
import { carriedRoom } from '../queries/room-state.ts';
import { getOwnRoom } from '../queries/room-view.ts';
import { openShownPage, openShownPageAtDesk } from '../queries/shown-page.ts';
import { type VideoHouse, videoHouse } from '../testing/index.ts';
import { changePhase } from './change-phase.ts';
import type { Entered } from './enter-room.ts';
import { goLive } from './go-live.ts';
import { keepInClosedPart } from './move-seat.ts';
import { hidePage, showPage } from './show-page.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

let house: VideoHouse;
let claimant: Entered;
let respondent: Entered;
let witness: Entered;
let paper: DocumentId;
let held: DocumentId;
let sheet: DocumentId;

const pages = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj
4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>> endobj
trailer <</Root 1 0 R>>`;

before(async () => {
  house = await videoHouse();
  const { platform, court } = house;
  claimant = await house.admit('claimant');
  respondent = await house.admit('respondent');
  witness = await house.enter('witness');
  const { sha256, sizeBytes } = await platform.blobs.put(Readable.from([Buffer.from(pages)]));
  const { caseId } = await getRoomPanel(platform.reads, court.judge.actor, house.roomId);
  assert.ok(caseId);
  const document: NewDocument = {
    ...{ caseId, kind: 'evidence', title: 'Қолхат', language: 'kk', fileName: 'a.pdf', sizeBytes, sha256 },
    ...{ mediaType: 'application/pdf', pages: 2, from: 'court' },
  };
  const text = { ...document, mediaType: 'text/plain' };
  [paper, held, sheet] = await platform.db.transact(court.clerk, async (tx) => [
    await fileDocument(tx, document),
    await fileDocument(tx, { ...document, isHeld: true }),
    await fileDocument(tx, text),
  ]);
  platform.clock.set(at(platform, '10:30'));
});

const step = (name: Parameters<typeof changePhase>[2]['step'], rest = {}) =>
  changePhase(house.platform, house.court.judge, { roomId: house.roomId, step: name, ...rest });
const show = (documentId: DocumentId, page: number, act = house.court.judge) =>
  showPage(house.platform, act, { roomId: house.roomId, documentId, page });
const hears = async () => {
  const carried = await carriedRoom(house.platform.reads, house.roomId);
  assert.ok(carried);
  return flowBetween(carried.state, await house.mediaPerson(claimant), await house.mediaPerson(respondent));
};

describe('a beginning', () => {
  it('counts down: nobody is heard before its end, and all are told of it', async () => {
    const { platform, roomId, hearingId } = house;
    await assert.rejects(show(paper, 1), refused('CONFERENCE_NOT_SITTING'));
    await step('begin', { countdownSeconds: 10 });
    const { liveAt } = await getOwnRoom(platform, claimant.pass);
    assert.deepEqual(
      [await hears(), liveAt?.toString()],
      ['nothing', at(platform, '10:30').add({ seconds: 10 }).toString()],
    );
    await goLive(platform, roomId);
    assert.equal(await hears(), 'nothing');
    platform.clock.advance({ seconds: 10 });
    assert.equal(await hears(), 'all');
    await goLive(platform, roomId);
    await goLive(platform, roomId);
    assert.equal((await house.kinds()).filter((kind) => kind === 'live').length, 1);
    assert.equal((await getOwnRoom(platform, claimant.pass)).liveAt, null);
    assert.equal((await roomOfHearing(platform.reads, hearingId))?.phase, 'going');
  });
});

describe('a page of the file', () => {
  it('is shown alone to those in the room, and to nobody who waits', async () => {
    const { platform, court, roomId } = house;
    await show(paper, 2);
    const { shown } = await getOwnRoom(platform, claimant.pass);
    assert.deepEqual([shown?.title, shown?.page], ['Қолхат', 2]);
    const { bytes, mediaType } = await openShownPage(platform, claimant.pass);
    assert.equal(mediaType, 'application/pdf');
    assert.match(Buffer.from(bytes).toString('latin1'), /\/Count 1\b/);
    assert.ok((await openShownPageAtDesk(platform, court.secretary.actor, roomId)).bytes.length > 0);
    await assert.rejects(openShownPageAtDesk(platform, court.clerk.actor, roomId), refused('CONFERENCE_NOT_ALLOWED'));
    assert.equal((await getOwnRoom(platform, witness.pass)).shown, null);
    await assert.rejects(openShownPage(platform, witness.pass), refused('CONFERENCE_PAGE_NONE'));
  });

  it('is not one that is held, is not there or cannot be shown; the clerk shows none', async () => {
    await assert.rejects(show(held, 1), refused('CONFERENCE_PAGE_SEALED'));
    await assert.rejects(show(paper, 3), refused('CONFERENCE_PAGE_WRONG'));
    await assert.rejects(show(paper, 0), refused('CONFERENCE_PAGE_WRONG'));
    await assert.rejects(show(sheet, 1), refused('CONFERENCE_PAGE_UNREADABLE'));
    await assert.rejects(show(paper, 1, house.court.clerk), refused('CONFERENCE_NOT_ALLOWED'));
  });

  it('goes with the break, and stays in the log', async () => {
    const { platform, court, roomId } = house;
    await step('pause', { reason: 'Куәнің байланысы үзілді' });
    const own = await getOwnRoom(platform, claimant.pass);
    assert.deepEqual([own.shown, own.pauseReason], [null, 'Куәнің байланысы үзілді']);
    await assert.rejects(step('resume', { reason: 'я'.repeat(301) }), refused('CONFERENCE_REASON_LONG'));
    await step('resume');
    assert.equal((await getOwnRoom(platform, claimant.pass)).pauseReason, null);
    await show(paper, 1);
    await hidePage(platform, court.secretary, { roomId });
    await hidePage(platform, court.secretary, { roomId });
    const log = await getRoomLog(platform.reads, court.judge.actor, roomId);
    assert.deepEqual(
      log.pages.map(({ page, endedAt }) => [page, endedAt !== null]),
      [
        [2, true],
        [1, true],
      ],
    );
    assert.equal(log.entries.filter(({ kind }) => kind === 'page_hidden').length, 1);
    await assert.rejects(getRoomLog(platform.reads, court.clerk.actor, roomId), refused('CONFERENCE_NOT_ALLOWED'));
  });

  it('of a closed part is not for those who were left outside of it', async () => {
    const { platform, court, roomId } = house;
    const seat = { roomId, seatId: respondent.seatId };
    await assert.rejects(
      keepInClosedPart(platform, court.secretary, { ...seat, stays: false }),
      refused('CONFERENCE_NOT_ALLOWED'),
    );
    await keepInClosedPart(platform, court.judge, { ...seat, stays: false });
    await step('close');
    await show(paper, 1);
    assert.equal(await hears(), 'nothing');
    assert.equal((await getOwnRoom(platform, claimant.pass)).shown?.page, 1);
    assert.equal((await getOwnRoom(platform, respondent.pass)).shown, null);
    await step('reopen');
  });
});
