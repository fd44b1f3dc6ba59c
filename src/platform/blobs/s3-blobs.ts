import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { isHouseError } from '#platform/errors';
import { blobErrors } from './absent.ts';
import { type Blobs, isSha256, type StoredBlob } from './blobs.ts';
import { asStream, hashing, inOwnMemory, nameOf, sha256Of } from './hashing.ts';

type Sdk = typeof import('@aws-sdk/client-s3');

/** Blobs as objects `ab/cd/abcd…` of one bucket. @param url `s3://key:secret@host[:port]/bucket`, `s3+http://…` for plain http */
export async function s3Blobs(url: URL): Promise<Blobs> {
  // Only a court with an object store pays for the SDK's memory.
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    endpoint: `${url.protocol === 's3+http:' ? 'http' : 'https'}://${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    forcePathStyle: true,
    // The name is the checksum; S3-compatible stores differ in what they make of the SDK's trailing ones.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    credentials: { accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password) },
  });
  return new S3Blobs(sdk, client, url.pathname.slice(1));
}

class S3Blobs implements Blobs {
  readonly #sdk: Sdk;
  readonly #client: InstanceType<Sdk['S3Client']>;
  readonly #bucket: string;

  constructor(sdk: Sdk, client: InstanceType<Sdk['S3Client']>, bucket: string) {
    this.#sdk = sdk;
    this.#client = client;
    this.#bucket = bucket;
  }

  #at(sha256: string): { Bucket: string; Key: string } {
    if (!isSha256(sha256)) throw blobErrors('BLOBS_ABSENT');
    return { Bucket: this.#bucket, Key: `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}` };
  }

  /** The name is the hash of all bytes, so they are gathered in a local file before the one upload. */
  async put(bytes: Readable | Uint8Array): Promise<StoredBlob> {
    const named = nameOf(bytes);
    if (named) return await this.#upload(named, () => bytes as Uint8Array);
    const part = join(tmpdir(), `ashyq-blob-${randomUUID()}`);
    try {
      const { stream, result } = hashing();
      await pipeline(asStream(bytes), stream, createWriteStream(part, { mode: 0o600 }));
      return await this.#upload(result(), () => createReadStream(part));
    } finally {
      await rm(part, { force: true });
    }
  }

  async #upload(stored: StoredBlob, open: () => Readable | Uint8Array): Promise<StoredBlob> {
    const { sha256, sizeBytes } = stored;
    if (await this.has(sha256)) return stored;
    await this.#client.send(
      new this.#sdk.PutObjectCommand({ ...this.#at(sha256), Body: open(), ContentLength: sizeBytes }),
    );
    return stored;
  }

  async open(sha256: string): Promise<Readable> {
    try {
      const { Body } = await this.#client.send(new this.#sdk.GetObjectCommand(this.#at(sha256)));
      return Body as Readable;
    } catch (cause) {
      if (this.#isAbsent(cause)) throw blobErrors('BLOBS_ABSENT', {}, { cause });
      throw cause;
    }
  }

  async read(sha256: string): Promise<Uint8Array> {
    return inOwnMemory(await buffer(await this.open(sha256)));
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await this.#client.send(new this.#sdk.HeadObjectCommand(this.#at(sha256)));
      return true;
    } catch (thrown) {
      if (this.#isAbsent(thrown)) return false;
      throw thrown;
    }
  }

  #isAbsent(thrown: unknown): boolean {
    const status = (thrown as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
    return status === 404;
  }

  async delete(sha256: string): Promise<void> {
    await this.#client.send(new this.#sdk.DeleteObjectCommand(this.#at(sha256)));
  }

  async *list(): AsyncIterable<StoredBlob> {
    let ContinuationToken: string | undefined;
    do {
      const page = await this.#client.send(
        new this.#sdk.ListObjectsV2Command({ Bucket: this.#bucket, ContinuationToken }),
      );
      for (const { Key = '', Size = 0 } of page.Contents ?? []) {
        const sha256 = Key.split('/').at(-1);
        if (isSha256(sha256)) yield { sha256, sizeBytes: Size };
      }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
  }

  async verify(sha256: string): Promise<boolean> {
    try {
      return (await sha256Of(await this.open(sha256))) === sha256;
    } catch (thrown) {
      if (isHouseError(thrown, 'BLOBS_ABSENT')) return false;
      throw thrown;
    }
  }
}
