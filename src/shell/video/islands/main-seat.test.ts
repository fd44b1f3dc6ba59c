import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoomWord, SeatWord } from '../room-word.ts';
import { inOrder, mainSeat } from './main-seat.ts';

const seat = (id: string, more: Partial<SeatWord> = {}): SeatWord => ({
  ...{
    id,
    name: id,
    place: '',
    isBench: id === 'judge',
    isClerk: id === 'clerk',
    isOwn: false,
    isThere: true,
    isMuted: false,
    queue: null,
  },
  ...more,
});

function room(own: string, seen: readonly string[], more: Partial<RoomWord> = {}): RoomWord {
  const ids = ['judge', 'claimant', 'counsel', 'hall'];
  return {
    ...{ phase: 'going', status: 'in_room', state: '', why: '', floor: '', floorSeats: [], spotlight: null },
    ...{
      air: 'all',
      isTalking: false,
      isAsking: false,
      liveInMs: 0,
      mediaEpoch: 0,
      shown: null,
      seats: ids.map((id) => seat(id, { isOwn: id === own })),
    },
    publications: seen.map((seatId) => ({ id: `of-${seatId}`, seatId: seatId as never, hasPicture: true })),
    ...more,
  };
}

describe('the largest picture', () => {
  it('is the judge’s for everybody else, before the judge is connected too', () => {
    assert.equal(mainSeat(room('claimant', ['judge', 'counsel']))?.id, 'judge');
    assert.equal(mainSeat(room('claimant', ['counsel'], { spotlight: 'counsel' }))?.id, 'judge');
  });

  it('is for the judge whom the judge has put forward, then who is asked, then who asks', () => {
    const seen = ['claimant', 'counsel', 'hall'];
    assert.equal(mainSeat(room('judge', seen))?.id, 'claimant');
    assert.equal(mainSeat(room('judge', seen, { floorSeats: ['counsel', 'hall'] }))?.id, 'hall');
    assert.equal(mainSeat(room('judge', seen, { floorSeats: ['counsel'] }))?.id, 'counsel');
    assert.equal(mainSeat(room('judge', seen, { floorSeats: ['counsel'], spotlight: 'hall' }))?.id, 'hall');
  });

  it('is in a private talk of whom one talks with, and never of the judge', () => {
    assert.equal(mainSeat(room('claimant', ['counsel'], { isTalking: true }))?.id, 'counsel');
  });
});

describe('the order of pictures', () => {
  it('puts those with the floor behind the largest, and oneself last', () => {
    const word = room('claimant', ['judge', 'counsel', 'hall'], { floorSeats: ['hall'] });
    assert.deepEqual(
      inOrder(word).map(({ id }) => id),
      ['judge', 'hall', 'counsel', 'claimant'],
    );
  });

  it('shows nobody who sends nothing', () => {
    assert.deepEqual(
      inOrder(room('claimant', [])).map(({ id }) => id),
      ['judge', 'claimant'],
    );
  });

  it('is a participant’s for the judge, and the secretary’s when nobody else is there', () => {
    const seats = ['clerk', 'counsel', 'judge'].map((id) => seat(id, { isOwn: id === 'judge' }));
    assert.equal(mainSeat(room('judge', ['clerk', 'counsel'], { seats }))?.id, 'counsel');
    assert.equal(mainSeat(room('judge', ['clerk'], { seats }))?.id, 'clerk');
  });
});
