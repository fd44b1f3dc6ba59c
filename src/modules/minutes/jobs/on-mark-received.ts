import type { HearingId } from '#modules/hearings';
import { markReceived, type ReceivedMark } from '#modules/recording/events';
import type { Platform } from '#platform';
import { parseId } from '#platform/ids';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { keepMark } from '../actions/make-mark.ts';
import { keepWording } from '../actions/word-mark.ts';
import type { MarkId } from '../model/ids.ts';
import { isMarkKind } from '../model/mark-kinds.ts';
import { readSpeaker } from '../model/speaker.ts';

/** What a recorder has kept comes here too, once: the screen may have told the court before. */
export function onMarkReceived(platform: Platform): JobHandler {
  const act = { actor: { kind: 'system', name: 'minutes.on-mark-received' }, action: 'minutes.keep-mark' } as const;
  return handleEvent(markReceived, 'minutes.on-mark-received', async ({ hearingId, mark }) => {
    const id = parseId<MarkId>(mark.id);
    if (!id || !isMarkKind(mark.kind)) return;
    const { kind } = mark;
    await platform.db.transact(act, async (tx) => {
      if (mark.edited) return await keepWording(tx, id, mark.text ?? '');
      await keepMark(tx, {
        ...{ id, hearingId: hearingId as HearingId, kind, at: instantOf(mark.at), words: wordsOf(mark) },
        ...{ until: mark.span && instantOf(mark.span.to), speaker: readSpeaker(mark.speaker) },
        addressee: readSpeaker(mark.addressee),
        isAddedLater: mark.addedLater === true,
      });
    });
  });
}

/** @param us microseconds of Unix time */
function instantOf(us: number): Temporal.Instant {
  return Temporal.Instant.fromEpochNanoseconds(BigInt(us) * 1000n);
}

/** A recorder that stood alone knows nobody of the case: who spoke is in its words then. */
function wordsOf({ speaker, text = '' }: ReceivedMark): string {
  return speaker && !readSpeaker(speaker) ? `${speaker}. ${text}`.trim() : text;
}
