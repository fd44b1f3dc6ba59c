import { type Certificate, readCertificate } from '../certificate/index.ts';
import { Malformed } from '../der/index.ts';
import { type Crl, type OcspResponse, readBasicOcspResponse, readCrl } from '../revocation/index.ts';
import type { UsedEvidence } from '../verdict/index.ts';
import type { BundleFiles } from './zip.ts';

const endings = { certificates: 'cer', crls: 'crl', ocspResponses: 'ors' } as const;
const kinds = ['certificates', 'crls', 'ocspResponses'] as const;

/** What verdicts rest on, as files beside what was signed. Each proves itself: its authority has signed it. */
export function evidenceFiles(evidence: UsedEvidence): BundleFiles {
  return new Map(
    kinds.flatMap((kind) =>
      evidence[kind].map((bytes, index) => [`evidence/${kind}-${index + 1}.${endings[kind]}`, bytes] as const),
    ),
  );
}

export function isEvidenceFile(name: string): boolean {
  return kinds.some((kind) => new RegExp(`^evidence/${kind}-\\d+\\.${endings[kind]}$`).test(name));
}

/** Certificates, lists and answers, ready for a verifier. */
export interface ReadEvidence {
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Crl[];
  readonly ocspResponses: readonly OcspResponse[];
}

/** Evidence that cannot be read proves nothing; what is missing then, the verdict says. */
export function readEvidenceFiles(files: BundleFiles): ReadEvidence {
  const of = (kind: (typeof kinds)[number]): Uint8Array[] =>
    [...files].flatMap(([name, bytes]) =>
      isEvidenceFile(name) && name.startsWith(`evidence/${kind}-`) ? [bytes] : [],
    );
  return {
    certificates: read(of('certificates'), (one) => readCertificate(one)),
    crls: read(of('crls'), (one) => readCrl(one)),
    ocspResponses: read(of('ocspResponses'), (one) => readBasicOcspResponse(one)),
  };
}

function read<Evidence>(files: readonly Uint8Array[], reader: (bytes: Uint8Array) => Evidence): Evidence[] {
  return files.flatMap((bytes) => {
    try {
      return [reader(bytes)];
    } catch (thrown) {
      if (thrown instanceof Malformed) return [];
      throw thrown;
    }
  });
}
