import type { Page } from '@playwright/test';

export type Size = 'phone' | 'desk' | 'board' | 'lying';

/** The narrowest phone, a usual desk, the screen in the lobby, the same screen turned. */
export const sizes: Readonly<Record<Size, { readonly width: number; readonly height: number }>> = {
  phone: { width: 320, height: 640 },
  desk: { width: 1280, height: 720 },
  board: { width: 1080, height: 1920 },
  lying: { width: 1920, height: 1080 },
};

/** CSS pixels of what a finger presses on a phone and on a kiosk; axe asks for 24 everywhere (WCAG 2.2, 2.5.8). */
const leastTarget = { finger: 44, pointer: 24, kiosk: 76 } as const;

/** @returns what a reader of this width would stumble over: a line per fault */
export async function layoutFaults(page: Page, size: Size): Promise<string[]> {
  const found = await page.evaluate(
    ({ usual, kiosk }) => {
      const least = document.documentElement.classList.contains('sot--kiosk') ? kiosk : usual;
      const faults: string[] = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) faults.push(`scrolls sideways by ${scrollWidth - clientWidth} px: ${widest()}`);
      for (const target of document.querySelectorAll('.govuk-button, input:not([type=hidden]), select, textarea')) {
        const { width, height } = target.getBoundingClientRect();
        // The trap of a form is for machines.
        const isSeen = target.checkVisibility({ visibilityProperty: true }) && !target.closest('.sot-trap');
        // The skip link and hidden controls are points until they have the focus.
        if (isSeen && width > 1 && height > 1 && height < least)
          faults.push(`${Math.round(height)} px high, less than ${least}: ${target.outerHTML.slice(0, 120)}`);
      }
      return faults;

      function widest(): string {
        const all = [...document.querySelectorAll('body *')].filter(
          (one) => one.getBoundingClientRect().right > clientWidth + 0.5,
        );
        return all
          .map((one) => one.outerHTML.slice(0, 80))
          .slice(-2)
          .join(' | ');
      }
    },
    { usual: size === 'phone' ? leastTarget.finger : leastTarget.pointer, kiosk: leastTarget.kiosk },
  );
  return found.map((fault) => `${size}: ${fault}`);
}

/** @returns what is wrong in the words of a page, whatever its width */
export async function wordingFaults(page: Page, lang: string): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    // A kiosk stands in the court itself, beside the people who help.
    hasHelp: document.querySelector('a[href^="tel:"], html.sot--kiosk') !== null,
    // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
    text: document.body.innerText,
  }));
  const faults: string[] = [];
  if (seen.lang !== lang) faults.push(`the page is in ${seen.lang}`);
  if (seen.headings !== 1) faults.push(`${seen.headings} headings of the first level`);
  // The home page is called as the service is.
  if (!/ – |^Ашық сот$|^Ashyq Sot$/.test(seen.title)) faults.push(`the title does not name the service: ${seen.title}`);
  if (!seen.hasHelp) faults.push('no telephone of help');
  const raw = /\bundefined\b|\[object |\bNaN\b|\bnull\b|Invalid Date|\$\{|\{[a-zA-Z]+\}/.exec(seen.text);
  if (raw) faults.push(`raw text: …${seen.text.slice(Math.max(0, raw.index - 40), raw.index + 40)}…`);
  return faults;
}
