import { getCase, isSide } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { actErrors } from '../errors.ts';
import { actKindOn } from '../model/act-kinds.ts';
import { type ActCheck, type CheckedAct, checklistOf } from '../model/checklist.ts';
import { type ActRow, partsOf } from '../store/act-store.ts';
import { judgeOf, namedParticipants } from './draft-facts.ts';

/** The checklist of an act as it is stored now. @throws ACTS_KIND_NOT_HERE, ACTS_NO_JUDGE */
export async function checkAct(on: Reads, row: ActRow): Promise<readonly ActCheck[]> {
  return checklistOf(await checkedAct(on, row));
}

/** What is checked of it. @throws as `checkAct` */
export async function checkedAct(on: Reads, row: ActRow): Promise<CheckedAct> {
  const found = await getCase(on, row.case_id);
  const kind = actKindOn(row.kind, legalDay(row.changed_at));
  if (!kind) throw actErrors('ACTS_KIND_NOT_HERE');
  const judge = await judgeOf(on, found);
  const sides = (await namedParticipants(on, found, row.language)).filter(({ participant }) =>
    isSide(participant.role),
  );
  return {
    ...{ kind, language: row.language, caseLanguage: found.language, parts: partsOf(row), ground: row.ground },
    judgeSurname: judge.surname,
    caseNumber: row.case_number,
    parties: sides.map(({ name, participant }) =>
      participant.name.kind === 'person' ? participant.name.surname : name,
    ),
  };
}
