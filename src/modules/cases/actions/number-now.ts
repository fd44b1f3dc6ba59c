import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { numberingOn } from '../queries/numbering-on.ts';
import { standingRequest } from '../store/number-store.ts';
import type { NumberWish } from './ask-number.ts';
import { fetchNumber } from './fetch-number.ts';
import { type NumberFor, numberFor } from './number-for.ts';

/**
 * The same as `numberFor` outside of any transaction, for whoever cannot wait for the queue: the question is put and asked at
 * once. `awaited` when the national system does not answer now. @throws CASES_NOT_ALLOWED
 */
export async function numberNow(platform: Platform, act: Act, wish: Omit<NumberWish, 'way'>): Promise<NumberFor> {
  const { courtCode, kind, subject } = wish;
  const day = legalDay(platform.clock.now());
  if ((await numberingOn(platform.db.reads, { courtCode, kind, day })) === 'own') return { kind: 'own' };
  const ask = async (): Promise<NumberFor> =>
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'number-request', id: subject.id }, { courtCode, isNow: true });
      return await numberFor(tx, wish);
    });
  const asked = await ask();
  const request = asked.kind === 'awaited' ? await standingRequest(platform.db.reads, subject) : undefined;
  if (!request) return asked;
  await fetchNumber(platform, request.id);
  return await ask();
}
