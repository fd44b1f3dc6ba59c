import { documentSigned, type SignatureFact, signatureSettled } from '#modules/signatures/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { recordSignature } from '../actions/record-signature.ts';
import type { ActId } from '../model/ids.ts';

/** The judge signed on the signing screen, or a signature that waited was proved. */
export function onDocumentSigned(platform: Platform): readonly JobHandler[] {
  const take = ({ subjectId, sha256 }: SignatureFact) => recordSignature(platform, subjectId as ActId, sha256);
  const isOfAct = ({ subjectKind, state }: SignatureFact) => subjectKind === 'act' && state === 'passed';
  return [
    handleEvent(documentSigned, 'acts.on-document-signed', take, isOfAct),
    handleEvent(signatureSettled, 'acts.on-signature-settled', take, isOfAct),
  ];
}
