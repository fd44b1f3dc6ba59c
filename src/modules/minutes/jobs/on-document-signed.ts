import { documentSigned, type SignatureFact, signatureSettled } from '#modules/signatures/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { recordProtocolSignature } from '../actions/record-protocol-signature.ts';
import type { ProtocolId } from '../model/ids.ts';

/** The judge or the secretary signed, or a signature that waited was proved. */
export function onDocumentSigned(platform: Platform): readonly JobHandler[] {
  const take = ({ subjectId, sha256 }: SignatureFact) =>
    recordProtocolSignature(platform, subjectId as ProtocolId, sha256);
  const isOfProtocol = ({ subjectKind, state }: SignatureFact) => subjectKind === 'protocol' && state === 'passed';
  return [
    handleEvent(documentSigned, 'minutes.on-document-signed', take, isOfProtocol),
    handleEvent(signatureSettled, 'minutes.on-signature-settled', take, isOfProtocol),
  ];
}
