import type { ActKindKey } from './act-kinds.ts';
import type { ActParts } from './parts.ts';

/** What is published of an act, each with its media type; the list holds the hashes of the first three and is sealed. */
export const publicFiles = {
  'act.pdf': 'application/pdf',
  'act.html': 'text/html; charset=utf-8',
  'act.json': 'application/json; charset=utf-8',
  'list.json': 'application/json; charset=utf-8',
  'list.json.p7s': 'application/pkcs7-signature',
  'bundle.zip': 'application/zip',
} as const;

export type PublicFileName = keyof typeof publicFiles;

export const publicFileNames = Object.keys(publicFiles) as readonly PublicFileName[];

/** A published file as it is listed; its bytes lie in the blobs under the hash. */
export interface PublicFile {
  readonly name: PublicFileName;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What a published version says; nothing that changes later stands in it, so that its bytes stay. */
export interface PublicFacts {
  readonly number: string;
  readonly code: string;
  readonly caseNumber: string;
  readonly court: { readonly code: string; readonly name: string };
  readonly kind: ActKindKey;
  /** Name of the kind, heading of the paper and the line under it, in the language of the act. */
  readonly name: string;
  readonly heading: string;
  readonly under: string | null;
  readonly subtitle: string | null;
  readonly language: 'kk' | 'ru';
  readonly category: string;
  readonly judge: string;
  readonly finalOn: Temporal.PlainDate;
  readonly appealUntil: Temporal.PlainDate | null;
  /** Permanent address, and the one at which number and code are checked. */
  readonly address: string;
  readonly verifyAddress: string;
  readonly parts: ActParts;
}

/** For programs: the same act in one spelling. */
export function publicJson(facts: PublicFacts): string {
  const { number, code, caseNumber, court, kind, name, language, category, judge, finalOn, appealUntil } = facts;
  const said = {
    ...{ format: 'ashyq-public-act/1', number, code, case: caseNumber, court, kind, name, language, category, judge },
    ...{ finalOn: finalOn.toString(), appealUntil: appealUntil?.toString() ?? null },
    ...{ address: facts.address, verify: facts.verifyAddress, parts: facts.parts },
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
