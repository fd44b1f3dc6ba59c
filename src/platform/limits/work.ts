import { createHash, randomBytes } from 'node:crypto';
import type { Platform } from '#platform';
import { takeToken } from './tokens.ts';

/**
 * A small sum for a browser: a moment of one computer, a fortune for a thousand messages. It names nobody and asks no
 * stranger's service. Without scripts a person is let in by other proofs, see the callers.
 */
export interface WorkTask {
  /** What the answer is computed from: moment, bits, chance, and our own mark. At most 44 characters. */
  readonly text: string;
  /** Leading zero bits of SHA-256(`text:answer`); each one more doubles the work. */
  readonly bits: number;
}

/** Life of a task: a person writes a question in less. */
const LIFE_MINUTES = 120;
/** An answer is worth one message; forgotten with the idle buckets, long after its task is over. */
const once = { burst: 1, perMinute: 0 };
const ANSWER = /^\d{1,10}$/;

export function setWork(platform: Platform, purpose: string, bits: number): WorkTask {
  const seconds = Math.floor(platform.clock.now().epochMilliseconds / 1000).toString(36);
  const open = `${seconds}.${bits}.${randomBytes(6).toString('base64url')}`;
  return { text: `${open}.${markOf(platform, purpose, open)}`, bits };
}

/** Takes an answer, once. @returns false for one that is wrong, too old, taken before, or for another purpose */
export async function takeWork(platform: Platform, purpose: string, text: string, answer: string): Promise<boolean> {
  const [seconds = '', bits = '', chance = '', mark = ''] = text.split('.');
  if (text.length > 60 || !ANSWER.test(answer) || mark !== markOf(platform, purpose, `${seconds}.${bits}.${chance}`)) {
    return false;
  }
  const set = Temporal.Instant.fromEpochMilliseconds(Number.parseInt(seconds, 36) * 1000);
  const isOver = Temporal.Instant.compare(set.add({ minutes: LIFE_MINUTES }), platform.clock.now()) <= 0;
  if (isOver || zeroBits(createHash('sha256').update(`${text}:${answer}`).digest()) < Number(bits)) return false;
  return await takeToken(platform, `work:${mark}:${chance}`, once);
}

function markOf(platform: Platform, purpose: string, open: string): string {
  return platform.keys.mac(`work.${purpose}`, open).slice(0, 16);
}

function zeroBits(hash: Uint8Array): number {
  const first = hash.findIndex((byte) => byte !== 0);
  return first === -1 ? hash.length * 8 : first * 8 + Math.clz32(hash[first] ?? 0) - 24;
}
