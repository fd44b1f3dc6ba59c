import { randomBytes } from 'node:crypto';
import type { IceCredentials } from '../sdp/offer.ts';

/** One connection that was made over HTTP. */
export interface Resource {
  /** 128 random bits: the address that nobody can guess. */
  readonly id: string;
  readonly room: string;
  readonly connection: string;
  /** The token with which it was made; without it the address opens nothing. */
  readonly tokenId: string;
  /** Strong (RFC 9110 8.8.1): of the ICE session, which never changes here. */
  readonly etag: string;
  readonly ice: IceCredentials;
}

/** What DELETE and PATCH can name. */
export class Resources {
  readonly #byId = new Map<string, Resource>();

  add(made: Omit<Resource, 'id' | 'etag'>): Resource {
    const [id, tag] = [randomBytes(16).toString('base64url'), randomBytes(8).toString('base64url')];
    const resource = { ...made, id, etag: `"${tag}"` };
    this.#byId.set(id, resource);
    return resource;
  }

  /** @returns nothing as well for another's token: whether the address exists is not said */
  find(room: string, id: string, tokenId: string): Resource | undefined {
    const resource = this.#byId.get(id);
    return resource?.room === room && resource.tokenId === tokenId ? resource : undefined;
  }

  remove(id: string): void {
    this.#byId.delete(id);
  }

  /** The room says that the connection is no more. */
  ended(room: string, connection: string): void {
    for (const { id, ...made } of this.#byId.values()) {
      if (made.room === room && made.connection === connection) this.#byId.delete(id);
    }
  }

  roomEnded(room: string): void {
    for (const { id, ...made } of this.#byId.values()) if (made.room === room) this.#byId.delete(id);
  }
}
