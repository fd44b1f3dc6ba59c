import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findProtocolOf } from '../queries/get-protocol.ts';
import { type MinutesHouse, minutesHouse, type SetHearing } from '../testing/index.ts';
import { draftProtocol } from './draft-protocol.ts';
import { leaveRecordingOut } from './say-of-sitting.ts';

const bad = { reason: 'poor_quality', words: 'дыбысы естілмейді' } as const;

describe('a recording that the judge found bad', () => {
  let house: MinutesHouse;
  before(async () => {
    house = await minutesHouse();
  });

  const held = async (given: Parameters<MinutesHouse['set']>[0] = {}): Promise<SetHearing> => {
    const set = await house.set(given);
    const from = house.platform.clock.now();
    house.record([{ name: `${set.number} sound-1`, from, to: from.add({ hours: 1 }), sha256: 'c'.repeat(64) }]);
    await house.hold(set);
    return set;
  };

  it('gives a full protocol in a criminal case, which names the file and the reason', async () => {
    const { platform, secretary } = house;
    const set = await held({ kind: '1' });
    await leaveRecordingOut(platform, secretary, { hearingId: set.id, ...bad });
    await draftProtocol(platform, secretary, set.id);
    const drafted = await findProtocolOf(platform.reads, secretary.actor, set.id);
    assert.deepEqual([drafted?.kind, drafted?.form.article], ['full', '347']);
    const said = drafted?.rows.flatMap(({ item, text }) => (item === 'no_recording' ? [text] : [])).join(' | ') ?? '';
    assert.match(said, /sound-1.*жазбаны тексерді.*Себебі: Жазбаның сапасы нашар, дыбысы естілмейді\./);
  });

  it('is no reason of a civil case', async () => {
    const set = await held();
    await assert.rejects(leaveRecordingOut(house.platform, house.secretary, { hearingId: set.id, ...bad }), {
      code: 'MINUTES_REASON_MISSING',
    });
  });
});
