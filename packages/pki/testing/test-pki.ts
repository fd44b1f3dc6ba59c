import { generateSigner, type KeyKind, type SoftwareSigner } from '../src/algorithm/index.ts';
import {
  type Certificate,
  CLIENT_AUTH,
  EMAIL_PROTECTION,
  extensionId,
  OCSP_SIGNING,
  TIME_STAMPING,
} from '../src/certificate/index.ts';
import type { CmsSigner } from '../src/cms/index.ts';
import { der, Malformed } from '../src/der/index.ts';
import {
  type CertificateContent,
  encode,
  issueCertificate,
  issueCrl,
  issueOcspResponse,
  issueSelfSigned,
  type OcspKnowledge,
  openAuthority,
  type Revocation,
  withPem,
} from '../src/issue/index.ts';
import { attributeType } from '../src/name/index.ts';
import { type TrustAnchor, trustAnchor } from '../src/path/index.ts';
import {
  type Crl,
  encodeCertId,
  type OcspResponse,
  readOcspRequest,
  readOcspResponse,
} from '../src/revocation/index.ts';
import { encodeTimeStampRequest, issueToken, readTimeStampRequest } from '../src/timestamp/index.ts';

/** A key with its certificate. */
export interface Holder extends CmsSigner {
  readonly signer: SoftwareSigner;
}

/** Where the services of the PKI answer; written into certificates. */
export interface ServiceAddresses {
  readonly crlAddresses?: readonly string[];
  readonly ocspAddresses?: readonly string[];
}

/** A PKI as it lies in a file: PEM of certificate and private key of root, authority, responder and stamper, and the revoked. */
export interface SavedPki {
  readonly kind: KeyKind;
  readonly holders: readonly { readonly certificatePem: string; readonly privateKeyPem: string }[];
  readonly revoked?: readonly SavedRevocation[];
}

export interface SavedRevocation {
  /** Hex. */
  readonly serial: string;
  /** ISO 8601. */
  readonly revokedAt: string;
  readonly reason?: NonNullable<Revocation['reason']>;
}

/** Told of each revocation; undefined ends a hold. */
export type RevocationKeeper = (serial: string, revocation: SavedRevocation | undefined) => void;

/** Time-stamping policy of НУЦ РК for GOST 34.10-2015, which the test authority repeats. */
const TSA_POLICY = '1.2.398.3.3.2.6.4';
const ROLE_INDIVIDUAL = '1.2.398.3.3.4.1.1';
const YEARS = { root: 10, authority: 8, service: 5 } as const;

/**
 * A whole PKI of ours for tests and demo: root, authority, OCSP responder, time-stamping authority, people. It has the shape
 * of НУЦ РК; names and numbers of people are the caller's, and invented.
 */
export class TestPki {
  readonly kind: KeyKind;
  readonly root: Holder;
  readonly authority: Holder;
  readonly responder: Holder;
  readonly stamper: Holder;
  readonly #revoked = new Map<string, Revocation>();
  #keep: RevocationKeeper = () => undefined;
  #crlNumber = 0n;

  private constructor(kind: KeyKind, holders: readonly [Holder, Holder, Holder, Holder]) {
    this.kind = kind;
    [this.root, this.authority, this.responder, this.stamper] = holders;
  }

  /** @param options.kind default `ecdsa-p256`; @param options.from beginning of all certificates */
  static async create(options: {
    readonly from: Temporal.Instant;
    readonly kind?: KeyKind;
    readonly name?: string;
  }): Promise<TestPki> {
    const kind = options.kind ?? 'ecdsa-p256';
    const name = options.name ?? 'ҮЛГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ';
    const root = await newHolder(kind, undefined, {
      ...validity(options.from, YEARS.root),
      subject: named(`НЕГІЗГІ ${name}`),
      keyUsage: ['keyCertSign', 'cRLSign'],
      authority: {},
    });
    const authority = await newHolder(kind, root, {
      ...validity(options.from, YEARS.authority),
      subject: named(name),
      keyUsage: ['keyCertSign', 'cRLSign'],
      authority: { maxPathLength: 0 },
    });
    const service = { ...validity(options.from, YEARS.service), keyUsage: ['digitalSignature'] as const };
    const responder = await newHolder(kind, authority, {
      ...service,
      subject: named('OCSP'),
      purposes: [OCSP_SIGNING],
      extensions: [encode.encodeExtension(extensionId.OCSP_NO_CHECK, der.nullValue())],
    });
    const stamper = await newHolder(kind, authority, {
      ...service,
      subject: named('TIME-STAMPING AUTHORITY'),
      extensions: [encode.encodePurposes([TIME_STAMPING], true)],
    });
    return new TestPki(kind, [root, authority, responder, stamper]);
  }

  /**
   * Opens what `save` wrote.
   * @param keep writes down who is revoked from now on; default: forgotten at the end of the process
   * @throws Malformed
   */
  static async open({ kind, holders, revoked = [] }: SavedPki, keep?: RevocationKeeper): Promise<TestPki> {
    const [root, authority, responder, stamper] = await Promise.all(
      holders.map(({ certificatePem, privateKeyPem }) => openAuthority(certificatePem, privateKeyPem)),
    );
    if (!root || !authority || !responder || !stamper) throw new Malformed('a saved PKI has four holders');
    const pki = new TestPki(kind, [root, authority, responder, stamper]);
    for (const one of revoked) pki.#revoked.set(one.serial, openedRevocation(one));
    if (keep) pki.#keep = keep;
    return pki;
  }

  /** For a file that the caller guards: private keys stand in it without a password. */
  save(): SavedPki {
    const holders = [this.root, this.authority, this.responder, this.stamper];
    return {
      kind: this.kind,
      holders: holders.map(({ certificate, signer }) => {
        const { certificatePem, privateKeyPem } = withPem(certificate, signer);
        return { certificatePem, privateKeyPem };
      }),
      revoked: [...this.#revoked.values()].map(savedRevocation),
    };
  }

  get anchors(): TrustAnchor[] {
    return [trustAnchor(this.root.certificate)];
  }

  /**
   * Issues a certificate in the profile of НУЦ РК.
   * @param person.bin makes it that of an organisation's person with the right to sign
   * @param options.kind default that of the PKI; @param options.days default 365
   */
  async issuePerson(
    person: {
      readonly surname: string;
      readonly name: string;
      readonly patronymic?: string | undefined;
      readonly iin: string;
      readonly bin?: string | undefined;
      readonly organisation?: string | undefined;
    },
    options: {
      readonly from: Temporal.Instant;
      readonly days?: number;
      readonly kind?: KeyKind;
      readonly roles?: readonly string[];
      readonly forLogin?: boolean;
    } & ServiceAddresses,
  ): Promise<Holder> {
    const { surname, name, patronymic, iin, bin, organisation } = person;
    const signer = await generateSigner(options.kind ?? this.kind);
    const content: CertificateContent = {
      subject: [
        [attributeType.COMMON_NAME, `${surname} ${name}`],
        [attributeType.SURNAME, surname],
        [attributeType.SERIAL_NUMBER, `IIN${iin}`],
        [attributeType.COUNTRY, 'KZ'],
        // The given name of X.500 holds the patronymic there.
        ...(patronymic ? [[attributeType.GIVEN_NAME, patronymic] as const] : []),
        ...(organisation ? [[attributeType.ORGANISATION, organisation] as const] : []),
        ...(bin ? [[attributeType.ORGANISATIONAL_UNIT, `BIN${bin}`] as const] : []),
      ],
      publicKeyInfo: signer.publicKeyInfo,
      notBefore: options.from,
      notAfter: options.from.add({ hours: 24 * (options.days ?? 365) }),
      keyUsage: options.forLogin ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature', 'nonRepudiation'],
      purposes: [options.forLogin ? CLIENT_AUTH : EMAIL_PROTECTION, ...(options.roles ?? [ROLE_INDIVIDUAL])],
      ...(options.crlAddresses ? { crlAddresses: options.crlAddresses } : {}),
      ...(options.ocspAddresses ? { ocspAddresses: options.ocspAddresses } : {}),
    };
    return { certificate: await issueCertificate(this.authority, content), signer };
  }

  /** Revokes; `removeFromCRL` ends a hold. */
  revoke({ serial }: Certificate, revokedAt: Temporal.Instant, reason: Revocation['reason'] = 'keyCompromise'): void {
    const revocation = reason === 'removeFromCRL' ? undefined : { serial, revokedAt, reason };
    if (revocation) this.#revoked.set(serial.toHex(), revocation);
    else this.#revoked.delete(serial.toHex());
    this.#keep(serial.toHex(), revocation && savedRevocation(revocation));
  }

  /** The list of the authority, which also stands for its services. */
  async crl(thisUpdate: Temporal.Instant, hours = 24): Promise<Crl> {
    const bySeconds = BigInt(Math.floor(thisUpdate.epochMilliseconds / 1000));
    // An opened PKI goes on counting where the saved one was.
    this.#crlNumber = bySeconds > this.#crlNumber ? bySeconds : this.#crlNumber + 1n;
    return issueCrl(this.authority, {
      revocations: [...this.#revoked.values()],
      thisUpdate,
      nextUpdate: thisUpdate.add({ hours }),
      number: this.#crlNumber,
    });
  }

  /** The root's list over authorities. */
  async rootCrl(thisUpdate: Temporal.Instant, hours = 24 * 30): Promise<Crl> {
    const revocations = [...this.#revoked.values()].filter(
      ({ serial }) => serial.toHex() === this.authority.certificate.serial.toHex(),
    );
    return issueCrl(this.root, { revocations, thisUpdate, nextUpdate: thisUpdate.add({ hours }), number: 1n });
  }

  /** Answers DER of an OCSPRequest with DER of an OCSPResponse, as НУЦ РК does: without nextUpdate. */
  async answerOcsp(request: Uint8Array, at: Temporal.Instant): Promise<Uint8Array> {
    const { certIds, certIdBytes, nonce } = readOcspRequest(request);
    const answers = certIds.map(({ serial }, index) => ({
      certId: certIdBytes[index] ?? new Uint8Array(),
      knowledge: this.#knowledgeOf(serial, at),
    }));
    return issueOcspResponse(this.responder, { answers, producedAt: at, thisUpdate: at, nonce });
  }

  /** What OCSP says about a certificate. */
  async ocsp(certificate: Certificate, at: Temporal.Instant): Promise<OcspResponse> {
    const certId = await encodeCertId(certificate, this.authority.certificate.publicKeyInfo.key, 'sha256');
    const answers = [{ certId, knowledge: this.#knowledgeOf(certificate.serial, at) }];
    const read = readOcspResponse(await issueOcspResponse(this.responder, { answers, producedAt: at, thisUpdate: at }));
    if ('refusal' in read) throw new Error(`own responder refused: ${read.refusal}`);
    return read;
  }

  #knowledgeOf(serial: Uint8Array, at: Temporal.Instant): OcspKnowledge {
    const revoked = this.#revoked.get(serial.toHex());
    const isRevoked = revoked && Temporal.Instant.compare(revoked.revokedAt, at) <= 0;
    return isRevoked ? { ...revoked, status: 'revoked' } : { status: 'good' };
  }

  /** Answers DER of a TimeStampReq with a token. */
  async stamp(request: Uint8Array, at: Temporal.Instant): Promise<Uint8Array> {
    return issueToken(readTimeStampRequest(request), this.stamper, { genTime: at, policy: TSA_POLICY });
  }

  /** For `signCms`: stamps a signature at a moment. */
  stamperAt(at: Temporal.Instant): (signature: Uint8Array) => Promise<Uint8Array> {
    const { hash } = this.stamper.signer;
    return async (signature) =>
      this.stamp(await encodeTimeStampRequest(signature, { hash, nonce: Uint8Array.of(1) }), at);
  }
}

function savedRevocation({ serial, revokedAt, reason }: Revocation): SavedRevocation {
  return { serial: serial.toHex(), revokedAt: revokedAt.toString(), ...(reason ? { reason } : {}) };
}

function openedRevocation({ serial, revokedAt, reason }: SavedRevocation): Revocation {
  const revocation = { serial: Uint8Array.fromHex(serial), revokedAt: Temporal.Instant.from(revokedAt) };
  return reason ? { ...revocation, reason } : revocation;
}

function validity(from: Temporal.Instant, years: number): { notBefore: Temporal.Instant; notAfter: Temporal.Instant } {
  return { notBefore: from, notAfter: from.add({ hours: 24 * 365 * years }) };
}

function named(commonName: string): CertificateContent['subject'] {
  return [
    [attributeType.COUNTRY, 'KZ'],
    [attributeType.COMMON_NAME, commonName],
  ];
}

/** A new key certified by an issuer, or by itself. */
async function newHolder(
  kind: KeyKind,
  issuer: Holder | undefined,
  content: Omit<CertificateContent, 'publicKeyInfo'>,
): Promise<Holder> {
  const signer = await generateSigner(kind);
  const certificate = issuer
    ? await issueCertificate(issuer, { ...content, publicKeyInfo: signer.publicKeyInfo })
    : await issueSelfSigned(signer, content);
  return { certificate, signer };
}
