import { digest, type Hash } from '../algorithm/index.ts';
import type { SignedContent } from './verification-input.ts';

/**
 * Digests of what is signed, each computed once in a verification. The sender chooses how many signers a file names: thirty-two
 * of them over one document of 4 MiB by GOST 34.311-95 would hash it for five seconds.
 */
export class DigestMemory {
  readonly #known = new Map<SignedContent, Map<Hash, Promise<Uint8Array | undefined>>>();

  async of(content: SignedContent, hash: Hash): Promise<Uint8Array | undefined> {
    const known = this.#known.get(content) ?? new Map<Hash, Promise<Uint8Array | undefined>>();
    const found = known.get(hash) ?? (typeof content === 'function' ? content(hash) : digest(hash, content));
    this.#known.set(content, known.set(hash, found));
    return await found;
  }
}
