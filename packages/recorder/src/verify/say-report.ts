import type { Finding } from '@ashyq/cmaf';
import { type Lang, trackName, words } from '../words/index.ts';
import type { RecordingFinding, RecordingReport, TrackFinding } from './recording-report.ts';

export interface SayOptions {
  readonly lang: Lang;
  /** IANA name. Default Asia/Almaty. */
  readonly timeZone?: string;
}

export interface SaidReport {
  /** What it comes to, in one sentence. */
  readonly verdict: string;
  /** What was found, with the second; the same said twice is said once. */
  readonly findings: readonly string[];
  /** Gaps that the recorder declared: no fault. */
  readonly gaps: readonly string[];
}

const verdicts = {
  NOT_CLOSED: 'notClosed',
  SIGNER_UNKNOWN: 'signerUnknown',
  TRACKS_ABSENT: 'tracksAbsent',
  HASH_FAILURE: 'failed',
  SIG_CRYPTO_FAILURE: 'failed',
} as const;

/** A report for people who know nothing of hashes. */
export function sayReport(report: RecordingReport, { lang, timeZone = 'Asia/Almaty' }: SayOptions): SaidReport {
  const said = words[lang].report;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
  const time = (us: number) => clock.format(new Date(us / 1000));
  const span = (fromUs?: number, toUs?: number) =>
    fromUs === undefined ? '' : `, ${time(fromUs)}${toUs === undefined ? '' : `–${time(toUs)}`}`;
  const findings = [
    ...report.findings.map((finding) => sayFinding(finding, lang, span)),
    ...report.trackFindings.map(
      (one) => `${said[kindOf(one.finding)]}: ${trackName(one.track, lang)}${span(one.fromUs, one.toUs)}`,
    ),
  ];
  return {
    verdict: said[report.subIndication ? verdicts[report.subIndication] : 'passed'],
    findings: [...new Set(findings)],
    gaps: report.gaps.map(
      ({ track, cause, fromUs, toUs }) =>
        `${said.gap} (${words[lang].causes[cause]}): ${trackName(track, lang)}${span(fromUs, toUs)}`,
    ),
  };
}

function kindOf({ code }: TrackFinding['finding'] | Finding): 'cut' | 'missing' | 'altered' {
  if (code === 'cut-off') return 'cut';
  return code.endsWith('-missing') ? 'missing' : 'altered';
}

function sayFinding(finding: RecordingFinding, lang: Lang, span: (fromUs?: number, toUs?: number) => string): string {
  const said = words[lang].report;
  switch (finding.code) {
    case 'head-missing':
    case 'head-altered':
      return said.headAltered;
    case 'root-forged':
    case 'closing-forged':
      return said.forged;
    case 'lines-not-as-sealed':
      return `${said.altered}: ${trackName(finding.track, lang)}${span(finding.fromUs, finding.toUs)}`;
    case 'track-missing':
      return `${said.missing}: ${trackName(finding.track, lang)}`;
    default:
      return said.sealBroken;
  }
}
