import {
  askOcsp,
  type Certificate,
  type Crl,
  crlAddressesFor,
  Malformed,
  type OcspResponse,
  purposesOf,
  readCrl,
  readSignedData,
  referredCertificates,
  type SignedData,
  TIME_STAMPING,
} from '@ashyq/pki';
import type { SilentServices } from './silent-services.ts';

/** What services have said. */
interface Answers {
  readonly crls: readonly Crl[];
  readonly ocspResponses: readonly OcspResponse[];
}

export interface Sought extends Answers {
  /** Certificates that were asked about. */
  readonly about: readonly Certificate[];
}

const NOTHING: Sought = { crls: [], ocspResponses: [], about: [] };

/** signature-time-stamp (RFC 3161 appendix A). */
const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14';

/** Certificates of one file that are asked about: the signer, his time-stamping authority, and room for a second of each. */
const MAX_QUESTIONS = 6;

/** Lists that one certificate may name. */
const MAX_LISTS = 4;

/** A list is asked for again after this at the latest: a revocation of the day must be seen that day. */
const LIST_LIFE = { hours: 1 };

/** Every filing of a minute is stamped by the same key; about people the responder is asked each time. */
const STAMPER_ANSWER_LIFE = { minutes: 1 };

/** Lists in memory: two authorities, complete and delta, and their roots. */
const MAX_KEPT = 12;

interface Asked {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
}

interface KeptList {
  readonly crl: Crl;
  readonly until: Temporal.Instant;
}

/**
 * Brings what the services say about the certificates of a file. Only certificates that carry the name of an authority of the
 * court are asked about, so that a stranger's file does not make the court call anybody.
 */
export class EvidenceSeeker {
  readonly #services: SilentServices;
  readonly #believed: readonly Certificate[];
  readonly #lists: readonly string[];
  readonly #kept = new Map<string, KeptList>();
  #stamper:
    | { readonly certificate: Certificate; readonly answers: Answers; readonly until: Temporal.Instant }
    | undefined;

  constructor(services: SilentServices, believed: readonly Certificate[], lists: readonly string[]) {
    this.#services = services;
    this.#believed = believed;
    this.#lists = lists;
  }

  /** @param before what was sought at the same moment for the same file without its time-stamp: not asked for again */
  async seek(data: SignedData | undefined, now: Temporal.Instant, before: Sought = NOTHING): Promise<Sought> {
    const isKnown = ({ bytes }: Certificate) => before.about.some((one) => Buffer.compare(one.bytes, bytes) === 0);
    const asked = (data ? await this.#askable(data) : []).filter(({ certificate }) => !isKnown(certificate));
    if (asked.length === 0) return before;
    const addresses = new Set([...this.#lists, ...this.#believed.flatMap(crlAddressesFor)]);
    const [answers, crls] = await Promise.all([
      Promise.all(asked.map(async (one) => await this.#ask(one, now))),
      this.#listsAt([...addresses], now),
    ]);
    return {
      crls: [...new Set([...before.crls, ...crls, ...answers.flatMap((answer) => answer.crls)])],
      ocspResponses: [...before.ocspResponses, ...answers.flatMap(({ ocspResponses }) => ocspResponses)],
      about: [...before.about, ...asked.map(({ certificate }) => certificate)],
    };
  }

  /**
   * Issued in the name of a believed authority, and not one itself; those first that signed, or a thief would hide his revoked
   * certificate behind those of others.
   */
  async #askable(data: SignedData): Promise<Asked[]> {
    const tokens = tokensOf(data);
    const signing = (await Promise.all([data, ...tokens].map(referredCertificates))).flat();
    const others = [data, ...tokens].flatMap(({ certificates }) => certificates);
    const found = [...new Set([...signing, ...others])].flatMap((certificate) => {
      const issuer = this.#believed.find(({ subject }) => subject.equals(certificate.issuer));
      const isKnown = this.#believed.some(({ bytes }) => Buffer.compare(bytes, certificate.bytes) === 0);
      return issuer && !isKnown ? [{ certificate, issuer }] : [];
    });
    return found.slice(0, MAX_QUESTIONS);
  }

  async #ask(asked: Asked, now: Temporal.Instant): Promise<Answers> {
    const { certificate } = asked;
    if (!purposesOf(certificate)?.includes(TIME_STAMPING)) return await this.#askNow(asked, now);
    const kept = this.#stamper;
    const isSame = kept && Buffer.compare(kept.certificate.bytes, certificate.bytes) === 0;
    if (isSame && Temporal.Instant.compare(now, kept.until) < 0) return kept.answers;
    const answers = await this.#askNow(asked, now);
    if (answers.ocspResponses.length > 0) this.#stamper = { certificate, answers, until: now.add(STAMPER_ANSWER_LIFE) };
    return answers;
  }

  /** The list is asked for only when the responder says nothing: a complete one of НУЦ РК has 21 MB. */
  async #askNow({ certificate, issuer }: Asked, now: Temporal.Instant): Promise<Answers> {
    const answer = await askOcsp(certificate, issuer, this.#services.fetcherAt(now));
    if ('response' in answer) return { crls: [], ocspResponses: [answer.response] };
    return { crls: await this.#listsAt(crlAddressesFor(certificate).slice(0, MAX_LISTS), now), ocspResponses: [] };
  }

  async #listsAt(addresses: readonly string[], now: Temporal.Instant): Promise<Crl[]> {
    return (await Promise.all(addresses.map(async (address) => await this.#list(address, now)))).flat();
  }

  /** Kept until the next one is due; what cannot be brought or read leaves a gap that the verifier tells. */
  async #list(address: string, now: Temporal.Instant): Promise<Crl[]> {
    const kept = this.#kept.get(address);
    if (kept && Temporal.Instant.compare(now, kept.until) < 0) return [kept.crl];
    const result = await this.#services.fetcherAt(now)(address);
    const crl = 'refusal' in result ? undefined : readable(() => readCrl(result.bytes));
    // The one before may still be in its time; the verifier looks.
    if (!crl) return kept ? [kept.crl] : [];
    const latest = now.add(LIST_LIFE);
    const isShort = crl.nextUpdate && Temporal.Instant.compare(crl.nextUpdate, latest) < 0;
    this.#kept.delete(address);
    this.#kept.set(address, { crl, until: isShort && crl.nextUpdate ? crl.nextUpdate : latest });
    for (const oldest of [...this.#kept.keys()].slice(0, -MAX_KEPT)) this.#kept.delete(oldest);
    return [crl];
  }
}

/** What the authorities made that stamped the time of the signatures. */
function tokensOf({ signers }: SignedData): SignedData[] {
  const tokens = signers.flatMap(({ unsignedAttributes }) => unsignedAttributes.get(SIGNATURE_TIME_STAMP) ?? []);
  return tokens.slice(0, MAX_QUESTIONS).flatMap(({ whole }) => readable(() => readSignedData(whole)) ?? []);
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (refused) {
    if (refused instanceof Malformed) return undefined;
    throw refused;
  }
}
