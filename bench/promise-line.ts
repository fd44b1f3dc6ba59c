/** One promise of the project as measured in this run. */
export interface Promised {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: Readonly<Record<string, number>>;
  readonly limit: number | null;
  readonly ratio: number;
  readonly goal: number;
  readonly better: 'higher' | 'lower';
  readonly n: number;
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
