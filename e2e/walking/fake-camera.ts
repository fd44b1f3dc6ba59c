import { writeFileSync } from 'node:fs';
import { create } from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
/** Of a telephone held still. */
const FRAMES = 10;
/** Luma of paper and ink on a camera that is neither bright nor sharp. */
const PAPER = 210;
const INK = 45;

/**
 * A camera that looks at a sheet with a QR code: raw video for `--use-file-for-fake-video-capture`, which Chromium plays round
 * and round.
 */
export class FakeCamera {
  readonly #path: string;

  /** @param path of the video, ending in `.y4m` */
  constructor(path: string) {
    this.#path = path;
    this.looksAt(undefined);
  }

  get browserArgs(): readonly string[] {
    return [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${this.#path}`,
    ];
  }

  /** From the next opening of the camera on. @param text of the QR code; undefined: an empty sheet */
  looksAt(text: string | undefined): void {
    const luma = Buffer.alloc(WIDTH * HEIGHT, PAPER);
    if (text !== undefined) drawCode(luma, text);
    const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
    const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
    const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
    writeFileSync(this.#path, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
  }
}

/** A little aside and turned by a few degrees, as a hand holds a telephone. */
function drawCode(luma: Buffer, text: string): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = (HEIGHT * 0.75) / modules.size;
  const turn = (4 * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const [dx, dy] = [x - WIDTH / 2 - 20, y - HEIGHT / 2];
      const column = Math.floor((dx * cos + dy * sin) / side + modules.size / 2);
      const row = Math.floor((dy * cos - dx * sin) / side + modules.size / 2);
      const isInside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      if (isInside && modules.get(row, column)) luma[y * WIDTH + x] = INK;
    }
  }
}
