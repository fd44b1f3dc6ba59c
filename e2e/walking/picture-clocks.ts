import { CLOCK, CLOCK_BLOCKS, readPictureClock } from '@ashyq/camera-simulator';
import type { Page } from '@playwright/test';

/** Number that each view shows now, by the clock in its picture; a view whose clock cannot be read is left out. */
export type Shown = Readonly<Record<string, number>>;

interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ofWidth: number;
  readonly blocks: number;
}

const { x, y, block, ofWidth } = CLOCK;
export const clockStrip: Strip = { x, y, width: block * CLOCK_BLOCKS, height: block, ofWidth, blocks: CLOCK_BLOCKS };

/** Runs in the page: one grey for each block of the clock, of every view that has a picture. */
export function greysOfViews(strip: Strip): Readonly<Record<string, readonly number[]>> {
  const canvas = new OffscreenCanvas(strip.blocks, 1);
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  const views = [...document.querySelectorAll<HTMLVideoElement>('video[data-track]')];
  const greys = views.flatMap((view) => {
    if (!paper || view.readyState < 2) return [];
    const scale = view.videoWidth / strip.ofWidth;
    const from = [strip.x * scale, strip.y * scale, strip.width * scale, strip.height * scale] as const;
    paper.drawImage(view, ...from, 0, 0, strip.blocks, 1);
    const { data } = paper.getImageData(0, 0, strip.blocks, 1);
    return [
      [view.dataset.track ?? '', Array.from({ length: strip.blocks }, (_, at) => data[at * 4 + 1] ?? 0)] as const,
    ];
  });
  return Object.fromEntries(greys);
}

export function numbersOf(greys: Readonly<Record<string, readonly number[]>>): Shown {
  const read = Object.entries(greys).flatMap(([view, blocks]) => {
    const number = readPictureClock((at) => blocks[Math.floor((at - CLOCK.x) / CLOCK.block)] ?? 0, CLOCK.ofWidth);
    return number === undefined ? [] : [[view, number] as const];
  });
  return Object.fromEntries(read);
}

export async function picturesShown(page: Page): Promise<Shown> {
  return numbersOf(await page.evaluate(greysOfViews, clockStrip));
}
