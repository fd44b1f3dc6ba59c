import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { numberingOn } from '../queries/numbering-on.ts';
import { standingRequest, updateNumberRequest } from '../store/number-store.ts';
import { askNumber, type NumberWish } from './ask-number.ts';
import type { GivenNumber } from './register-case.ts';

/** own: `registerCase` gives the number itself · given: it is told the number · awaited: `cases.number_answered` will say. */
export type NumberFor =
  | { readonly kind: 'own' }
  | ({ readonly kind: 'given' } & GivenNumber)
  | { readonly kind: 'awaited' };

/**
 * The number under which a subject is to be registered today. When the national system gives it, the question is put and the
 * subject waits; called again after the answer it says the number. @throws CASES_NOT_ALLOWED
 */
export async function numberFor(tx: Tx, wish: Omit<NumberWish, 'way'>): Promise<NumberFor> {
  const request = await standingRequest(tx, wish.subject);
  if (request?.number && request.registered_on) {
    return { kind: 'given', number: request.number, registeredOn: request.registered_on };
  }
  if (request && !request.answered_at) return { kind: 'awaited' };
  const { courtCode, kind } = wish;
  const way = await numberingOn(tx, { courtCode, kind, day: legalDay(tx.clock.now()) });
  if (way === 'own') return { kind: 'own' };
  // It was told that the own registry goes on, and the court has gone back to the national system since.
  if (request) await updateNumberRequest(tx, request.id, { given_up_at: tx.clock.now() });
  await askNumber(tx, { ...wish, way });
  return { kind: 'awaited' };
}
