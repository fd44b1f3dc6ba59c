import { createHash } from 'node:crypto';
import {
  binaryOf,
  type Certificate,
  CLIENT_AUTH,
  type CmsReport,
  courtProfile,
  createFetcher,
  EMAIL_PROTECTION,
  type Hash,
  Malformed,
  plainReport,
  readBasicOcspResponse,
  readCertificate,
  readCrl,
  readSignedData,
  type SignedData,
  stampSignatures,
  type TimeStamper,
  TimeStampUnavailable,
  type TrustAnchor,
  timeStamperAt,
  trustAnchor,
  usedEvidence,
  usedStampEvidence,
  type VerificationInput,
  verifyCms,
  verifyTimeStamp,
} from '@ashyq/pki';
import type { EvidenceBytes, KeyUse, StampEvidenceTask, StampTask, Trust, Verified, VerifyTask } from '../tasks.ts';
import { askOverHttp } from './ask-over-http.ts';
import { EvidenceSeeker, type Sought } from './evidence-seeker.ts';
import { SilentServices } from './silent-services.ts';

/** Attached content up to this size is told back. */
const ATTACHED_BYTES = 4096;

const uses: Readonly<Record<KeyUse, Pick<VerificationInput, 'keyUsage' | 'purposes'>>> = {
  document: { keyUsage: ['nonRepudiation'], purposes: [EMAIL_PROTECTION] },
  'sign-in': { keyUsage: ['digitalSignature', 'nonRepudiation'], purposes: [EMAIL_PROTECTION, CLIENT_AUTH] },
  any: {},
};

/** Verifies by the court's trust, asking the services of the certification authority for what a file does not bring. */
export class Verification {
  readonly #services: SilentServices;
  readonly #timeStamp: string | undefined;
  readonly #anchors: readonly TrustAnchor[];
  readonly #authorities: readonly Certificate[];
  readonly #seeker: EvidenceSeeker;

  constructor(trust: Trust) {
    this.#anchors = trust.anchors.map((one) => trustAnchor(readCertificate(one)));
    this.#timeStamp = trust.timeStamp;
    this.#authorities = trust.authorities.map((one) => readCertificate(one));
    const fetcher = createFetcher({
      allowed: trust.hosts,
      timeoutMs: trust.fetchTimeoutMs,
      fetch: askOverHttp(trust.routes),
    });
    this.#services = new SilentServices(fetcher);
    this.#seeker = new EvidenceSeeker(this.#services, this.#believed(), trust.lists);
  }

  #believed(): Certificate[] {
    return [...this.#anchors.flatMap(({ certificate }) => certificate ?? []), ...this.#authorities];
  }

  /** A signature without a time-stamp gets one when it holds so far, and is judged again with it. */
  async verify(task: VerifyTask): Promise<Verified> {
    const first = await this.#judge(task, task.cms);
    const stamped = task.mustStamp && mayBeStamped(first.report) ? await this.#stamp(task) : undefined;
    const { report: last, data } = stamped ? await this.#judge(task, stamped, first.sought) : first;
    const { content } = last;
    return {
      report: plainReport(last),
      valuesSha256: last.signatures.map(({ signatureValue }) => sha256(signatureValue)),
      stamped,
      contentSha256: task.content && sha256(task.content),
      evidence: notCarried(usedEvidence(last), data),
      attached: content && content.byteLength <= ATTACHED_BYTES ? Uint8Array.from(content) : undefined,
    };
  }

  async #judge(task: VerifyTask, cms: Uint8Array, before?: Sought): Promise<Judged> {
    const now = Temporal.Instant.from(task.now);
    const data = opened(cms);
    const kept = readKept(task.kept);
    const sought = await this.#seeker.seek(data, now, before);
    const report = await verifyCms(data ?? cms, {
      ...(task.content ? { content: task.content } : {}),
      ...this.#beliefs(data, task.ownSeal),
      certificates: [...this.#authorities, ...kept.certificates],
      crls: [...kept.crls, ...sought.crls],
      ocspResponses: [...kept.ocspResponses, ...sought.ocspResponses],
      now,
      ...(task.existedAt ? { existedAt: Temporal.Instant.from(task.existedAt) } : {}),
      ...(task.notMadeBefore ? { notMadeBefore: Temporal.Instant.from(task.notMadeBefore) } : {}),
      profile: courtProfile,
      ...uses[task.use],
    });
    return { report, data, sought };
  }

  /** Nobody issues or revokes the seal but this court itself. */
  #beliefs(
    data: SignedData | undefined,
    seal: Uint8Array | undefined,
  ): Pick<VerificationInput, 'anchors' | 'revocation'> {
    const [first, ...others] = data?.certificates ?? [];
    const isSealed = seal && first && others.length === 0 && Buffer.compare(first.bytes, seal) === 0;
    if (!isSealed) return { anchors: this.#anchors, revocation: 'required' };
    return { anchors: [trustAnchor(first)], revocation: 'skipped' };
  }

  /** A token over content that is no signature; undefined when the authority is silent. */
  async stamp({ content, now }: StampTask): Promise<Uint8Array | undefined> {
    return await this.#ask(now, async (stamper) => await stamper('sha256')(content));
  }

  /** What proves now that the authority of a token was good; less where its services are silent. */
  async stampEvidence({ token, content, now: at }: StampEvidenceTask): Promise<EvidenceBytes> {
    const [now, data] = [Temporal.Instant.from(at), opened(token)];
    const { crls, ocspResponses } = await this.#seeker.seek(data, now);
    const report = await verifyTimeStamp(token, content, {
      ...{ anchors: this.#anchors, certificates: this.#authorities, crls, ocspResponses },
      ...{ now, profile: courtProfile, revocation: 'required' },
    });
    return notCarried(usedStampEvidence(report), data);
  }

  /** undefined when the authority is silent: the time of receipt is a proof of the court's own. */
  async #stamp({ cms, now }: VerifyTask): Promise<Uint8Array | undefined> {
    return await this.#ask(now, async (stamper) => await stampSignatures(cms, (value, hash) => stamper(hash)(value)));
  }

  async #ask(
    now: string,
    work: (stamper: (hash: Hash) => TimeStamper) => Promise<Uint8Array | undefined>,
  ): Promise<Uint8Array | undefined> {
    const address = this.#timeStamp;
    if (!address) return undefined;
    const fetcher = this.#services.fetcherAt(Temporal.Instant.from(now));
    try {
      return await work((hash) => timeStamperAt(address, hash, fetcher));
    } catch (refused) {
      if (refused instanceof TimeStampUnavailable) return undefined;
      throw refused;
    }
  }
}

interface Judged {
  readonly report: CmsReport;
  readonly data: SignedData | undefined;
  readonly sought: Sought;
}

/** Certificates in the file itself are kept with it. */
function notCarried(evidence: EvidenceBytes, data: SignedData | undefined): EvidenceBytes {
  const carried = data?.certificates ?? [];
  const isCarried = (one: Uint8Array) => carried.some(({ bytes }) => Buffer.compare(bytes, one) === 0);
  return { ...evidence, certificates: evidence.certificates.filter((one) => !isCarried(one)) };
}

/** No stranger makes the court's authority stamp what does not hold. */
function mayBeStamped({ verdict, signatures }: CmsReport): boolean {
  const isHolding = verdict.indication === 'TOTAL_PASSED' || verdict.subIndication === 'TRY_LATER';
  return isHolding && signatures.length === 1 && signatures[0]?.timeStamps.length === 0;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function opened(cms: Uint8Array): SignedData | undefined {
  try {
    return readSignedData(binaryOf(cms));
  } catch (refused) {
    if (refused instanceof Malformed) return undefined;
    throw refused;
  }
}

function readKept(kept: EvidenceBytes | undefined) {
  return {
    certificates: (kept?.certificates ?? []).map((one) => readCertificate(one)),
    crls: (kept?.crls ?? []).map((one) => readCrl(one)),
    ocspResponses: (kept?.ocspResponses ?? []).map((one) => readBasicOcspResponse(one)),
  };
}
