import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Keys } from '#platform';
import type { Reads, Tx } from '#platform/db';
import { PROMISED_AHEAD, promiseOf } from '../model/seed.ts';
import { inDistribution } from './tables.ts';

/** Chance and seal of the secrets that draws use. */
export interface DrawSecrets {
  /** 32 bytes of chance in hexadecimal digits. */
  make(): string;
  seal(secret: string): string;
  unseal(sealed: string): string;
}

const PURPOSE = 'distribution-secret';

export function drawSecrets(keys: Keys): DrawSecrets {
  return {
    make: () => randomBytes(32).toString('hex'),
    seal: (secret) => keys.seal(PURPOSE, secret),
    unseal: (sealed) => keys.unseal(PURPOSE, sealed),
  };
}

export interface TakenPromise {
  readonly number: number;
  readonly secret: string;
  readonly madeAt: Temporal.Instant;
  readonly next: { readonly number: number; readonly sha256: string };
}

/** Holds the row of the court until the end of the transaction: its draws follow one another. */
export async function lockCourt(tx: Tx, courtCode: string): Promise<void> {
  await inDistribution(tx)
    .insertInto('distribution.promise_row')
    .values({ court_code: courtCode })
    .onConflict((conflict) => conflict.column('court_code').doNothing())
    .execute();
  await inDistribution(tx)
    .selectFrom('distribution.promise_row')
    .select('used')
    .where('court_code', '=', courtCode)
    .forUpdate()
    .execute();
}

/** Gives promises until so many wait ahead; the caller holds the court. @returns how many were given */
export async function promiseAhead(tx: Tx, secrets: DrawSecrets, courtCode: string): Promise<number> {
  const { used, given } = await rowOf(tx, courtCode);
  const wanted = used + PROMISED_AHEAD;
  const numbers = Array.from({ length: Math.max(0, wanted - given) }, (_, index) => given + 1 + index);
  if (numbers.length === 0) return 0;
  const rows = numbers.map((number) => {
    const secret = secrets.make();
    return {
      ...{ court_code: courtCode, number, made_at: tx.clock.now(), sealed_secret: secrets.seal(secret) },
      sha256: promiseOf({ court: courtCode, number, secret }),
    };
  });
  await inDistribution(tx).insertInto('distribution.promise').values(rows).execute();
  await setRow(tx, courtCode, { given: wanted });
  return rows.length;
}

/** The next secret of the court, opened; the row of promises grows by one. The caller holds the court. */
export async function takePromise(tx: Tx, secrets: DrawSecrets, courtCode: string): Promise<TakenPromise> {
  await promiseAhead(tx, secrets, courtCode);
  const { used } = await rowOf(tx, courtCode);
  const number = used + 1;
  await setRow(tx, courtCode, { used: number });
  await promiseAhead(tx, secrets, courtCode);
  const [taken, next] = [await promiseRow(tx, courtCode, number), await lastPromise(tx, courtCode)];
  const secret = secrets.unseal(taken.sealed_secret);
  return { number, secret, madeAt: taken.made_at, next: { number: next.number, sha256: next.sha256 } };
}

/** What is promised and not yet used, oldest first. */
export async function listPromises(on: Reads, courtCode: string) {
  return await inDistribution(on)
    .selectFrom('distribution.promise as p')
    .innerJoin('distribution.promise_row as r', 'r.court_code', 'p.court_code')
    .select(['p.number', 'p.sha256', 'p.made_at'])
    .where('p.court_code', '=', courtCode)
    .whereRef('p.number', '>', 'r.used')
    .orderBy('p.number')
    .execute();
}

/** Courts that have judges and fewer promises ahead than they should. */
export async function courtsToPromise(on: Reads): Promise<string[]> {
  const { rows } = await sql<{ court_code: string }>`
    select distinct s.court_code from courts.v_staff_post s
    left join distribution.promise_row r on r.court_code = s.court_code
    where s.role = 'judge' and s.valid_to is null
      and coalesce(r.given - r.used, 0) < ${PROMISED_AHEAD} order by s.court_code`.execute(inDistribution(on));
  return rows.map(({ court_code: code }) => code);
}

async function rowOf(on: Reads, courtCode: string) {
  return await inDistribution(on)
    .selectFrom('distribution.promise_row')
    .select(['used', 'given'])
    .where('court_code', '=', courtCode)
    .executeTakeFirstOrThrow();
}

async function setRow(tx: Tx, courtCode: string, changes: { used?: number; given?: number }): Promise<void> {
  await inDistribution(tx)
    .updateTable('distribution.promise_row')
    .set(changes)
    .where('court_code', '=', courtCode)
    .execute();
}

async function promiseRow(on: Reads, courtCode: string, number: number) {
  return await inDistribution(on)
    .selectFrom('distribution.promise')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
}

async function lastPromise(on: Reads, courtCode: string) {
  return await inDistribution(on)
    .selectFrom('distribution.promise')
    .select(['number', 'sha256'])
    .where('court_code', '=', courtCode)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}
