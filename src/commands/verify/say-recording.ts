import { createHash } from 'node:crypto';
import { type BundleFiles, type Indication, type SealedFilesReport, UnusableBundle } from '@ashyq/pki';
import { keyOfSpki, type RecordingReport, sayReport, verifyRecording } from '@ashyq/recorder';

/** What `about.format` of the sealed list says of a copy of a recording. */
const FORMAT = 'ashyq-recording-copy/1';
const FOLDER = 'recording/';

type Span = readonly [fromUs: number, toUs: number];

export function isRecordingCopy({ about }: Pick<SealedFilesReport, 'about'>): boolean {
  return about.format === FORMAT;
}

/**
 * The recording inside a copy: every byte against its index, every index against what the recorder signed. The key of the
 * recorder and what the law kept back are believed as far as the court's seal is.
 */
export async function sayRecording(
  files: BundleFiles,
  sealed: SealedFilesReport,
): Promise<{ readonly lines: readonly string[]; readonly indication: Indication }> {
  const { about } = sealed;
  const source = { read: async (path: string) => files.get(`${FOLDER}${path}`) };
  const key = keyOfSpki(about.recorderKey ?? '');
  const names = tracksIn(files);
  const report = await verifyRecording(source, {
    ...{ sha256: (chunks) => hashOf(chunks), keys: key ? [key] : [], mayLack: lackedBy(files, names) },
  });
  const held = withoutHeldBack(report, closedSpans(about.closedSpans));
  const said = sayReport(held, { lang: 'en' });
  return {
    lines: [
      ...[`tracks: ${[...report.tracks.keys()].join(', ')}`, `absent: ${report.absent.join(', ') || '-'}`],
      ...said.findings.map((finding) => `failed  recording  ${finding}`),
      ...said.gaps.map((gap) => `told  gap  ${gap}`),
      ...(report.trackFindings.length > held.trackFindings.length ? ['told  closed parts are kept back'] : []),
      `${held.indication === 'TOTAL_FAILED' ? 'failed' : 'passed'}  seals of the recorder  ${report.roots}`,
    ],
    indication: joined(sealed.indication, held),
  };
}

function hashOf(chunks: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
}

function tracksIn(files: BundleFiles): ReadonlySet<string> {
  return new Set([...files.keys()].flatMap((name) => (name.startsWith(FOLDER) ? [name.split('/')[1] ?? ''] : [])));
}

/** A copy of the sound lacks the views, one without closed parts lacks the marks: the sealed list says what it has to hold. */
function lackedBy(files: BundleFiles, present: ReadonlySet<string>): readonly string[] {
  const head = files.get(`${FOLDER}head.json`);
  if (!head) throw new UnusableBundle('no head of a recording');
  const { tracks = [] } = JSON.parse(new TextDecoder().decode(head)) as { tracks?: { name: string }[] };
  return [...tracks.map(({ name }) => name), 'marks'].filter((name) => !present.has(name));
}

function closedSpans(text: string | undefined): readonly Span[] {
  try {
    return JSON.parse(text ?? '[]') as Span[];
  } catch (cause) {
    throw new UnusableBundle('unreadable spans', { cause });
  }
}

/** Media that are absent within a closed span are kept back by law, not lost. */
function withoutHeldBack(report: RecordingReport, closed: readonly Span[]): RecordingReport {
  const isHeldBack = ({ finding, fromUs, toUs }: RecordingReport['trackFindings'][number]): boolean =>
    finding.code === 'part-missing' &&
    fromUs !== undefined &&
    toUs !== undefined &&
    // A segment is given or kept back as a whole, so its parts reach beyond the span by at most its length.
    closed.some(([from, to]) => fromUs < to + SEGMENT_US && from - SEGMENT_US < toUs);
  const trackFindings = report.trackFindings.filter((one) => !isHeldBack(one));
  if (trackFindings.length === report.trackFindings.length) return report;
  const isWhole = trackFindings.length === 0 && report.findings.length === 0;
  if (!isWhole) return { ...report, trackFindings };
  return { ...report, trackFindings, indication: 'INDETERMINATE', subIndication: 'TRACKS_ABSENT' };
}

const SEGMENT_US = 2_000_000;

function joined(seal: Indication, { indication, subIndication }: RecordingReport): Indication {
  if (seal === 'TOTAL_FAILED' || indication === 'TOTAL_FAILED') return 'TOTAL_FAILED';
  const isWhole = indication === 'TOTAL_PASSED' || subIndication === 'TRACKS_ABSENT';
  return seal === 'TOTAL_PASSED' && isWhole ? 'TOTAL_PASSED' : 'INDETERMINATE';
}
