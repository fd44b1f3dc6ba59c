/** Tokens that have been used for POST; each is remembered as long as it would live. One place for all rooms of a node. */
export class UsedTokens {
  readonly #until = new Map<string, number>();

  /** @returns whether this was the first use */
  use(id: string, expiresAt: number, unixSeconds: number): boolean {
    for (const [old, until] of this.#until) {
      if (until > unixSeconds) break;
      this.#until.delete(old);
    }
    if (this.#until.has(id)) return false;
    this.#until.set(id, expiresAt);
    return true;
  }

  /** The use came to nothing through no fault of the one who holds it, so it may be used again. */
  giveBack(id: string): void {
    this.#until.delete(id);
  }
}
