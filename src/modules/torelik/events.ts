import { defineEvent } from '#platform/events';

/** The national system has told something of a court; for the page that shows what came. */
export const nationalEventsCame = defineEvent<{ readonly courtCode: string; readonly events: number }>(
  'torelik.events_came.v1',
  ({ courtCode }) => [`torelik:${courtCode}`],
);
