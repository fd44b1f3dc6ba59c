import { accountConfirmed } from '#modules/identity/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { moveDrafts } from '../store/draft-store.ts';
import { moveFilings } from '../store/filing-store.ts';

/** What was written under a claim belongs to the person who was proved to be its holder. */
export function onAccountConfirmed(platform: Platform): JobHandler {
  const name = 'filing.on-account-confirmed';
  return handleEvent(accountConfirmed, name, async ({ claimPersonId, personId }) => {
    if (claimPersonId === personId) return;
    const act = { actor: { kind: 'system', name }, action: 'filing.move-drafts' } as const;
    await platform.db.transact(act, async (tx) => {
      const drafts = await moveDrafts(tx, claimPersonId, personId);
      const filings = await moveFilings(tx, claimPersonId, personId);
      tx.record({ kind: 'person', id: personId, personId }, { drafts, filings });
    });
  });
}
