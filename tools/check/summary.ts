import type { Finding, Report } from './part.ts';

/** A part that has run. */
export interface Done {
  readonly name: string;
  readonly report: Report;
  readonly durationMs: number;
}

export interface SummaryOptions {
  /** With `CI=true`: what half a change may leave open fails too. */
  readonly isFinal: boolean;
  /** `--all`: lists also what does not fail yet. */
  readonly listsAll: boolean;
}

/** One line a part with its time and figures, then every finding as `file:line: text`. */
export function summaryOf(done: readonly Done[], options: SummaryOptions): { text: string; isGood: boolean } {
  const lines = done.map((one) => lineOf(one, options));
  const listed = done.flatMap(({ report }) => [
    ...report.findings,
    ...(showsUnsettled(options) ? unsettledOf(report) : []),
  ]);
  const findings = listed.sort(byPlace).map(({ file, line, text }) => `${file}:${line}: ${text}`);
  const isGood = done.every(({ report }) => isPassed(report, options));
  return { text: `${[...lines, ...findings].join('\n')}\n`, isGood };
}

const unsettledOf = (report: Report): readonly Finding[] => report.unsettled ?? [];
const showsUnsettled = ({ isFinal, listsAll }: SummaryOptions): boolean => isFinal || listsAll;
const byPlace = (a: Finding, b: Finding): number => a.file.localeCompare(b.file) || a.line - b.line;

function isPassed(report: Report, { isFinal }: SummaryOptions): boolean {
  return report.findings.length === 0 && (!isFinal || unsettledOf(report).length === 0);
}

function lineOf({ name, report, durationMs }: Done, options: SummaryOptions): string {
  const mark = isPassed(report, options) ? 'ok  ' : 'FAIL';
  const seconds = (durationMs / 1000).toFixed(1).padStart(5);
  const open = options.isFinal ? 0 : unsettledOf(report).length;
  const notes = [
    ...(report.notes ?? []),
    ...(open > 0 ? [`${open} unsettled, refused with CI=true (--all lists them)`] : []),
  ];
  return `${mark} ${name.padEnd(16)} ${seconds} s  ${notes.join('; ')}`.trimEnd();
}
