import { Readable } from 'node:stream';
import { type RawBuilder, sql } from 'kysely';
import { type Reads, rawQuery, type Tx, writeLater } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { Blobs, StoredBlob } from './blobs.ts';
import { inOwnMemory, nameOf } from './hashing.ts';

/** A signature with its chain and a time-stamp of GOST has 12 KB; what is larger is hardly one deed's own. */
const SMALL_BYTES = 32 * 1024;

/** Names of small content that was kept here before. */
const MAX_REMEMBERED = 4096;

/** Content on its way into a deed. */
export interface KeptBlob extends StoredBlob {
  /** Becomes durable with the deed that enters it; undefined: it is durable already. */
  readonly entering?: Uint8Array;
}

/** Blobs as files, and small ones beside the rows that name them. docs/decisions/0025 */
export interface HouseBlobs extends Blobs {
  /** For what belongs to one deed: `enterBlobs` writes it in its transaction. What comes again is shared, and becomes a file. */
  keep(bytes: Uint8Array): Promise<KeptBlob>;
}

export function withSmallBlobs(files: Blobs, reads: Reads): HouseBlobs {
  const seen = new Set<string>();
  const orSmall = async <Found>(look: () => Promise<Found>, sha256: string, from: (bytes: Uint8Array) => Found) => {
    try {
      return await look();
    } catch (thrown) {
      const bytes = isHouseError(thrown, 'BLOBS_ABSENT') ? await findSmall(reads, sha256) : undefined;
      if (!bytes) throw thrown;
      return from(bytes);
    }
  };
  return {
    put: (bytes) => files.put(bytes),
    keep: async (bytes) => {
      const named = bytes.byteLength <= SMALL_BYTES ? nameOf(bytes) : undefined;
      if (!named || seen.has(named.sha256)) return await files.put(bytes);
      seen.add(named.sha256);
      const [oldest = ''] = seen;
      if (seen.size > MAX_REMEMBERED) seen.delete(oldest);
      return { ...named, entering: bytes };
    },
    open: (sha256) =>
      orSmall(
        () => files.open(sha256),
        sha256,
        (bytes) => Readable.from([bytes], { objectMode: false }),
      ),
    read: (sha256) => orSmall(() => files.read(sha256), sha256, inOwnMemory),
    has: async (sha256) => (await files.has(sha256)) || (await findSmall(reads, sha256)) !== undefined,
    delete: (sha256) => files.delete(sha256),
    list: () => files.list(),
    verify: async (sha256) => {
      if (await files.has(sha256)) return await files.verify(sha256);
      const bytes = await findSmall(reads, sha256);
      return bytes !== undefined && nameOf(bytes)?.sha256 === sha256;
    },
  };
}

/** Writes what `keep` left to the deed; what another has entered stays as it is. */
export async function enterBlobs(tx: Tx, kept: readonly KeptBlob[]): Promise<void> {
  const rows = kept.flatMap(({ sha256, entering }) => (entering ? [{ sha256, entering }] : []));
  if (rows.length === 0) return;
  // Two deeds wait for each other's rows in one order.
  rows.sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
  const values = rows.map(({ sha256, entering }) => sql`(${nameBytes(sha256)}, ${Buffer.from(entering)})`);
  await writeLater(tx, insertSmall(values, tx));
}

function insertSmall(values: readonly RawBuilder<unknown>[], tx: Tx) {
  const insert = sql`insert into platform.small_blob (sha256, bytes) values ${sql.join(values)} on conflict do nothing`;
  return { compile: () => insert.compile(rawQuery(tx)) };
}

async function findSmall(reads: Reads, sha256: string): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const asked = sql<{ bytes: Buffer }>`select bytes from platform.small_blob where sha256 = ${nameBytes(sha256)}`;
  const { rows } = await asked.execute(rawQuery(reads));
  return rows[0]?.bytes;
}

function nameBytes(sha256: string): Buffer {
  return Buffer.from(sha256, 'hex');
}
