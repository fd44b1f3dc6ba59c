import { createHash } from 'node:crypto';
import type { PasswordHashing } from '../store/password-hash.ts';

/** Hashes at once and counts, so that tests see how much work an answer took without measuring time. */
export class CountedHashing implements PasswordHashing {
  count = 0;

  async hash(identifier: string, password: string): ReturnType<PasswordHashing['hash']> {
    this.count += 1;
    return { hash: createHash('sha256').update(`${identifier}:${password}`).digest(), scheme: 1 };
  }
}
