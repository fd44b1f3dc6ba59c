import { defineEvent } from '#platform/events';

interface NationalFact {
  readonly courtCode: string;
}

/** For the pages of the staff of that court. */
const ofDesk = ({ courtCode }: NationalFact): readonly string[] => [`desk:${courtCode}`];

/** The national system has told something of a court. */
export const nationalEventsCame = defineEvent<NationalFact & { readonly events: number }>(
  'torelik.events_came.v1',
  ofDesk,
);
/** An import has begun, came further, or has ended. */
export const importMoved = defineEvent<NationalFact & { readonly importId: string; readonly state: string }>(
  'torelik.import_moved.v1',
  ofDesk,
);
