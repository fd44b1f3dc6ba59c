import assert from 'node:assert/strict';
import { accessibilityFaults } from './accessibility.ts';
import { targetFaults } from './kiosk-rules.ts';
import type { Walker } from './walker.ts';

/** Somebody before a kiosk: a finger and the keys of the screen, no other keyboard, no mouse. */
export class KioskVisitor {
  readonly #walker: Walker;
  /** Touches that were no key of the screen's keyboard. */
  taps = 0;
  keys = 0;

  constructor(walker: Walker) {
    this.#walker = walker;
  }

  get page() {
    return this.#walker.page;
  }

  /** Touches what leads to the next screen. */
  async goes(selector: string): Promise<void> {
    const isShown = await this.leaves();
    await this.touches(selector);
    await isShown();
  }

  /**
   * Remembers the screen that stands here. A next one may come in the same document or in a new one, under the same
   * address or another: its part of the page is new. @returns how to wait for it
   */
  async leaves(): Promise<() => Promise<void>> {
    await this.page.locator('main').evaluate((main) => main.setAttribute('data-left', ''));
    return async () => {
      await this.page.locator('main:not([data-left])').waitFor();
      await this.page.waitForLoadState('load');
    };
  }

  async touches(selector: string): Promise<void> {
    this.taps += 1;
    await this.page.locator(selector).filter({ visible: true }).first().tap();
  }

  /** Types by the keys of the screen, turning to digits and letters as the keys are found. */
  async types(text: string): Promise<void> {
    await this.page.locator('[data-island="keyboard"][data-island-state="live"]').waitFor();
    for (const sign of text) {
      const key = sign === ' ' ? '[data-deed="space"]' : `[data-sign="${sign === '"' ? '\\"' : sign}"]`;
      const isSeen = await this.page.locator(`.sot-keys ${key}`).filter({ visible: true }).count();
      if (isSeen === 0) await this.#turnsTo(key);
      this.keys += 1;
      await this.page.locator(`.sot-keys ${key}`).filter({ visible: true }).first().tap();
    }
  }

  /** Looks at the screen as it stands. @param isLow nothing is touched above */
  async stands(name: string, isLow = false): Promise<void> {
    const faults = [...(await targetFaults(this.page, { isLow })), ...(await accessibilityFaults(this.page))];
    assert.deepEqual(faults, [], `${name} in ${this.#walker.lang}: ${this.page.url()}`);
  }

  /** The key that is on another layout: the one that has it is turned to. */
  async #turnsTo(key: string): Promise<void> {
    const layout = await this.page.locator(`.sot-keys__layout:has(${key})`).first().getAttribute('data-layout');
    await this.page.locator(`.sot-keys [data-deed="${layout}"]`).filter({ visible: true }).first().tap();
  }
}
