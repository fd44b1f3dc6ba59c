/**
 * One tab of a browser sends for one seat: two would be heard as an echo. Where there are no locks every tab believes itself
 * to be the only one.
 */
export class OnlyTab {
  readonly #name: string;
  readonly #onLost: () => void;
  #release: (() => void) | undefined;

  /** @param onLost another tab has taken it */
  constructor(name: string, onLost: () => void) {
    this.#name = name;
    this.#onLost = onLost;
  }

  /** @param steal whether the other tab must give way */
  async take(steal = false): Promise<boolean> {
    if (!('locks' in navigator)) return true;
    return await new Promise((resolve) => {
      const options = steal ? { steal } : { ifAvailable: true };
      navigator.locks
        .request(this.#name, options, (lock) => {
          resolve(lock !== null);
          return lock && new Promise<void>((release) => (this.#release = release));
        })
        .catch(() => this.#onLost());
    });
  }

  leave(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
