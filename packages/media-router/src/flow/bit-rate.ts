const SLOTS = 5;
const SLOT_MS = 200;

/** Bits a second over the last second. */
export class BitRate {
  readonly #slots = new Array<number>(SLOTS).fill(0);
  #slot = 0;

  add(sizeBytes: number, nowMs: number): void {
    this.#turnTo(nowMs);
    const at = this.#slot % SLOTS;
    this.#slots[at] = (this.#slots[at] ?? 0) + sizeBytes;
  }

  read(nowMs: number): number {
    this.#turnTo(nowMs);
    return this.#slots.reduce((sum, bytes) => sum + bytes, 0) * 8;
  }

  #turnTo(nowMs: number): void {
    const slot = Math.floor(nowMs / SLOT_MS);
    if (slot === this.#slot) return;
    const from = Math.max(this.#slot + 1, slot - SLOTS + 1);
    for (let at = from; at <= slot; at += 1) this.#slots[at % SLOTS] = 0;
    this.#slot = slot;
  }
}
