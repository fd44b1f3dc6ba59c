import { getCase, listParticipants } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { StatedMark } from '../model/marks-statement.ts';
import { wordsIn } from '../model/templates/words-in.ts';
import type { ProtocolRecord } from '../store/protocol-store.ts';
import { calledOnPaper, judgeName, staffNameOf } from './protocol-facts.ts';

/** Whom the marks name by a code, as the protocol calls them: office or role, then the name. Offices first. */
export async function namedSpeakers(
  on: Reads,
  { case_id, court_code, language, secretary_person_id: secretary }: ProtocolRecord,
  marks: readonly StatedMark[],
): Promise<Readonly<Record<string, string>>> {
  const [found, participants] = await Promise.all([getCase(on, case_id), listParticipants(on, case_id)]);
  const words = wordsIn(language);
  const names = new Map<string, string>([
    ['judge', `${words.judge}: ${await judgeName(on, found)}`],
    ['secretary', `${words.secretary}: ${secretary ? await staffNameOf(on, court_code, secretary) : words.open}`],
    ...participants.map((one): [string, string] => {
      const { role, name } = calledOnPaper(one, language);
      return [one.id, `${role}: ${name}`];
    }),
  ]);
  const codes = new Set(marks.flatMap(({ speaker, addressee }) => [speaker ?? '', addressee ?? '']));
  return Object.fromEntries([...names].filter(([code]) => codes.has(code)));
}
