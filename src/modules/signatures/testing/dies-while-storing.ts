/**
 * A process that a test kills: accepts a signature over the test's database and falls silent with everything written and
 * nothing committed. Arguments: host of the database, its name, moment, person, his IIN, signing, file with the signature.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { keysFrom, type Platform, Ports } from '#platform';
import { diskBlobs, withSmallBlobs } from '#platform/blobs';
import { ManualClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { APPLICATION_ROLE, Database, openPool } from '#platform/db';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { openLive } from '#platform/live';
import { openLog } from '#platform/log';
import { Metrics } from '#platform/metrics';
import { openPrinter } from '#platform/print';
import { acceptSignature } from '../actions/accept-signature.ts';
import type { SigningId } from '../model/ids.ts';
import { openSignatures } from '../module.ts';
import { signerOf } from '../queries/signer-of.ts';

const [host = '', database = '', now = '', person = '', iin = '', signing = '', file = ''] = process.argv.slice(2);
const clock = new ManualClock(now);
const config = readConfig({ LOG_LEVEL: 'silent', ASHYQ_DATA: process.env.ASHYQ_DATA });
const log = openLog('silent');
const open = () =>
  openPool(
    { host, database, user: APPLICATION_ROLE },
    {
      ...{ size: 2, applicationName: 'dies', onError: () => undefined, isPipelined: true },
    },
  );

class DyingDatabase extends Database {
  override async transact(...[act, work, options]: Parameters<Database['transact']>): Promise<never> {
    await super.transact(
      act,
      async (tx) => {
        await work(tx);
        process.stdout.write('stored\n');
        await new Promise(() => undefined);
      },
      options,
    );
    throw new Error('nobody killed this process');
  }
}

const db = new DyingDatabase(open(), clock);
const platform: Platform = {
  ...{ config, clock, db, log, reads: db.reads, listReads: db.reads, openJobsPool: open },
  blobs: withSmallBlobs(diskBlobs(join(config.dataFolder, 'blobs')), db.reads),
  printer: openPrinter({ isDemo: true }),
  live: await openLive(() => new pg.Client({ host, database, user: APPLICATION_ROLE }), log),
  keys: keysFrom(new Uint8Array(32).fill(7)),
  metrics: new Metrics(),
  ports: new Ports(),
  publicOrigin: 'http://localhost:3000',
  hostNames: [],
  close: async () => undefined,
};
platform.ports.plug(signerOf, async () => ({ kind: 'person', iin }));
await openSignatures(platform);
const actor = { kind: 'person', accountId: newId<AccountId>(), personId: person as PersonId } as const;
await acceptSignature(
  platform,
  { actor, action: 'signatures.test' },
  {
    ...{ signingId: signing as SigningId, cms: Uint8Array.from(readFileSync(file)), door: 'file' },
  },
);
