import type { ParticipantId } from '#modules/cases';
import { defineJob } from '#platform/jobs';
import type { FilingId } from '../model/ids.ts';

export interface UnansweredParty {
  /** Of the party in the filing. */
  readonly position: number;
  readonly participantId: ParticipantId;
}

/** Asks the registers again about parties of whom they said nothing when the case was registered. */
export const identifyPartiesJob = defineJob<{
  readonly filingId: FilingId;
  readonly parties: readonly UnansweredParty[];
  /** How often they were asked. */
  readonly tries: number;
}>('filing.identify-parties');
