import type { Certificate } from '../certificate/index.ts';
import { der } from '../der/index.ts';
import { type RevocationReason, reasonNumber } from '../revocation/index.ts';
import { encodeExtension } from './encode-extension.ts';
import type { Issuer } from './issue-certificate.ts';

/** What a responder knows about one certificate. */
export type OcspKnowledge =
  | { readonly status: 'good' | 'unknown' }
  | { readonly status: 'revoked'; readonly revokedAt: Temporal.Instant; readonly reason?: RevocationReason };

export interface OcspContent {
  /** DER of CertID with what is known about it. */
  readonly answers: readonly { readonly certId: Uint8Array; readonly knowledge: OcspKnowledge }[];
  readonly producedAt: Temporal.Instant;
  readonly thisUpdate: Temporal.Instant;
  /** НУЦ РК gives none. */
  readonly nextUpdate?: Temporal.Instant;
  readonly nonce?: Uint8Array | undefined;
  /** Certificates to send along; default that of the responder. */
  readonly certificates?: readonly Certificate[];
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const NONCE = '1.3.6.1.5.5.7.48.1.2';

/** DER of a successful OCSPResponse (RFC 6960 §4.2). */
export async function issueOcspResponse({ certificate, signer }: Issuer, content: OcspContent): Promise<Uint8Array> {
  const nonce = content.nonce
    ? [der.context(1, der.sequence(encodeExtension(NONCE, der.octetString(content.nonce))))]
    : [];
  const data = der.sequence(
    der.context(1, certificate.subject.bytes),
    der.generalizedTime(content.producedAt.round('second')),
    der.sequence(...content.answers.map((answer) => singleResponse(answer, content))),
    ...nonce,
  );
  const bag = (content.certificates ?? [certificate]).map(({ bytes }) => bytes);
  const basic = der.sequence(
    data,
    signer.signatureAlgorithm,
    der.bitString(await signer.sign(data)),
    ...(bag.length > 0 ? [der.context(0, der.sequence(...bag))] : []),
  );
  return der.sequence(der.enumerated(0), der.context(0, der.sequence(der.oid(BASIC), der.octetString(basic))));
}

/** DER of an OCSPResponse that refuses. @param status of OCSPResponseStatus, such as 3 tryLater */
export function encodeOcspRefusal(status: 1 | 2 | 3 | 5 | 6): Uint8Array {
  return der.sequence(der.enumerated(status));
}

function singleResponse({ certId, knowledge }: OcspContent['answers'][number], content: OcspContent): Uint8Array {
  const next = content.nextUpdate ? [der.context(0, der.generalizedTime(content.nextUpdate.round('second')))] : [];
  return der.sequence(certId, statusValue(knowledge), der.generalizedTime(content.thisUpdate.round('second')), ...next);
}

function statusValue(knowledge: OcspKnowledge): Uint8Array {
  if (knowledge.status !== 'revoked') {
    return der.contextPrimitive(knowledge.status === 'good' ? 0 : 2, new Uint8Array());
  }
  const reason = knowledge.reason ? [der.context(0, der.enumerated(reasonNumber(knowledge.reason)))] : [];
  return der.context(1, der.generalizedTime(knowledge.revokedAt.round('second')), ...reason);
}
