import { measureCrl } from '@ashyq/pki/bench';
import type { Promised } from './promise-line.ts';

/** The production list of НУЦ РК in size, read and indexed in one pass. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  return measureCrl(seconds > 10 ? 15 : 7);
}
