import type { Person, RoomState } from './room-state.ts';

/** What goes from one person to another. */
export type Flow = 'nothing' | 'picture' | 'all';

/** Whether the person may have a publication at all, heard or not. */
export function maySend(state: RoomState, id: string): boolean {
  return state.phase !== 'ended' && personOf(state, id)?.maySend === true;
}

/** What of `speaker` goes to `listener`. Everything that is not said here is nothing. */
export function flowBetween(state: RoomState, listenerId: string, speakerId: string): Flow {
  const [listener, speaker] = [personOf(state, listenerId), personOf(state, speakerId)];
  if (!listener || !speaker || listener === speaker || !speaker.maySend) return 'nothing';
  if (areTogether(state, listener, speaker)) return flowOf(speaker);
  return isSeenAtTheDoor(state, listener, speaker) ? 'picture' : 'nothing';
}

/** What of `speaker` may be recorded. */
export function flowToRecord(state: RoomState, speakerId: string): Flow {
  const speaker = personOf(state, speakerId);
  if (!speaker?.maySend || state.kind === 'private' || speaker.consultation !== undefined) return 'nothing';
  if (speaker.standing !== 'admitted') return 'nothing';
  const isRecorded = state.phase === 'open' || (state.phase === 'closed-part' && speaker.isOfClosedPart);
  return isRecorded ? flowOf(speaker) : 'nothing';
}

/** Nobody who was removed is found, and nobody at all when the room has ended. */
function personOf({ phase, people }: RoomState, id: string): Person | undefined {
  const person = people.find((one) => one.id === id);
  return phase === 'ended' || person?.standing === 'removed' ? undefined : person;
}

const flowOf = ({ isMuted }: Person): Flow => (isMuted ? 'picture' : 'all');

/** The panel sees who waits to be admitted, and the paper in his hand: nobody hears him, and he gets nothing. */
function isSeenAtTheDoor({ phase }: RoomState, listener: Person, speaker: Person): boolean {
  if (!listener.isOfPanel || listener.standing !== 'admitted' || phase === 'deliberation') return false;
  const isFree = listener.consultation === undefined && speaker.consultation === undefined;
  return isFree && (speaker.standing === 'waiting' || speaker.standing === 'isolated');
}

function areTogether({ phase }: RoomState, a: Person, b: Person): boolean {
  if (a.consultation !== undefined || b.consultation !== undefined) return a.consultation === b.consultation;
  if (a.standing !== 'admitted' || b.standing !== 'admitted') return false;
  if (phase === 'open') return true;
  if (phase === 'closed-part') return a.isOfClosedPart && b.isOfClosedPart;
  return phase === 'deliberation' && a.isOfPanel && b.isOfPanel;
}
