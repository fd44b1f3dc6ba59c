import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import {
  type Check,
  checkName,
  checkSentence,
  type Indication,
  type Language,
  type PlainReport,
  type PlainSignature,
  type Role,
  readCertificate,
  type SubIndication,
  type Subject,
  verdictSentence,
} from '@ashyq/pki';

/** A report as a person reads it, in one language; plain data, so that a worker may hand it to the page. */
export interface LayReport {
  readonly indication: Indication;
  readonly subIndication: SubIndication | undefined;
  readonly sentence: string;
  /** Checks of the file as a whole. */
  readonly checks: readonly LayCheck[];
  readonly signatures: readonly LaySignature[];
}

export interface LaySignature {
  readonly indication: Indication;
  readonly sentence: string;
  readonly checks: readonly LayCheck[];
  readonly owner: LayOwner | undefined;
  readonly certificate: LayCertificate | undefined;
  /** Day and time in the country; `isProved` by a time-stamp or by the court's own record. */
  readonly time: { readonly text: string; readonly isProved: boolean } | undefined;
}

export interface LayOwner {
  readonly name: string;
  readonly iin: string;
  readonly organisation: string;
  readonly bin: string;
  readonly roles: readonly Role[];
}

export interface LayCertificate {
  readonly issuer: string;
  readonly serial: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface LayCheck {
  readonly name: string;
  readonly outcome: Check['outcome'];
  readonly sentence: string;
  /** Technical, for the list that an expert opens. */
  readonly evidence: readonly (readonly [name: string, value: string])[];
}

/**
 * Puts a report into words.
 * @param sight `whole` for the signer himself and for who may see the case; a stranger sees the last four digits of numbers
 */
export function layReport(report: PlainReport, language: Language, sight: 'whole' | 'masked'): LayReport {
  const { verdict, checks, signatures } = report;
  const told = { language, sight };
  return {
    indication: verdict.indication,
    subIndication: verdict.subIndication,
    sentence: verdictSentence(verdict, language),
    checks: checks.map((check) => layCheck(check, told)),
    signatures: signatures.map((signature) => laySignature(signature, told)),
  };
}

interface Told {
  readonly language: Language;
  readonly sight: 'whole' | 'masked';
}

function laySignature(signature: PlainSignature, told: Told): LaySignature {
  const { verdict, checks, subject, certificate, bestTime, claimedAt } = signature;
  const isProved = bestTime.source !== 'now';
  const at = isProved ? bestTime.at : claimedAt;
  return {
    indication: verdict.indication,
    sentence: verdictSentence(verdict, told.language),
    checks: checks.map((check) => layCheck(check, told)),
    owner: subject && layOwner(subject, told.sight),
    certificate: certificate === undefined ? undefined : layCertificate(certificate),
    time: at === undefined ? undefined : { text: momentOf(Temporal.Instant.from(at)), isProved },
  };
}

function layOwner({ commonName, patronymic, iin, organisation, bin, roles }: Subject, sight: Told['sight']): LayOwner {
  return {
    name: [commonName, patronymic].filter(Boolean).join(' '),
    iin: numberFor(sight, iin),
    organisation: organisation ?? '',
    // The number of an organisation is open to everybody.
    bin: bin ?? '',
    roles,
  };
}

function layCertificate(base64: string): LayCertificate {
  const { issuer, serial, notBefore, notAfter } = readCertificate(Uint8Array.fromBase64(base64));
  return {
    issuer: issuer.textsOf('2.5.4.3')[0] ?? '',
    serial: serial.toHex(),
    validFrom: dayOf(notBefore),
    validTo: dayOf(notAfter),
  };
}

function layCheck(check: Check, { language, sight }: Told): LayCheck {
  return {
    name: checkName(check.code, language),
    outcome: check.outcome,
    sentence: checkSentence(check, language),
    evidence: Object.entries(check.evidence).map(([name, value]) => [name, maskedIn(value, sight)] as const),
  };
}

function numberFor(sight: Told['sight'], number = ''): string {
  return sight === 'whole' || number === '' ? number : `${'•'.repeat(8)}${number.slice(-4)}`;
}

/** Names in evidence carry the number of their person: «IIN» and twelve digits. */
function maskedIn(value: string, sight: Told['sight']): string {
  return sight === 'whole'
    ? value
    : value.replace(/IIN(\d{12})/g, (_, number: string) => `IIN${numberFor(sight, number)}`);
}

/** On the clock of the country; every court of it keeps one. */
function momentOf(at: Temporal.Instant): string {
  return `${dayOf(at)}, ${formatTime(at)} (UTC+5)`;
}

function dayOf(at: Temporal.Instant): string {
  return formatNumericDate(at.toZonedDateTimeISO('Asia/Almaty'));
}
