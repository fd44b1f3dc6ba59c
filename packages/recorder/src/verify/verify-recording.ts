import {
  type Finding,
  readOutline,
  type Sha256,
  type TrackOutline,
  type TrackReport,
  unixUsOf,
  verifyTrack,
} from '@ashyq/cmaf';
import { headOf, MARKS, type RecordingHead } from '../recording/head.ts';
import { CLOSING, HEAD, hexOf, ROOTS } from '../recording/statement.ts';
import { type CheckSignature, checkSeals, type SealCheck } from './check-roots.ts';
import type { RecordingFinding, RecordingReport, TrackFinding } from './recording-report.ts';

/** Where a recording is read from: a folder, a ZIP, a court's server. Paths are those of the recording's folder. */
export interface RecordingSource {
  /**
   * @param memory may be used for what is returned, where it is large enough
   * @returns nothing when there is no such file.
   */
  read(path: string, memory?: Uint8Array): Promise<Uint8Array | undefined>;
}

export interface VerifyRecordingOptions {
  readonly sha256: Sha256;
  /** Keys that the caller knows to be of the court's recorders: Ed25519, base64url. */
  readonly keys: readonly string[];
  /** Tracks that this copy may lack: an audio-only copy, or one without what was heard behind closed doors. */
  readonly mayLack?: readonly string[];
}

/** Compares every byte with its index, every index with what was signed, and what was signed with the key. Never throws on altered files. */
export async function verifyRecording(
  source: RecordingSource,
  { sha256, keys, mayLack = [] }: VerifyRecordingOptions,
): Promise<RecordingReport> {
  const headBytes = await source.read(HEAD);
  const head = headBytes && readHead(headBytes);
  if (!headBytes || !head) return nothingToVerify();
  const names = [...head.tracks.map(({ name }) => name), MARKS];
  const indexes = new Map<string, Uint8Array>();
  for (const name of names) {
    const index = await source.read(`${name}/index.ndjson`);
    if (index) indexes.set(name, index);
  }
  const text = async (path: string) => {
    const bytes = await source.read(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const seals = await checkSeals({
    ...{ recording: head.recordingId, headHash: hexOf(await sha256([headBytes])), indexes, sha256 },
    roots: (await text(ROOTS)) ?? '',
    closing: await text(CLOSING),
    isSigned: await signatureCheck(head.madeBy.key),
  });
  const lacking = names.filter((name) => !indexes.has(name));
  const tracks = new Map<string, TrackReport>();
  const outlines = new Map<string, TrackOutline>();
  for (const name of indexes.keys()) {
    const inside = { read: (file: string, memory?: Uint8Array) => source.read(`${name}/${file}`, memory) };
    tracks.set(name, await verifyTrack(inside, { sha256, sealed: seals.sealed.get(name) ?? [] }));
    outlines.set(name, await readOutline(inside, sha256));
  }
  const missing = lacking.filter((name) => !mayLack.includes(name));
  const findings = [...seals.findings, ...missing.map((track) => ({ code: 'track-missing', track }) as const)];
  const absent = lacking.filter((name) => mayLack.includes(name));
  return {
    ...summary({ head, seals, tracks, outlines, findings, absent }),
    ...judge({ findings, tracks, seals, absent, isKnown: keys.includes(head.madeBy.key) }),
  };
}

function readHead(bytes: Uint8Array): RecordingHead | undefined {
  try {
    return headOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** WebCrypto knows Ed25519 here and in browsers. */
async function signatureCheck(key: string): Promise<CheckSignature> {
  try {
    const raw = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return ({ words, signature }) =>
      crypto.subtle.verify('Ed25519', imported, new Uint8Array(signature), new Uint8Array(words));
  } catch (error) {
    // A head whose key is none signed nothing.
    if (error instanceof DOMException) return async () => false;
    throw error;
  }
}

interface Judged {
  readonly findings: readonly RecordingFinding[];
  readonly tracks: ReadonlyMap<string, TrackReport>;
  readonly seals: SealCheck;
  readonly absent: readonly string[];
  readonly isKnown: boolean;
}

function judge({
  findings,
  tracks,
  seals,
  absent,
  isKnown,
}: Judged): Pick<RecordingReport, 'indication' | 'subIndication'> {
  const isForged = findings.some(({ code }) => code.endsWith('-forged'));
  if (isForged) return { indication: 'TOTAL_FAILED', subIndication: 'SIG_CRYPTO_FAILURE' };
  const isAltered = findings.length > 0 || [...tracks.values()].some((track) => track.findings.length > 0);
  if (isAltered) return { indication: 'TOTAL_FAILED', subIndication: 'HASH_FAILURE' };
  const isWhole = seals.closing && [...tracks.values()].every((track) => track.indication === 'TOTAL_PASSED');
  if (!isWhole) return { indication: 'INDETERMINATE', subIndication: 'NOT_CLOSED' };
  if (!isKnown) return { indication: 'INDETERMINATE', subIndication: 'SIGNER_UNKNOWN' };
  if (absent.length > 0) return { indication: 'INDETERMINATE', subIndication: 'TRACKS_ABSENT' };
  return { indication: 'TOTAL_PASSED', subIndication: undefined };
}

interface Summed extends Omit<Judged, 'isKnown'> {
  readonly head: RecordingHead;
  readonly outlines: ReadonlyMap<string, TrackOutline>;
}

function summary({
  head,
  seals,
  tracks,
  outlines,
  findings,
  absent,
}: Summed): Omit<RecordingReport, 'indication' | 'subIndication'> {
  const timescaleOf = (track: string) => outlines.get(track)?.timescale ?? 1;
  const spanUs = (track: string, fromTicks: number, toTicks: number) => ({
    fromUs: unixUsOf(fromTicks, timescaleOf(track)),
    toUs: unixUsOf(toTicks, timescaleOf(track)),
  });
  const placed = (track: string, finding: Finding): TrackFinding => {
    if ('fromTicks' in finding) return { track, finding, ...spanUs(track, finding.fromTicks, finding.toTicks) };
    // Nothing is there any more after the last that is there.
    const last = finding.code === 'cut-off' ? outlines.get(track)?.course.at(-1) : undefined;
    if (!last) return { track, finding };
    const endTicks = last.kind === 'gap' ? last.toTicks : last.startTicks + last.durationTicks;
    return { track, finding, fromUs: unixUsOf(endTicks, timescaleOf(track)) };
  };
  const reports = [...tracks];
  return {
    ...{ head, key: head.madeBy.key, findings, tracks, absent, roots: seals.roots },
    trackFindings: reports.flatMap(([track, report]) => report.findings.map((finding) => placed(track, finding))),
    gaps: reports.flatMap(([track, { gaps }]) =>
      gaps.map((gap) => ({ ...gap, track, ...spanUs(track, gap.fromTicks, gap.toTicks) })),
    ),
    sizeBytes: reports.reduce((sum, [, { sizeBytes }]) => sum + sizeBytes, 0),
    closedUs: seals.closing?.closedUs,
    reason: seals.closing?.reason,
  };
}

const nothingToVerify = (): RecordingReport => ({
  ...{ indication: 'TOTAL_FAILED', subIndication: 'HASH_FAILURE', head: undefined, key: undefined },
  ...{ findings: [{ code: 'head-missing' }], trackFindings: [], tracks: new Map(), absent: [], gaps: [] },
  ...{ roots: 0, sizeBytes: 0, closedUs: undefined, reason: undefined },
});
