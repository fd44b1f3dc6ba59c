/**
 * Writes boxes of ISO/IEC 14496-12 into one growing buffer. A box's size is entered when its body ends, so nothing is
 * built twice and nothing is copied; media bytes never pass through here (see {@link writeFragment}).
 */
export class BoxWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #at = 0;

  constructor(expectedBytes = 1024) {
    this.#bytes = new Uint8Array(expectedBytes);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** How many bytes are written. */
  get at(): number {
    return this.#at;
  }

  box(type: string, body: () => void): void {
    const from = this.#at;
    this.u32(0);
    this.ascii(type);
    body();
    this.#view.setUint32(from, this.#at - from);
  }

  fullBox(type: string, version: number, flags: number, body: () => void): void {
    this.box(type, () => {
      this.u32(version * 0x100_0000 + flags);
      body();
    });
  }

  u8(value: number): void {
    const at = this.#room(1);
    this.#view.setUint8(at, value);
  }

  u16(value: number): void {
    const at = this.#room(2);
    this.#view.setUint16(at, value);
  }

  u32(value: number): void {
    const at = this.#room(4);
    this.#view.setUint32(at, value);
  }

  i32(value: number): void {
    const at = this.#room(4); // may change the view
    this.#view.setInt32(at, value);
  }

  u64(value: number): void {
    this.u32(Math.floor(value / 0x1_0000_0000));
    this.u32(value % 0x1_0000_0000);
  }

  ascii(text: string): void {
    for (const letter of text) this.u8(letter.charCodeAt(0));
  }

  put(bytes: Uint8Array): void {
    const from = this.#room(bytes.length);
    this.#bytes.set(bytes, from);
  }

  zeros(count: number): void {
    const from = this.#room(count);
    this.#bytes.fill(0, from, from + count);
  }

  /** Enters a number that was not known when its place was written. */
  setU32(at: number, value: number): void {
    this.#view.setUint32(at, value);
  }

  /** What was written: a view of the writer's buffer. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#at);
  }

  #room(length: number): number {
    const from = this.#at;
    this.#at += length;
    if (this.#at <= this.#bytes.length) return from;
    const larger = new Uint8Array(Math.max(this.#at, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
    return from;
  }
}
