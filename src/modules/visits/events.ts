import { defineEvent } from '#platform/events';

export interface VisitFact {
  readonly visitId: string;
  readonly courtCode: string;
}

/** Places of a court are shown live; the list of visitors is the desk's. */
const topics = ({ courtCode }: VisitFact) => [`visits:${courtCode}`, `desk:${courtCode}`];

export const visitBooked = defineEvent<VisitFact>('visits.visit_booked.v1', topics);

/** By the visitor or by the court: the place is free, or there is no place any more. */
export const visitEnded = defineEvent<VisitFact & { readonly by: 'visitor' | 'court' }>(
  'visits.visit_ended.v1',
  topics,
);
