import type { Reads } from '#platform/db';
import { wordsIn } from '../model/templates/words-in.ts';
import { findHearing } from '../store/hearing-store.ts';
import type { ProtocolRecord } from '../store/protocol-store.ts';

/** What stands over the protocol, by the branch and by what the hearing was set for. */
export async function headingOf(on: Reads, row: ProtocolRecord): Promise<string> {
  const { language, branch, kind } = row;
  const purpose = (await findHearing(on, row.hearing_id))?.purpose ?? 'trial';
  return wordsIn(language).heading({ branch, kind, purpose });
}
