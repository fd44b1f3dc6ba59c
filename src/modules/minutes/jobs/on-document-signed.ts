import { documentSigned, type SignatureFact, signatureSettled } from '#modules/signatures/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { recordDecision } from '../actions/decide-remark.ts';
import { fileRemark } from '../actions/file-remark.ts';
import { recordProtocolSignature } from '../actions/record-protocol-signature.ts';
import type { ProtocolId, RemarkId } from '../model/ids.ts';

/** Judge, secretary or participant signed, or a signature that waited was proved. */
export function onDocumentSigned(platform: Platform): readonly JobHandler[] {
  const takers: Readonly<Record<string, (fact: SignatureFact) => Promise<void>>> = {
    protocol: ({ subjectId, sha256 }) => recordProtocolSignature(platform, subjectId as ProtocolId, sha256),
    remark: ({ subjectId, sha256 }) => fileRemark(platform, subjectId as RemarkId, sha256),
    'remark-decision': ({ subjectId, sha256 }) => recordDecision(platform, subjectId as RemarkId, sha256),
  };
  const take = async (fact: SignatureFact): Promise<void> => await takers[fact.subjectKind]?.(fact);
  const isOurs = ({ subjectKind, state }: SignatureFact) => Object.hasOwn(takers, subjectKind) && state === 'passed';
  return [
    handleEvent(documentSigned, 'minutes.on-document-signed', take, isOurs),
    handleEvent(signatureSettled, 'minutes.on-signature-settled', take, isOurs),
  ];
}
