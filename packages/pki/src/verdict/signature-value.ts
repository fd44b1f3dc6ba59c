import { type CryptoProfile, hashRefusal, schemeRefusal } from '../algorithm/crypto-profile.ts';
import {
  hashByOid,
  type Outcome,
  type PublicKey,
  type PublicKeyInfo,
  schemeOf,
  verifySignature,
} from '../algorithm/index.ts';
import type { Scheme } from '../algorithm/scheme.ts';
import type { WorkLimit } from '../algorithm/work-limit.ts';
import { contentType as contentTypes, type SignerInfo } from '../cms/index.ts';
import type { CheckJournal } from './check.ts';
import type { DigestMemory } from './digest-memory.ts';
import type { SignedContent } from './verification-input.ts';

/** What a signer signed: the content's type with its bytes or a way to hash them. */
export interface SignedThing {
  readonly contentType: string;
  readonly content: SignedContent | undefined;
}

/** The digest in the signed attributes is that of the content, and they speak of its type (RFC 5652 §5.4, §11.1). */
export async function checkContentDigest(
  signer: SignerInfo,
  thing: SignedThing,
  digests: DigestMemory,
  journal: CheckJournal,
): Promise<void> {
  const hash = hashByOid(signer.digestAlgorithm.oid);
  if (!hash) {
    journal.refuse('content-digest', 'CRYPTO_CONSTRAINTS_FAILURE', { algorithm: signer.digestAlgorithm.oid });
    return;
  }
  if (!thing.content) {
    journal.refuse('content-digest', 'SIGNED_DATA_NOT_FOUND');
    return;
  }
  if (!signer.signed) return;
  if (signer.signed.contentType !== thing.contentType) {
    journal.refuse('content-digest', 'FORMAT_FAILURE', { contentType: signer.signed.contentType });
    return;
  }
  const computed = await digests.of(thing.content, hash);
  const [found, signed] = [computed?.toHex(), signer.signed.messageDigest.toHex()];
  if (found === undefined) journal.refuse('content-digest', 'CRYPTO_CONSTRAINTS_FAILURE', { algorithm: hash });
  else if (found !== signed) journal.refuse('content-digest', 'HASH_FAILURE', { algorithm: hash, found, signed });
  else journal.pass('content-digest', { algorithm: hash, digest: found });
}

/** The signature itself under the key of the certificate. */
export async function checkSignatureValue(
  signer: SignerInfo,
  key: PublicKey,
  thing: SignedThing,
  work: WorkLimit,
  journal: CheckJournal,
): Promise<void> {
  const scheme = schemeOf(signer.signatureAlgorithm, hashByOid(signer.digestAlgorithm.oid));
  const message = signer.signed?.bytes ?? unattributedMessage(thing);
  const algorithm = signer.signatureAlgorithm.oid;
  if (!message) {
    journal.refuse('signature', 'SIGNED_DATA_NOT_FOUND');
    return;
  }
  const mayCompute = scheme && work.take(message.byteLength);
  const outcome = mayCompute ? await outcomeOf(scheme, key, message, signer) : 'unsupported';
  if (outcome === 'valid') journal.pass('signature', { algorithm });
  else if (outcome === 'invalid') journal.refuse('signature', 'SIG_CRYPTO_FAILURE', { algorithm });
  else journal.refuse('signature', 'CRYPTO_CONSTRAINTS_FAILURE', { algorithm });
}

/** The last signature under a key, with what was found. */
interface Computed {
  readonly algorithms: string;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly outcome: Outcome;
}

const lastUnder = new WeakMap<PublicKeyInfo, Computed>();

/** Signed attributes are shorter; a whole document is not kept. */
const MAX_KEPT_BYTES = 4096;

/** A file that is judged once more, with its time-stamp, costs its mathematics once. */
async function outcomeOf(scheme: Scheme, key: PublicKey, message: Uint8Array, signer: SignerInfo): Promise<Outcome> {
  const algorithms = `${signer.signatureAlgorithm.bytes.toHex()} ${signer.digestAlgorithm.oid}`;
  const last = lastUnder.get(key.info);
  const isSame =
    last?.algorithms === algorithms && isEqual(last.message, message) && isEqual(last.signature, signer.signature);
  if (isSame) return last.outcome;
  const outcome = await verifySignature(scheme, key, message, signer.signature);
  if (message.length > MAX_KEPT_BYTES) return outcome;
  const kept = { message: Uint8Array.from(message), signature: Uint8Array.from(signer.signature) };
  lastUnder.set(key.info, { algorithms, ...kept, outcome });
  return outcome;
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, at) => octet === other[at]);
}

/** Without signed attributes the signature covers the content, which RFC 5652 §5.3 allows for id-data alone. */
function unattributedMessage({ contentType, content }: SignedThing): Uint8Array | undefined {
  return contentType === contentTypes.DATA && content instanceof Uint8Array ? content : undefined;
}

/** Whether what the signer used was still strong at the latest moment at which the signature can have been made. */
export function checkAlgorithms(
  signer: SignerInfo,
  key: PublicKey,
  profile: CryptoProfile,
  at: Temporal.Instant,
  journal: CheckJournal,
): void {
  const hash = hashByOid(signer.digestAlgorithm.oid);
  const scheme = schemeOf(signer.signatureAlgorithm, hash);
  if (!hash || !scheme) return;
  const refusal = schemeRefusal(profile, scheme, key, at) ?? hashRefusal(profile, hash, at);
  if (!refusal) {
    journal.pass('algorithms', { profile: profile.name, digest: hash });
    return;
  }
  const subIndication = refusal.until ? 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE' : 'CRYPTO_CONSTRAINTS_FAILURE';
  journal.refuse('algorithms', subIndication, { refused: refusal.what, until: refusal.until?.toString() });
}
