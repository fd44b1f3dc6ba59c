/** One figure, in the manner of the benches. */
export interface Figure {
  readonly name: string;
  readonly unit: 'share';
  readonly ours: number;
  readonly peer: Readonly<Record<string, number>>;
  readonly n: number;
}
