import type { ChainHead } from './chain.ts';
import { FORMAT } from './entry.ts';

/** Signs what a recorder has kept so far; the key and the format of signatures are the caller's matter. */
export interface Sealer {
  sign(statement: Uint8Array): Promise<Uint8Array>;
}

/** The words that are signed: which track, how many entries, and the hash that stands for all of them. */
export function sealStatement(track: string, { n, chain }: ChainHead): Uint8Array {
  return new TextEncoder().encode(`${FORMAT}\ntrack ${JSON.stringify(track)}\nentries ${n}\nchain ${chain}\n`);
}

export async function sealHead(track: string, head: ChainHead, sealer: Sealer) {
  return { head, signature: await sealer.sign(sealStatement(track, head)) };
}
