import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { conformanceProfile, courtProfile } from '../src/algorithm/crypto-profile.ts';
import { binaryOf, type Certificate } from '../src/certificate/index.ts';
import { contentType, isNamed, readSignedData } from '../src/cms/index.ts';
import { Malformed } from '../src/der/index.ts';
import { trustAnchor } from '../src/path/index.ts';
import { type CmsReport, type VerificationInput, verifyCms, verifyTimeStamp } from '../src/verdict/index.ts';
import type { CaseResult } from './case-result.ts';
import { endingOf } from './kazakhstan-judges.ts';
import { pdfSignatures } from './pdf-signatures.ts';

/** What each CMS should end with when the certificates that it brings are believed, and why it does not pass. */
type DssTable = Readonly<Record<string, string>>;

const table: DssTable = JSON.parse(readFileSync(new URL('./dss-expected.json', import.meta.url), 'utf8'));
const now = Temporal.Instant.from('2026-11-22T00:00:00Z');

/** A CMS of the corpus. `note` is said of a PDF whose signature leaves out a part of the file. */
interface DssFile {
  readonly name: string;
  readonly cms: Uint8Array;
  readonly content: Uint8Array | undefined;
  readonly note: string;
}

/**
 * Judges every CMS of EU DSS twice. By the court's profile without anchors none may pass. Then as if the caller believed the
 * topmost certificates that the file brings, in the last second of the signer's certificate, without revocation: the ending
 * stands in our table.
 */
export async function runDss(folder: string): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const file of dssFiles(folder)) results.push(await judge(file));
  return results;
}

async function judge(file: DssFile): Promise<CaseResult> {
  const { name, cms, note } = file;
  const strict = await judged(file, { anchors: [], now, profile: courtProfile, revocation: 'required' });
  const believing = await judged(file, believer(cms));
  const found = `${endingOf(believing.verdict)}${note}${reasonOf(believing)}`;
  const expected = table[name] ?? 'a row in our table';
  const isAsExpected = found === expected && strict.verdict.indication !== 'TOTAL_PASSED';
  return { name, isAsExpected, expected, found };
}

type Judged = Pick<CmsReport, 'verdict' | 'checks'>;

/** A time-stamp of a whole document is a token over it, not a signature of a person. */
async function judged({ cms, content }: DssFile, input: VerificationInput): Promise<Judged> {
  if (content && readSafely(cms)?.contentType === contentType.TST_INFO) return verifyTimeStamp(cms, content, input);
  const report = await verifyCms(cms, content ? { ...input, content } : input);
  const checks = [...report.checks, ...report.signatures.flatMap((signature) => signature.checks)];
  return { verdict: report.verdict, checks };
}

/** The check that decided, with its evidence in short. */
function reasonOf({ verdict, checks }: Judged): string {
  const bad = checks.find(
    ({ subIndication }) => subIndication !== undefined && subIndication === verdict.subIndication,
  );
  if (!bad) return '';
  const { rule, reason, algorithm, refused, missing, mismatch, detail } = bad.evidence;
  const words = [rule, detail, reason, algorithm, refused, missing, mismatch].filter((word) => word !== undefined);
  return ` (${[bad.code, ...words].join(', ')})`;
}

function believer(cms: Uint8Array): VerificationInput {
  const data = readSafely(cms);
  const certificates = data?.certificates ?? [];
  const isTop = (one: Certificate) => !certificates.some((other) => other !== one && other.subject.equals(one.issuer));
  const anchors = certificates.filter((one) => one.issuer.equals(one.subject) || isTop(one)).map(trustAnchor);
  const base = { anchors, now, profile: conformanceProfile, revocation: 'skipped' } as const;
  const [signer] = data?.signers ?? [];
  const own = signer && certificates.find((one) => isNamed(signer.id, one));
  return own && Temporal.Instant.compare(own.notAfter, now) < 0 ? { ...base, existedAt: own.notAfter } : base;
}

function readSafely(cms: Uint8Array): ReturnType<typeof readSignedData> | undefined {
  try {
    return readSignedData(binaryOf(cms));
  } catch (refused) {
    if (refused instanceof Malformed) return undefined;
    throw refused;
  }
}

function dssFiles(folder: string): DssFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return names.flatMap((name): DssFile[] => {
    const path = folder + name;
    if (/\.p7[ms]$/.test(name)) return [{ name, cms: readFileSync(path), content: documentOf(path), note: '' }];
    if (!name.endsWith('.pdf')) return [];
    return pdfSignatures(readFileSync(path)).map(({ cms, content, coversFile }, index) => ({
      name: `${name}#${index + 1}`,
      cms,
      content,
      note: coversFile ? '' : ', over a part of the file',
    }));
  });
}

/** The signed document lies beside some detached signatures. */
function documentOf(path: string): Uint8Array | undefined {
  const beside = path.replace(/\.p7[ms]$/, '');
  return beside !== path && existsSync(beside) ? readFileSync(beside) : undefined;
}
