import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';

/** SHA-256 of the transcript that goes with the protocol; undefined when none was made. */
export async function transcriptOf(_on: Reads, _id: HearingId): Promise<string | undefined> {
  return undefined;
}
