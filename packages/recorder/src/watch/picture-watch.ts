import type { Frame, H264Format } from '@ashyq/cmaf';

/** `frozen` is a picture that does not move: a camera that hangs, or an empty room whose noise the encoder took out. */
export type PictureTrouble = 'black' | 'frozen';

/** Pictures looked back on: ten seconds of a camera with 25 a second. */
const WINDOW = 250;
/** Share of them that must say the same. */
const SHARE = 0.95;

/** A picture that repeats the one before costs its headers and a little for each block of 16 x 16, and no sensor repeats one. */
const repeatedBytes = (blocks: number): number => 12 + 0.012 * blocks;
/** A key picture of one colour. */
const plainBytes = (blocks: number): number => 64 + 0.15 * blocks;

/**
 * Sees from the sizes alone that a camera sends the same picture again and again, or nothing but black; nothing is decoded.
 * A dark room that the sensor still shows as noise is neither; filler was taken out before.
 */
export class PictureWatch {
  readonly #isRepeat: boolean[] = [];
  #repeats = 0;
  #isPlain = false;

  /** Nothing while the picture lives, or while too little of it was seen. */
  trouble: PictureTrouble | undefined;

  push(frame: Frame, { picture }: H264Format): void {
    const blocks = Math.ceil(picture.width / 16) * Math.ceil(picture.height / 16);
    if (frame.isKey) this.#isPlain = frame.sizeBytes <= plainBytes(blocks);
    else this.#count(frame.sizeBytes <= repeatedBytes(blocks));
    const isStill = this.#isRepeat.length === WINDOW && this.#repeats >= WINDOW * SHARE;
    this.trouble = isStill ? (this.#isPlain ? 'black' : 'frozen') : undefined;
  }

  #count(isRepeat: boolean): void {
    this.#isRepeat.push(isRepeat);
    this.#repeats += isRepeat ? 1 : 0;
    if (this.#isRepeat.length > WINDOW && this.#isRepeat.shift()) this.#repeats -= 1;
  }
}
