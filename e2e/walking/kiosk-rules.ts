import type { Page } from '@playwright/test';

/** CSS pixels: what is pressed standing, what keeps two keys apart, and how far up a wheelchair reaches. */
const least = 76;
const gap = 8;
const reach = 720;

export interface KioskRules {
  /** «Экранды төмен түсіру» is on: nothing is touched above. */
  readonly isLow?: boolean;
}

/** @returns a line for each target that is too small, too near another one, or out of reach */
export async function targetFaults(page: Page, { isLow = false }: KioskRules = {}): Promise<string[]> {
  return await page.evaluate(
    ({ least, gap, reach, isLow }) => {
      const reachFrom = innerHeight - reach;
      // A row is one target: its link covers it.
      const rows = '.sot-hearing, .sot-links__item';
      // While a question is open nothing behind it is touched.
      const all = [
        ...(document.querySelector('dialog[open]') ?? document).querySelectorAll<HTMLElement>(
          'a[href], button, input:not([type=hidden]), textarea',
        ),
      ];
      const seen = all.filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        // The skip link is a point until it has the focus; the trap of a form is for machines.
        return one.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1 && one.tabIndex >= 0;
      });
      const targets = [...new Set(seen.map((one) => one.closest<HTMLElement>(rows) ?? one))];
      const boxes = targets.map((one) => ({
        ...{ name: one.outerHTML.slice(0, 90), box: one.getBoundingClientRect() },
        isInBar: one.closest('.sot-kiosk-bar') !== null,
      }));
      const faults = boxes.flatMap(({ name, box }) => [
        ...(box.width < least - 0.5 || box.height < least - 0.5
          ? [`${Math.round(box.width)} x ${Math.round(box.height)}, less than ${least}: ${name}`]
          : []),
        ...(isLow && box.top < reachFrom ? [`at ${Math.round(box.top)}, above ${reachFrom}: ${name}`] : []),
      ]);
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1)) {
          const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
          const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
          const apart = Math.max(across, down);
          if (apart < gap - 0.5 && inSight(one) && inSight(other))
            faults.push(`${Math.round(apart)} px apart: ${one.name} | ${other.name}`);
        }
      return faults;

      /** What is scrolled under the bar is out of sight, not beside it. */
      function inSight({ box, isInBar }: { box: DOMRect; isInBar: boolean }): boolean {
        const bar = document.querySelector('.sot-kiosk-bar')?.getBoundingClientRect().top ?? innerHeight;
        return isInBar || (box.top >= 0 && box.bottom <= bar + 1);
      }
    },
    { least, gap, reach, isLow },
  );
}

/** @returns a line for whatever would have to be scrolled, the page first */
export async function scrollFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    const canScroll = (one: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(one).overflowY) && !one.matches('input, textarea');
    const parts = [...document.querySelectorAll('main *')].filter(canScroll);
    return [
      ...(scrollHeight > clientHeight ? [`the page scrolls by ${scrollHeight - clientHeight}`] : []),
      ...(scrollWidth > clientWidth ? [`the page scrolls sideways by ${scrollWidth - clientWidth}`] : []),
      ...parts
        .filter((one) => one.scrollHeight > one.clientHeight + 1)
        .map((one) => `scrolls by ${one.scrollHeight - one.clientHeight}: ${one.outerHTML.slice(0, 60)}`),
    ];
  });
}

/** Turns through a screen that is longer than the glass. @returns a line for each control that no page of it shows whole, with nothing over it */
export async function hiddenFaults(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), textarea')];
    const unseen = new Set(controls.filter((one) => isDrawn(one) && !one.matches('.govuk-skip-link')));
    const turn = document.querySelector<HTMLElement>('[data-kiosk-turn]:not([hidden])');
    for (let left = Number(turn?.dataset.pages ?? 1); left > 0; left -= 1) {
      for (const one of unseen) if (isWhole(one)) unseen.delete(one);
      if (left > 1) turn?.querySelector<HTMLElement>('[data-turn="1"]')?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return [...unseen].map((one) => `never whole: ${one.outerHTML.slice(0, 90)}`);

    function isDrawn(one: HTMLElement): boolean {
      const { width, height } = one.getBoundingClientRect();
      return one.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1 && one.tabIndex >= 0;
    }

    function isWhole(one: HTMLElement): boolean {
      const row = one.closest('.sot-hearing, .sot-links__item') ?? one;
      const { left, top, right, bottom } = row.getBoundingClientRect();
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) return false;
      return [0.1, 0.9].every((share) => {
        const upper = document.elementFromPoint(left + (right - left) * share, top + (bottom - top) * share);
        return upper !== null && (row.contains(upper) || upper.contains(one));
      });
    }
  });
}
