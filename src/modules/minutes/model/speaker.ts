import type { ParticipantId } from '#modules/cases';
import { parseId } from '#platform/ids';
import type { Speaker } from './mark.ts';

/** Undefined: it names nobody. */
export function readSpeaker(text: string | undefined): Speaker | undefined {
  if (text === 'judge' || text === 'secretary') return text;
  return parseId<ParticipantId>(text);
}
