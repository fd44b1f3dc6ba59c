import { courtProfile, plainReport, readCertificate, readCrl, trustAnchor, verifyCms } from '@ashyq/pki';
import { type LayReport, layReport } from '../lay-report.ts';

/** Whom the court believes, as it publishes it: DER in base64. */
export interface PublishedTrust {
  readonly anchors: readonly string[];
  readonly certificates: readonly string[];
  /** Lists small enough for a browser; without a fresh one the verdict waits for the court's own check. */
  readonly crls?: readonly string[];
}

export interface BrowserQuestion {
  readonly signature: ArrayBuffer;
  readonly content: ArrayBuffer | undefined;
  readonly trust: PublishedTrust;
  readonly language: 'kk' | 'ru' | 'en';
}

export interface BrowserAnswer {
  readonly report: LayReport;
  /** What was inside an attached signature. */
  readonly content: Uint8Array<ArrayBuffer> | undefined;
}

/** The very verification of the court, on the reader's own computer: no byte of the document leaves it. */
export async function verifyInBrowser({
  signature,
  content,
  trust,
  language,
}: BrowserQuestion): Promise<BrowserAnswer> {
  const certificates = trust.certificates.map((one) => readCertificate(Uint8Array.fromBase64(one)));
  const report = await verifyCms(new Uint8Array(signature), {
    ...(content ? { content: new Uint8Array(content) } : {}),
    anchors: trust.anchors.map((one) => trustAnchor(readCertificate(Uint8Array.fromBase64(one)))),
    certificates,
    crls: (trust.crls ?? []).map((one) => readCrl(Uint8Array.fromBase64(one))),
    now: Temporal.Now.instant(),
    profile: courtProfile,
    revocation: 'required',
  });
  return {
    report: layReport(plainReport(report), language, 'masked'),
    content: report.content && new Uint8Array(report.content),
  };
}

/** Younger than many browsers: without them the court verifies. */
export function canVerify(): boolean {
  return typeof Temporal !== 'undefined' && 'fromBase64' in Uint8Array && 'toHex' in Uint8Array.prototype;
}
