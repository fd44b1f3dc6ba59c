import { defineEvent } from '#platform/events';

/** A payment of the state duty was seen for the first time. */
export const dutyPaid = defineEvent<{ readonly draftId: string; readonly invoiceId: string }>(
  'filing.duty_paid.v1',
  ({ draftId }) => [`filing:duty:${draftId}`],
);
