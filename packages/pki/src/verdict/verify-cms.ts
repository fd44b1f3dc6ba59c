import { digest } from '../algorithm/index.ts';
import { WorkLimit } from '../algorithm/work-limit.ts';
import { binaryOf } from '../certificate/index.ts';
import { readSignedData, type SignedData } from '../cms/index.ts';
import { Malformed } from '../der/index.ts';
import { type Check, CheckJournal } from './check.ts';
import { DigestMemory } from './digest-memory.ts';
import { gravest, type Verdict } from './indication.ts';
import { judgeSigner, type SignatureReport } from './judge-signer.ts';
import { judgeTimeStamp, type TimeStampReport } from './judge-time-stamp.ts';
import type { SignedContent, VerificationContext, VerificationInput } from './verification-input.ts';

/** What is known about a CMS file: the gravest verdict of its signatures, and each of them. */
export interface CmsReport {
  readonly verdict: Verdict;
  /** Checks of the file as a whole; those of a signature stand in its report. */
  readonly checks: readonly Check[];
  readonly signatures: readonly SignatureReport[];
  /** Attached content. It is what was signed only where the verdict says so. */
  readonly content: Uint8Array | undefined;
}

/**
 * Verifies a CMS signature, CAdES B or T, attached or detached, of one or several signers. Never throws on hostile bytes.
 * @param file BER or DER, PEM, or bare base64 as NCALayer gives it; or what was read of it
 */
export async function verifyCms(file: Uint8Array | SignedData, input: VerificationInput): Promise<CmsReport> {
  const journal = new CheckJournal();
  const data = opened(file, journal);
  if (!data) return { verdict: journal.verdict, checks: journal.checks, signatures: [], content: undefined };
  await checkSameContent(data, input, journal);
  const context = contextFor(input, data);
  const thing = { contentType: data.contentType, content: data.content ?? input.content };
  const signatures: SignatureReport[] = [];
  for (const signer of data.signers) signatures.push(await judgeSigner(signer, thing, context));
  const verdict = gravest([journal.verdict, ...signatures.map((report) => report.verdict)]);
  return { verdict, checks: journal.checks, signatures, content: data.content };
}

/** Verifies a time-stamp token alone, such as one kept beside a document. */
export async function verifyTimeStamp(
  token: Uint8Array,
  stamped: SignedContent,
  input: VerificationInput,
): Promise<TimeStampReport> {
  return judgeTimeStamp(token, stamped, contextFor(input, { certificates: [], crls: [], ocspResponses: [] }));
}

function opened(file: Uint8Array | SignedData, journal: CheckJournal): SignedData | undefined {
  try {
    const data = file instanceof Uint8Array ? readSignedData(binaryOf(file)) : file;
    // A file without signers would pass as one in which no signature is bad.
    if (data.signers.length === 0) throw new Malformed('SignedData without signers');
    journal.pass('format', { signers: String(data.signers.length), unreadable: String(data.unreadable) });
    return data;
  } catch (refused) {
    if (!(refused instanceof Malformed)) throw refused;
    journal.refuse('format', 'FORMAT_FAILURE', { reason: refused.message });
    return undefined;
  }
}

/** An attacker shows one document beside a signature that carries another: both must be the same bytes. */
async function checkSameContent(
  data: SignedData,
  { content }: VerificationInput,
  journal: CheckJournal,
): Promise<void> {
  if (!data.content || !content) return;
  const shown = typeof content === 'function' ? await content('sha256') : undefined;
  const isSame =
    content instanceof Uint8Array
      ? isEqual(content, data.content)
      : isEqual(shown, await digest('sha256', data.content));
  if (!isSame)
    journal.refuse('content-digest', 'HASH_FAILURE', { reason: 'attached content is not the document shown' });
}

function isEqual(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b || a.length !== b.length) return false;
  return a.every((octet, at) => octet === b[at]);
}

function contextFor(
  input: VerificationInput,
  bag: Pick<SignedData, 'certificates' | 'crls' | 'ocspResponses'>,
): VerificationContext {
  const { certificates = [], crls = [], ocspResponses = [] } = input;
  return {
    ...input,
    work: new WorkLimit(broughtBy(input)),
    digests: new DigestMemory(),
    // The caller's first: what he has asked an authority weighs before what a stranger's file says.
    pool: {
      certificates: [...certificates, ...bag.certificates],
      crls: [...crls, ...bag.crls],
      ocspResponses: [...ocspResponses, ...bag.ocspResponses],
    },
  };
}

/** Everything that the caller believes or has fetched, with the keys in it. */
function broughtBy(input: VerificationInput): object[] {
  const { certificates = [], crls = [], ocspResponses = [], anchors, timeStampAnchors = [] } = input;
  const all = [...certificates, ...ocspResponses.flatMap((response) => response.certificates)];
  const keys = [...all, ...anchors, ...timeStampAnchors].map(({ publicKeyInfo }) => publicKeyInfo);
  return [...all, ...keys, ...crls, ...ocspResponses];
}
