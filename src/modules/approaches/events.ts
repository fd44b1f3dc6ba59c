import { defineEvent } from '#platform/events';

export interface ApproachFact {
  readonly approachId: string;
  readonly courtCode: string;
}

const topics = ({ courtCode }: ApproachFact) => [`approaches:${courtCode}`];

export const approachEntered = defineEvent<ApproachFact>('approaches.approach_entered.v1', topics);

export const approachWithdrawn = defineEvent<ApproachFact>('approaches.approach_withdrawn.v1', topics);
