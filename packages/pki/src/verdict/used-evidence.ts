import type { TimeStampReport } from './judge-time-stamp.ts';
import type { JudgedPath } from './signer-path.ts';
import type { CmsReport } from './verify-cms.ts';

/** What a verdict rests on, as bytes to be kept beside the document: given back later, it decides the same. */
export interface UsedEvidence {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** BasicOCSPResponse each: read again by `readBasicOcspResponse`. */
  readonly ocspResponses: readonly Uint8Array[];
}

/** Certificates, lists and answers on the paths of signers and time-stamping authorities, each once; anchors are left out. */
export function usedEvidence(report: CmsReport): UsedEvidence {
  return onPaths(report.signatures.flatMap(({ path, timeStamps }) => [path, ...timeStamps.map((stamp) => stamp.path)]));
}

/** The same of a time-stamp that is kept beside what it stamps. */
export function usedStampEvidence({ path }: TimeStampReport): UsedEvidence {
  return onPaths([path]);
}

function onPaths(found: readonly (JudgedPath | undefined)[]): UsedEvidence {
  const paths = found.filter((path) => path !== undefined);
  return {
    certificates: unique(paths.flatMap(({ path }) => path.certificates.map(({ bytes }) => bytes))),
    crls: unique(paths.flatMap(crlsOf)),
    ocspResponses: unique(paths.flatMap(ocspOf)),
  };
}

function crlsOf({ statuses }: JudgedPath): Uint8Array[] {
  return statuses.flatMap((status) => {
    if (status.kind === 'unknown' || status.evidence.source !== 'crl') return [];
    const { crl, delta } = status.evidence;
    return delta ? [crl.bytes, delta.bytes] : [crl.bytes];
  });
}

function ocspOf({ statuses }: JudgedPath): Uint8Array[] {
  return statuses.flatMap((status) => {
    if (status.kind === 'unknown' || status.evidence.source !== 'ocsp') return [];
    return [status.evidence.response.bytes];
  });
}

/** By content: a list of 21 MB that two paths rest on is the same object, so it is compared as such first. */
function unique(all: readonly Uint8Array[]): Uint8Array[] {
  const objects = [...new Set(all)];
  return objects.filter((one, index) => !objects.slice(0, index).some((earlier) => isEqual(earlier, one)));
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, at) => octet === b[at]);
}
