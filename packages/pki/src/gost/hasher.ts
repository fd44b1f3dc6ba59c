/** An incremental hash function; `digest` may be called at any moment and more than once, hashing goes on after it. */
export interface Hasher {
  update(bytes: Uint8Array): this;
  /** @returns a fresh byte string in the order of the wire. */
  digest(): Uint8Array<ArrayBuffer>;
}
