import type { AccountId } from '#platform/ids';
import { defineJob } from '#platform/jobs';

/** Asks the state registers whether the contacts of an unconfirmed account belong to its IIN. */
export const askRegistersJob = defineJob<{ readonly accountId: AccountId }>('identity.ask-registers');
