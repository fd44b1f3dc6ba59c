import type { Platform } from '#platform';
import type { LiveTopics } from '#platform/http';
import { parseId } from '#platform/ids';
import type { DraftId, FilingId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { findDraftRow } from '../store/draft-store.ts';
import { findFilingRow } from '../store/filing-store.ts';

/** `draft:ID`, `filing:ID`: the pulse of what somebody writes or has sent, for its owner alone. */
export function filingTopics({ reads }: Platform): readonly LiveTopics[] {
  return [
    {
      kind: 'draft',
      mayHear: async (text, { accountId, personId }) => {
        const id = parseId<DraftId>(text);
        const row = id && (await findDraftRow(reads, id));
        return !!row && mayDo('read-draft', { kind: 'person', accountId, personId }, { owner: row.owner_id });
      },
    },
    {
      kind: 'filing',
      mayHear: async (text, { accountId, personId }) => {
        const id = parseId<FilingId>(text);
        const row = id && (await findFilingRow(reads, id));
        return !!row && mayDo('read-filing', { kind: 'person', accountId, personId }, { owner: row.filer_id });
      },
    },
  ];
}
