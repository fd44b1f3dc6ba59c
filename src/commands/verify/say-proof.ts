import { createHash } from 'node:crypto';
import type { BundleFiles, Indication, SealedFilesReport } from '@ashyq/pki';
import {
  COPY_FORMAT,
  type CopyTrust,
  offlineTexts,
  type SaidProof,
  sayCopy,
  sayHearing,
  verifyCopy,
  verifyHearing,
} from '#modules/recording';
import type { Trust } from './trust.ts';

/** What `about.format` of the sealed list says of a sealed hearing. */
const HEARING_FORMAT = 'ashyq-hearing-seal/1';

export type SealedKind = 'copy of a recording' | 'sealed hearing' | 'published act';

export function kindOf({ about }: Pick<SealedFilesReport, 'about'>): SealedKind {
  if (about.format === COPY_FORMAT) return 'copy of a recording';
  return about.format === HEARING_FORMAT ? 'sealed hearing' : 'published act';
}

export interface SaidOfProof {
  readonly lines: readonly string[];
  readonly indication: Indication;
}

export interface Reader {
  readonly trust: Trust;
  readonly now: Temporal.Instant;
  readonly lang: 'kk' | 'ru' | 'en';
}

/** Checks what the page in a copy checks, and says it in its words. @throws UnusableBundle */
export async function sayProof(
  files: BundleFiles,
  kind: 'copy of a recording' | 'sealed hearing',
  { trust, now, lang }: Reader,
): Promise<SaidOfProof> {
  const believed: CopyTrust = { ...trust, crls: [], now };
  const words = { texts: offlineTexts(lang), lang };
  const said =
    kind === 'sealed hearing'
      ? sayHearing(await verifyHearing(files, believed), words)
      : sayCopy(await verifyCopy(files, believed, hashOf), words);
  return { lines: linesOf(said, words.texts), indication: indications[said.verdict] };
}

/** First a word for programs, which is the same in each language. */
const outcomes = { proved: 'passed', told: 'told', wrong: 'failed', open: 'unknown' } as const;

const indications: Readonly<Record<SaidProof['verdict'], Indication>> = {
  whole: 'TOTAL_PASSED',
  altered: 'TOTAL_FAILED',
  forged: 'TOTAL_FAILED',
  unusable: 'TOTAL_FAILED',
  stranger: 'INDETERMINATE',
  unchecked: 'INDETERMINATE',
};

function linesOf({ verdict, lines, open }: SaidProof, texts: ReturnType<typeof offlineTexts>): readonly string[] {
  return [
    ...lines.map(({ outcome, text }) => `${outcomes[outcome]}  ${text}`),
    ...open.map((text) => `unknown  ${text}`),
    texts.verdict[verdict],
  ];
}

function hashOf(chunks: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
}
