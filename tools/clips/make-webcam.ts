import { writeFileSync } from 'node:fs';
import type { Canvas } from './canvas.ts';
import { type ClipView, drawScene } from './scene.ts';

/** A part of a scene that somebody's own camera sees, in pixels of the scene; both sides are even. */
export interface WebcamPart {
  readonly view: ClipView;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PICTURES_PER_SECOND = 15;
const SECONDS = 2;

/** Uncompressed pictures (YUV4MPEG2, 4:2:0) that a browser takes for a camera: `--use-file-for-fake-video-capture`. */
export function makeWebcam(part: WebcamPart, path: string): void {
  const header = `YUV4MPEG2 W${part.width} H${part.height} F${PICTURES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`;
  const pictures = Array.from({ length: PICTURES_PER_SECOND * SECONDS }, (_, number) =>
    Buffer.concat([Buffer.from('FRAME\n'), planes(drawScene(part.view, number), part)]),
  );
  writeFileSync(path, Buffer.concat([Buffer.from(header), ...pictures]));
}

/** Luminance of each pixel, then both differences of colour of each second one (ITU-T T.871 §7). */
function planes(canvas: Canvas, part: WebcamPart): Buffer {
  const colour = (x: number, y: number): readonly [number, number, number] => {
    const at = ((part.y + y) * canvas.width + part.x + x) * 3;
    return [canvas.pixels[at] ?? 0, canvas.pixels[at + 1] ?? 0, canvas.pixels[at + 2] ?? 0];
  };
  const plane = (step: number, value: (red: number, green: number, blue: number) => number): number[] => {
    const values: number[] = [];
    for (let y = 0; y < part.height; y += step)
      for (let x = 0; x < part.width; x += step) values.push(Math.round(value(...colour(x, y))));
    return values;
  };
  return Buffer.from([
    ...plane(1, (red, green, blue) => 0.299 * red + 0.587 * green + 0.114 * blue),
    ...plane(2, (red, green, blue) => 128 - 0.168736 * red - 0.331264 * green + 0.5 * blue),
    ...plane(2, (red, green, blue) => 128 + 0.5 * red - 0.418688 * green - 0.081312 * blue),
  ]);
}
