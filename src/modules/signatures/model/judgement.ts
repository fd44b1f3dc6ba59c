import type { Check, Indication, PlainReport, PlainSignature, Role, SubIndication } from '@ashyq/pki';

/** Who signed, as facts read from the certificate, with the verdict of that one signature. */
export interface JudgedSigner {
  readonly iin: string | undefined;
  readonly bin: string | undefined;
  /** As the certificate writes it: surname and given name in capitals. */
  readonly name: string | undefined;
  readonly patronymic: string | undefined;
  readonly organisation: string | undefined;
  readonly roles: readonly Role[];
  readonly indication: Indication;
  readonly subIndication: SubIndication | undefined;
  readonly checks: readonly Check[];
  /** The moment at which the signature is proved to have existed, ISO 8601 in UTC, and by what. */
  readonly provenAt: string;
  readonly provenBy: 'now' | 'time-stamp' | 'caller';
  /** SHA-256 of the signature value: tells two signatures of one person apart. */
  readonly valueSha256: string;
}

/** What is true about a signature; what follows from it the caller decides. Personal data: shown, never logged. */
export interface Judgement {
  readonly indication: Indication;
  readonly subIndication: SubIndication | undefined;
  /** Checks of the file as a whole; those of a signer stand with the signer. */
  readonly checks: readonly Check[];
  readonly signers: readonly JudgedSigner[];
  /** Everything, as `@ashyq/pki` tells it. */
  readonly report: PlainReport;
}

/** @param valuesSha256 of the signature values of the report, in its order */
export function judgementOf(report: PlainReport, valuesSha256: readonly string[]): Judgement {
  const { verdict, checks, signatures } = report;
  return {
    indication: verdict.indication,
    subIndication: verdict.subIndication,
    checks,
    signers: signatures.map((signature, index) => signerOf(signature, valuesSha256[index] ?? '')),
    report,
  };
}

function signerOf({ verdict, checks, subject, bestTime }: PlainSignature, valueSha256: string): JudgedSigner {
  return {
    iin: subject?.iin,
    bin: subject?.bin,
    name: subject?.commonName,
    patronymic: subject?.patronymic,
    organisation: subject?.organisation,
    roles: subject?.roles ?? [],
    indication: verdict.indication,
    subIndication: verdict.subIndication,
    checks,
    provenAt: bestTime.at,
    provenBy: bestTime.source,
    valueSha256,
  };
}
