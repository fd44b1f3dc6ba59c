/** One file or case of a corpus, against what it should give. */
export interface CaseResult {
  readonly name: string;
  readonly isAsExpected: boolean;
  readonly expected: string;
  readonly found: string;
}
