import type { Sha256 } from '@ashyq/cmaf';
import { type BundleFiles, UnusableBundle } from '@ashyq/pki';
import { keyOfSpki, type RecordingReport, verifyRecording } from '@ashyq/recorder/verify';
import { COPY_FOLDER } from '../copied-files.ts';

/** The recording inside a copy, without what the law kept back. */
export interface CopiedRecording {
  readonly report: RecordingReport;
  /** Media of closed parts are not in the copy, and the list says so. */
  readonly isHeldBack: boolean;
}

type Span = readonly [fromUs: number, toUs: number];

const SEGMENT_US = 2_000_000;

/**
 * Every byte against its index, every index against what the recorder signed. The key of the recorder and what the law kept
 * back are believed as far as the seal over `about` is. @throws UnusableBundle
 */
export async function verifyCopiedRecording(
  files: BundleFiles,
  about: Readonly<Record<string, string>>,
  sha256: Sha256,
): Promise<CopiedRecording> {
  const key = keyOfSpki(about.recorderKey ?? '');
  const report = await verifyRecording(
    { read: async (path) => files.get(`${COPY_FOLDER}${path}`) },
    { sha256, keys: key ? [key] : [], mayLack: lackedBy(files) },
  );
  const trackFindings = withoutHeldBack(report, closedSpans(about.closedSpans));
  const isHeldBack = trackFindings.length < report.trackFindings.length;
  return { report: isHeldBack ? heldBack({ ...report, trackFindings }) : report, isHeldBack };
}

/** A copy of the sound lacks the views, one without closed parts lacks the marks: the sealed list says what it has to hold. */
function lackedBy(files: BundleFiles): readonly string[] {
  const head = files.get(`${COPY_FOLDER}head.json`);
  if (!head) throw new UnusableBundle('no head of a recording');
  const { tracks = [] } = parsed<{ tracks?: readonly { readonly name: string }[] }>(new TextDecoder().decode(head));
  return [...tracks.map(({ name }) => name), 'marks'].filter(
    (name) => !files.has(`${COPY_FOLDER}${name}/index.ndjson`),
  );
}

function closedSpans(text = '[]'): readonly Span[] {
  return parsed<readonly Span[]>(text);
}

function parsed<Value>(text: string): Value {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnusableBundle('unreadable facts about the recording', { cause });
  }
}

/** Media that are absent within a closed span are kept back by law, not lost. */
function withoutHeldBack(
  { trackFindings }: RecordingReport,
  closed: readonly Span[],
): RecordingReport['trackFindings'] {
  return trackFindings.filter(
    ({ finding, fromUs, toUs }) =>
      finding.code !== 'part-missing' ||
      fromUs === undefined ||
      toUs === undefined ||
      // A segment is given or kept back as a whole, so its parts reach beyond the span by at most its length.
      !closed.some(([from, to]) => fromUs < to + SEGMENT_US && from - SEGMENT_US < toUs),
  );
}

function heldBack(report: RecordingReport): RecordingReport {
  if (report.trackFindings.length + report.findings.length > 0) return report;
  return { ...report, indication: 'INDETERMINATE', subIndication: 'TRACKS_ABSENT' };
}
