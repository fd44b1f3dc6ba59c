import { createHash } from 'node:crypto';
import {
  binaryOf,
  type Certificate,
  CLIENT_AUTH,
  courtProfile,
  createFetcher,
  EMAIL_PROTECTION,
  type Fetcher,
  Malformed,
  plainReport,
  readBasicOcspResponse,
  readCertificate,
  readCrl,
  readSignedData,
  type SignedData,
  type TrustAnchor,
  trustAnchor,
  usedEvidence,
  type VerificationInput,
  verifyCms,
} from '@ashyq/pki';
import type { EvidenceBytes, KeyUse, Trust, Verified, VerifyTask } from '../tasks.ts';
import { EvidenceSeeker } from './evidence-seeker.ts';

/** Attached content up to this size is told back. */
const ATTACHED_BYTES = 4096;

const uses: Readonly<Record<KeyUse, Pick<VerificationInput, 'keyUsage' | 'purposes'>>> = {
  document: { keyUsage: ['nonRepudiation'], purposes: [EMAIL_PROTECTION] },
  'sign-in': { keyUsage: ['digitalSignature', 'nonRepudiation'], purposes: [EMAIL_PROTECTION, CLIENT_AUTH] },
  any: {},
};

/** Verifies by the court's trust, asking the services of the certification authority for what a file does not bring. */
export class Verification {
  readonly fetcher: Fetcher;
  readonly #anchors: readonly TrustAnchor[];
  readonly #authorities: readonly Certificate[];
  readonly #seeker: EvidenceSeeker;

  constructor(trust: Trust) {
    this.#anchors = trust.anchors.map((one) => trustAnchor(readCertificate(one)));
    this.#authorities = trust.authorities.map((one) => readCertificate(one));
    this.fetcher = createFetcher({
      allowed: trust.hosts,
      timeoutMs: trust.fetchTimeoutMs,
      fetch: routed(trust.routes),
    });
    this.#seeker = new EvidenceSeeker(this.fetcher, this.#believed(), trust.lists);
  }

  #believed(): Certificate[] {
    return [...this.#anchors.flatMap(({ certificate }) => certificate ?? []), ...this.#authorities];
  }

  async verify(task: VerifyTask): Promise<Verified> {
    const now = Temporal.Instant.from(task.now);
    const kept = readKept(task.kept);
    const sought = await this.#seeker.seek(opened(task.cms), now);
    const report = await verifyCms(task.cms, {
      ...(task.content ? { content: task.content } : {}),
      anchors: this.#anchors,
      certificates: [...this.#authorities, ...kept.certificates],
      crls: [...kept.crls, ...sought.crls],
      ocspResponses: [...kept.ocspResponses, ...sought.ocspResponses],
      now,
      ...(task.existedAt ? { existedAt: Temporal.Instant.from(task.existedAt) } : {}),
      ...(task.notMadeBefore ? { notMadeBefore: Temporal.Instant.from(task.notMadeBefore) } : {}),
      profile: courtProfile,
      revocation: 'required',
      ...uses[task.use],
    });
    const { content } = report;
    return {
      report: plainReport(report),
      valuesSha256: report.signatures.map(({ signatureValue }) => sha256(signatureValue)),
      contentSha256: task.content && sha256(task.content),
      evidence: usedEvidence(report),
      attached: content && content.byteLength <= ATTACHED_BYTES ? Uint8Array.from(content) : undefined,
    };
  }
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

/** Sends an address whose host has a route there; all others go where they say. */
function routed(routes: Trust['routes']): typeof globalThis.fetch {
  return (address, init) => {
    const url = new URL(String(address));
    const origin = routes[url.host];
    return fetch(origin ? new URL(`${url.pathname}${url.search}`, origin) : url, init);
  };
}
