import { courtProfile } from '../algorithm/crypto-profile.ts';
import type { Certificate } from '../certificate/index.ts';
import { readSignedData } from '../cms/index.ts';
import { Malformed } from '../der/index.ts';
import { trustAnchor } from '../path/index.ts';
import { type CmsReport, type Indication, type TimeStampReport, verifyCms, verifyTimeStamp } from '../verdict/index.ts';
import { isEvidenceFile } from './evidence-files.ts';
import { sha256Of } from './signed-bundle.ts';
import { type BundleFiles, readZip, UnusableBundle, writeZip } from './zip.ts';

/** Format of a list of files that its publisher has sealed. */
const SEALED_FILES = 'ashyq-sealed-files/1';
const LIST = 'list.json';
const SEAL = 'list.json.p7s';
/** RFC 3161 token over the list; it may come later than the seal, so it is listed nowhere. */
const STAMP = 'list.json.tst';

export interface ListedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Small hexadecimal digits. */
  readonly sha256: string;
}

/** What is sealed: words of the publisher, and the hash of every file. */
interface SealedList {
  readonly format: typeof SEALED_FILES;
  /** Names and words of the publisher, shown; the seal vouches for them. */
  readonly about: Readonly<Record<string, string>>;
  readonly files: readonly ListedFile[];
}

/** The exact bytes to be sealed; the same list gives the same bytes. */
export function sealedListBytes({ about, files }: Omit<SealedList, 'format'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify({ format: SEALED_FILES, about, files }, null, 2)}\n`);
}

/** One ZIP file with the list, its seal and the files. @param seal CMS, detached, over the bytes of the list */
export function writeSealedFiles(list: Uint8Array, seal: Uint8Array, files: BundleFiles): Uint8Array<ArrayBuffer> {
  return writeZip(new Map([[LIST, list], [SEAL, seal], ...files]));
}

export interface SealedFilesReport {
  readonly indication: Indication;
  readonly about: SealedList['about'];
  /** Each file of the list, and what is in the ZIP beside it. */
  readonly files: readonly { readonly name: string; readonly state: 'same' | 'different' | 'absent' | 'not_listed' }[];
  readonly seal: CmsReport;
  /** Of the time-stamp over the list; undefined: there is none. */
  readonly stamp: TimeStampReport | undefined;
}

/** True for a ZIP file that holds a sealed list. @throws UnusableBundle for what is no ZIP file */
export function isSealedFiles(bytes: Uint8Array): boolean {
  return readZip(bytes).has(LIST);
}

interface SealTrust {
  readonly seals: readonly Certificate[];
  readonly now: Temporal.Instant;
  /** Roots of time-stamping authorities; default: none, and a time-stamp is told without being believed. */
  readonly anchors?: readonly Certificate[];
}

/**
 * Verifies without a network. A seal is its own issuer, so it is believed only when the caller has named this very certificate;
 * nobody but the publisher could have revoked it.
 * @throws UnusableBundle
 */
export async function verifySealedFiles(
  given: Uint8Array | BundleFiles,
  { seals, now, anchors = [] }: SealTrust,
): Promise<SealedFilesReport> {
  const zip = given instanceof Uint8Array ? readZip(given) : given;
  const [listed, seal] = [zip.get(LIST), zip.get(SEAL)];
  if (!listed || !seal) throw new UnusableBundle('no list or no seal');
  const list = readList(listed);
  const believed = certificateIn(seal);
  const isNamed = believed !== undefined && seals.some(({ bytes: one }) => isSame(one, believed.bytes));
  const report = await verifyCms(seal, {
    ...{ content: listed, now, profile: courtProfile, revocation: 'skipped' },
    anchors: isNamed ? [trustAnchor(believed)] : [],
  });
  const files = await compared(list, zip);
  const stamp = await stampOver(listed, zip.get(STAMP), anchors, now);
  const isWhole = files.every(({ state }) => state === 'same') && stamp?.isImprintRight !== false;
  const indication = isWhole ? report.verdict.indication : 'TOTAL_FAILED';
  return { indication, about: list.about, files, seal: report, stamp };
}

async function stampOver(
  list: Uint8Array,
  token: Uint8Array | undefined,
  anchors: readonly Certificate[],
  now: Temporal.Instant,
): Promise<TimeStampReport | undefined> {
  if (!token) return undefined;
  return await verifyTimeStamp(token, list, {
    ...{ now, profile: courtProfile, revocation: 'skipped', anchors: anchors.map((one) => trustAnchor(one)) },
  });
}

async function compared(list: SealedList, zip: BundleFiles): Promise<SealedFilesReport['files']> {
  const known = new Set([LIST, SEAL, STAMP, ...list.files.map(({ name }) => name)]);
  // Evidence of revocation proves itself, and may be gathered after the seal.
  const others = [...zip.keys()].filter((name) => !known.has(name) && !isEvidenceFile(name));
  const listed = list.files.map(async ({ name, sha256 }) => {
    const content = zip.get(name);
    if (!content) return { name, state: 'absent' } as const;
    return { name, state: (await sha256Of(content)) === sha256 ? 'same' : 'different' } as const;
  });
  return [...(await Promise.all(listed)), ...others.map((name) => ({ name, state: 'not_listed' }) as const)];
}

function readList(bytes: Uint8Array): SealedList {
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new UnusableBundle('no readable list', { cause });
  }
  if (!isList(said)) throw new UnusableBundle('an unknown format');
  return said;
}

function isList(said: unknown): said is SealedList {
  if (!isRecord(said) || said.format !== SEALED_FILES || !isRecord(said.about) || !Array.isArray(said.files))
    return false;
  const isFile = (one: unknown): boolean =>
    isRecord(one) && typeof one.name === 'string' && typeof one.sha256 === 'string';
  return (
    said.files.length > 0 &&
    said.files.every(isFile) &&
    Object.values(said.about).every((one) => typeof one === 'string')
  );
}

const isRecord = (said: unknown): said is Readonly<Record<string, unknown>> =>
  typeof said === 'object' && said !== null;

/** The only certificate inside; a seal that cannot be read proves nothing, and the verdict says why. */
function certificateIn(seal: Uint8Array): Certificate | undefined {
  try {
    const { certificates } = readSignedData(seal);
    return certificates.length === 1 ? certificates[0] : undefined;
  } catch (thrown) {
    if (thrown instanceof Malformed) return undefined;
    throw thrown;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
