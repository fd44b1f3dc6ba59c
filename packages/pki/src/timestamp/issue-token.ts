import { randomBytes } from '#runtime';
import { type CmsSigner, signCms } from '../cms/create-signed-data.ts';
import { contentType } from '../cms/index.ts';
import { der } from '../der/index.ts';
import type { TimeStampRequest } from './request.ts';

/** Makes a time-stamp token (RFC 3161 §2.4.2), for our own test authority. */
export async function issueToken(
  request: TimeStampRequest,
  authority: CmsSigner,
  options: { readonly genTime: Temporal.Instant; readonly policy: string; readonly accuracyMs?: number },
): Promise<Uint8Array> {
  const accuracy = options.accuracyMs ? [encodeAccuracy(options.accuracyMs)] : [];
  const info = der.sequence(
    der.integer(1),
    der.oid(request.policy ?? options.policy),
    der.sequence(request.imprintAlgorithm.bytes, der.octetString(request.imprint)),
    der.natural(randomBytes(12)),
    der.generalizedTime(options.genTime),
    ...accuracy,
    ...(request.nonce ? [der.integerFromOctets(request.nonce)] : []),
  );
  return signCms(info, authority, {
    contentType: contentType.TST_INFO,
    isAttached: true,
    signingTime: options.genTime,
  });
}

/** Seconds, then milliseconds 1..999. */
function encodeAccuracy(totalMs: number): Uint8Array {
  const [seconds, millis] = [Math.floor(totalMs / 1000), totalMs % 1000];
  return der.sequence(
    ...(seconds > 0 ? [der.integer(seconds)] : []),
    ...(millis > 0 ? [der.retagged(0x80, der.integer(millis))] : []),
  );
}
