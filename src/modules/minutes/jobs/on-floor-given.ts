import { floorGiven } from '#modules/conference/events';
import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import { parseId } from '#platform/ids';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { keepMark } from '../actions/make-mark.ts';
import type { MarkId } from '../model/ids.ts';
import { readSpeaker } from '../model/speaker.ts';
import { wordsOfGuests } from '../queries/words-of-guests.ts';

/** Who asks whom in a hearing by video: the judge gives the floor, and the protocol has its mark. */
export function onFloorGiven(platform: Platform): JobHandler {
  const act = { actor: { kind: 'system', name: 'minutes.on-floor-given' }, action: 'minutes.keep-mark' } as const;
  return handleEvent(floorGiven, 'minutes.on-floor-given', async (fact) => {
    const { hearingId, markId, asker, asked, at } = fact;
    const id = parseId<MarkId>(markId);
    if (!id || !hearingId) return;
    await platform.db.transact(act, async (tx) => {
      await keepMark(
        tx,
        {
          ...{ id, hearingId: hearingId as HearingId, kind: asked || fact.guests?.asked ? 'question' : 'speaker' },
          ...{ at: Temporal.Instant.from(at), speaker: readSpeaker(asker ?? undefined) },
          addressee: readSpeaker(asked ?? undefined),
          words: await wordsOfGuests(tx, hearingId as HearingId, fact),
        },
        'court',
      );
    });
  });
}
