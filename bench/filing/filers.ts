import type { Holder } from '@ashyq/pki/testing/pki';
import type pg from 'pg';
import { demoIin, seeded } from '#modules/identity';
import { newId } from '#platform/ids';
import type { Court } from './court.ts';

/** A person with an account, two proved contacts, an open session and a key. */
export interface Filer {
  readonly personId: string;
  readonly iin: string;
  readonly token: string;
  readonly holder: Holder;
}

const HOST = 'http://pki.demo.invalid';

export async function openFilers(court: Court, count: number): Promise<readonly Filer[]> {
  const random = seeded(4);
  const filers: Filer[] = [];
  for (let at = 0; at < count; at += 1) filers.push(await openFiler(court, demoIin(random), at));
  return filers;
}

/** Somebody of the demo, whom the registers know. */
export async function signInKnown({ owner }: Court): Promise<Pick<Filer, 'iin' | 'token'>> {
  const { rows } = await owner.query(
    `select id, identifier from identity.account where confirmed_by = 'demo' order by opened_at, id limit 1`,
  );
  const [{ id, identifier }] = rows;
  const token = 'bench-known';
  await openSession(owner, id, token);
  return { iin: identifier, token };
}

async function openSession(owner: pg.Client, accountId: string, token: string): Promise<void> {
  await owner.query(
    `insert into identity.session (id, token_hash, account_id, stage, device, network, browser_mac, created_at, last_seen_at,
       idle_minutes, expires_at)
     values ($1, sha256($2), $3, 'open', 'bench', '127.0.0.0/24', 'bench', now(), now(), 60, now() + interval '1 hour')`,
    [newId(), token, accountId],
  );
}

async function openFiler({ owner, pki }: Court, iin: string, at: number): Promise<Filer> {
  const [personId, accountId, token] = [newId(), newId(), `bench-${at}`];
  await owner.query(
    `insert into identity.person (id, iin, is_claim, surname, given_name, added_at) values ($1, $2, false, 'Бенч', 'Бенч', now())`,
    [personId, iin],
  );
  await owner.query(
    `insert into identity.account (id, identifier, person_id, lang, confirmed_at, confirmed_by, counter_code, opened_at)
     values ($1, $2, $3, 'kk', now(), 'demo', $4, now())`,
    [accountId, iin, personId, String(90_000_000 + at)],
  );
  for (const [channel, address] of [
    ['sms', `+77${String(10_000_000 + at).padStart(9, '0')}`],
    ['email', `bench-${at}@example.kz`],
  ]) {
    await owner.query(
      `with added as (insert into notices.contact (id, person_id, channel, address, added_at)
         values ($1, $2, $3, $4, now()) returning id)
       insert into notices.contact_proof (contact_id, kind, evidence, proved_at)
       select id, 'subscriber_register', 'bench', now() from added`,
      [newId(), personId, channel, address],
    );
  }
  await openSession(owner, accountId, token);
  const holder = await pki.issuePerson(
    { surname: 'БЕНЧ', name: 'БЕНЧ', iin },
    {
      from: Temporal.Now.instant().subtract({ hours: 1 }),
      ...{ kind: 'ecdsa-p256', ocspAddresses: [`${HOST}/ocsp`], crlAddresses: [`${HOST}/ca.crl`] },
    },
  );
  return { personId, iin, token, holder };
}
