import type { Readable } from 'node:stream';

export interface StoredBlob {
  /** Lower-case hex; the name under which the bytes are found. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Bytes by what they are: the same content has one name, and a name always has the same content. */
export interface Blobs {
  /** Resolves after the bytes are durable. Storing what is there already changes nothing. */
  put(bytes: Readable | Uint8Array): Promise<StoredBlob>;
  /** @throws BLOBS_ABSENT when there is no such content */
  open(sha256: string): Promise<Readable>;
  /** The whole content in memory of its own, for what is small. @throws BLOBS_ABSENT */
  read(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  delete(sha256: string): Promise<void>;
  list(): AsyncIterable<StoredBlob>;
  /** Reads the whole content again. @returns false when it does not match its name */
  verify(sha256: string): Promise<boolean>;
}

export function isSha256(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
}
