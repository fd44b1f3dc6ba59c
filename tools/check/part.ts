import type { Project } from './project.ts';

/** One violation of a rule of the house, where it stands. */
export interface Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to do instead. */
  readonly text: string;
}

export interface Report {
  readonly findings: readonly Finding[];
  /**
   * What half a change may leave open: an export whose user is still to come, an index that two branches would both
   * rewrite. Counted at a desk, refused with `CI=true`.
   */
  readonly unsettled?: readonly Finding[];
  /** Figures for the reader; never fail the check. */
  readonly notes?: readonly string[];
}

export interface Part {
  readonly name: string;
  readonly run: (project: Project) => Report | Promise<Report>;
}

/** Joins rules that share one printed line. */
export function partOf(name: string, rules: readonly ((project: Project) => Report)[]): Part {
  return {
    name,
    run(project) {
      const reports = rules.map((rule) => rule(project));
      return {
        findings: reports.flatMap((report) => report.findings),
        unsettled: reports.flatMap((report) => report.unsettled ?? []),
        notes: reports.flatMap((report) => report.notes ?? []),
      };
    },
  };
}
