import { type CaseId, enterCourse } from '#modules/cases';
import type { Tx } from '#platform/db';
import { textOf } from '../../model/forms/answers.ts';
import { partyName } from '../../model/forms/party.ts';
import type { FilingRow } from '../../store/filing-store.ts';
import { needsNotedKind } from './course-kinds.ts';
import type { ResolvedParty } from './resolve-parties.ts';

/** What the claimant needs in the hearing stands in the course, where the court finds it. */
export async function noteNeeds(
  tx: Tx,
  filing: FilingRow,
  caseId: CaseId,
  parties: readonly ResolvedParty[],
): Promise<void> {
  const needs = filing.answers.needs;
  if (!Array.isArray(needs) || needs.length === 0) return;
  const claimant = parties.find(({ row }) => row.role === 'claimant');
  await enterCourse(tx, {
    ...{ caseId, kind: needsNotedKind },
    record: {
      who: claimant ? partyName(claimant.row.party) : '',
      needs: needs.map(String),
      language: textOf(filing.answers, 'interpreterLanguage'),
    },
  });
}
