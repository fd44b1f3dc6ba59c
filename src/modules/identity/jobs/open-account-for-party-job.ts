import { defineJob } from '#platform/jobs';
import type { PartyInvitationId } from '../store/tables.ts';

/** Gives a party of a case an account, or tells the court that a letter has to be sent. */
export const openAccountForPartyJob = defineJob<{ readonly invitationId: PartyInvitationId }>(
  'identity.open-account-for-party',
);
