import type { Platform } from '#platform';
import { openDemoAccount, signInAsDemo } from '../actions/demo.ts';
import { demoIin } from '../model/demo-numbers.ts';
import { seeded } from '../model/seeded.ts';

/** @returns the session of an invented person with an account; another number is another person */
export async function tokenOf(platform: Platform, number: number, surname: string): Promise<string> {
  const act = { actor: { kind: 'system', name: 'test' }, action: 'test.enter' } as const;
  const birthDate = Temporal.PlainDate.from('2050-01-01');
  const person = { iin: demoIin(seeded(number)), surname, givenName: 'Айгүл', birthDate };
  const { personId } = await platform.db.transact(act, (tx) => openDemoAccount(platform, tx, { person }));
  const from = { browserToken: 'b'.repeat(22), networkKey: 'test', userAgent: 'test' };
  return (await signInAsDemo(platform, act, { personId, from })).token;
}
