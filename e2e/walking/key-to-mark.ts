import type { Page } from '@playwright/test';
import { strikes } from './layouts.ts';
import type { Lang } from './walker.ts';

/** Rulings, one after another: from the key going down to the row on the screen. @returns milliseconds of each */
export async function keyToMark(page: Page, lang: Lang, count: number): Promise<readonly number[]> {
  await page.evaluate(watchRows);
  for (let times = 0; times < count; times += 1) {
    await strikes(page, 'F8', lang);
    await page.waitForFunction(
      (most) => (globalThis as unknown as { spent: number[] }).spent.length >= most,
      times + 1,
    );
    // Words are awaited after a ruling; this one has none.
    await strikes(page, 'Escape', lang);
  }
  return await page.evaluate(() => (globalThis as unknown as { spent: number[] }).spent);
}

/** Runs in the page. */
function watchRows(): void {
  const spent: number[] = [];
  Object.assign(globalThis, { spent });
  let from = 0;
  addEventListener('keydown', () => (from = performance.now()), { capture: true });
  const list = document.querySelector('ol[data-waiting]');
  if (!list) return;
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0))
      requestAnimationFrame(() => spent.push(performance.now() - from));
  }).observe(list, { childList: true });
}
