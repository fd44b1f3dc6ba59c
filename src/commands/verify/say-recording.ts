import { createHash } from 'node:crypto';
import type { BundleFiles, Indication, SealedFilesReport } from '@ashyq/pki';
import { type RecordingReport, sayReport } from '@ashyq/recorder/verify';
import { COPY_FORMAT, verifyCopiedRecording } from '#modules/recording';

export function isRecordingCopy({ about }: Pick<SealedFilesReport, 'about'>): boolean {
  return about.format === COPY_FORMAT;
}

/** The recording inside a copy, a line a check. @throws UnusableBundle */
export async function sayRecording(
  files: BundleFiles,
  sealed: SealedFilesReport,
): Promise<{ readonly lines: readonly string[]; readonly indication: Indication }> {
  const { report, isHeldBack } = await verifyCopiedRecording(files, sealed.about, (chunks) => hashOf(chunks));
  const said = sayReport(report, { lang: 'en' });
  return {
    lines: [
      ...[`tracks: ${[...report.tracks.keys()].join(', ')}`, `absent: ${report.absent.join(', ') || '-'}`],
      ...said.findings.map((finding) => `failed  recording  ${finding}`),
      ...said.gaps.map((gap) => `told  gap  ${gap}`),
      ...(isHeldBack ? ['told  closed parts are kept back'] : []),
      `${report.indication === 'TOTAL_FAILED' ? 'failed' : 'passed'}  seals of the recorder  ${report.roots}`,
    ],
    indication: joined(sealed.indication, report),
  };
}

function hashOf(chunks: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
}

function joined(seal: Indication, { indication, subIndication }: RecordingReport): Indication {
  if (seal === 'TOTAL_FAILED' || indication === 'TOTAL_FAILED') return 'TOTAL_FAILED';
  const isWhole = indication === 'TOTAL_PASSED' || subIndication === 'TRACKS_ABSENT';
  return seal === 'TOTAL_PASSED' && isWhole ? 'TOTAL_PASSED' : 'INDETERMINATE';
}
