import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { findSeat } from '../store/room-store.ts';
import { type VideoHouse, videoHouse, visitorAct } from '../testing/index.ts';
import { addGuest, type NewGuest } from './add-guest.ts';

let house: VideoHouse;

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const invite = async (given: Partial<NewGuest> = {}, act = house.court.secretary) =>
  await addGuest(house.platform, act, {
    ...{ roomId: house.roomId, role: 'expert', name: 'Сарапшы Алыс', side: null, basis: 'initiative', lang: 'ru' },
    ...{ phone: '', email: '', needs: '', ...given },
  });

before(async () => {
  house = await videoHouse();
});

describe('a guest of a hearing', () => {
  it('has a seat by the role, with the ways to be reached and the needs as typed', async () => {
    const id = await invite({
      role: 'witness',
      email: 'kua@example.org',
      phone: '+7 700 123 45 67',
      needs: ' Ымдау тілі ',
    });
    const seat = await findSeat(house.platform.reads, id);
    assert.deepEqual(
      [seat?.place, seat?.participant_id, seat?.basis, seat?.needs, seat?.contact_ids.length],
      ['witness', null, 'initiative', 'Ымдау тілі', 2],
    );
    assert.ok((await house.kinds()).includes('guest_added'));
  });

  it('has a name and needs that fit, and is invited by the court alone', async () => {
    await assert.rejects(invite({ name: ' ' }), refused('CONFERENCE_GUEST_NAMELESS'));
    await assert.rejects(invite({ name: 'А'.repeat(201) }), refused('CONFERENCE_GUEST_NAMELESS'));
    await assert.rejects(invite({ needs: 'а'.repeat(301) }), refused('CONFERENCE_NEEDS_LONG'));
    await invite({ name: 'А'.repeat(200), needs: 'а'.repeat(300) });
    await assert.rejects(invite({}, visitorAct), refused('CONFERENCE_NOT_ALLOWED'));
  });
});
