import type { CaseId, DocumentId, ParticipantId } from '#modules/cases';
import { motionFiled } from '#modules/filing/events';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { PersonId } from '#platform/ids';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { enterRequest } from '../actions/enter-request.ts';

const act: Act = { actor: { kind: 'system', name: 'conference' }, action: 'conference.enter-request' };

/** A motion to take part by video waits at the hearing for the judge. */
export function onMotionFiled(platform: Platform): JobHandler {
  return handleEvent(
    motionFiled,
    'conference.on-motion-filed',
    ({ filingId, caseId, documentId, participantId, filerId }) =>
      enterRequest(platform, act, {
        ...{ filingId, caseId: caseId as CaseId, documentId: documentId as DocumentId },
        ...{ participantId: participantId as ParticipantId | null, filerId: filerId as PersonId },
      }),
    ({ motionKind }) => motionKind === 'remote',
  );
}
