import assert from 'node:assert/strict';
import { accessibilityFaults } from '../walking/accessibility.ts';
import { journey, langs, type Manner } from '../walking/journey.ts';
import { hiddenFaults, scrollFaults, targetFaults } from '../walking/kiosk-rules.ts';
import { kioskScreens } from '../walking/kiosk-screens.ts';

const court = '7517';
const settings = ['', 'low=1', 'large=1', 'low=1&large=1'] as const;
/** What the others share with Kazakh need not be opened again: the two ends of what can be set. */
const ends = ['', 'low=1&large=1'] as const;
const glasses: readonly Manner[] = [
  { name: 'upright', size: 'board', in: langs },
  { name: 'lying', size: 'lying', in: langs },
];

/** What a visitor cannot find anywhere on this demo: a wrong number and a wrong address answer so. */
const refused: ReadonlyMap<string, number> = new Map([
  ['/number?number=99999', 422],
  ['/hearing/00000000-0000-7000-8000-000000000000', 404],
]);

journey('every screen of the kiosk stands whole on the glass', glasses, async ({ walker, tells }) => {
  const { page, origin } = walker;
  const faults: string[] = [];
  const screens = [...(await kioskScreens(origin, court)), ...refused.keys()];
  const sets = walker.lang === 'kk' ? settings : ends;
  for (const set of sets)
    for (const screen of screens) {
      await walker.opens(addressOf(screen, set), refused.get(screen));
      await page.locator('[data-island="kiosk"][data-island-state="live"]').waitFor({ state: 'attached' });
      await page.evaluate(async () => void (await document.fonts.ready));
      const found = [
        ...(await targetFaults(page, { isLow: set.includes('low') })),
        ...(await scrollFaults(page)),
        ...(await hiddenFaults(page)),
      ];
      faults.push(...found.map((fault) => `${screen || 'the home'} ${set}: ${fault}`));
    }
  tells(`${screens.length * sets.length} screens`);
  assert.deepEqual(faults, []);
});

const upright: readonly Manner[] = [{ name: 'upright', size: 'board', in: langs }];

journey('every screen of the kiosk is for everybody in each contrast', upright, async ({ walker }) => {
  const { page, origin } = walker;
  const faults: string[] = [];
  const screens = [...(await kioskScreens(origin, court)), ...refused.keys()];
  for (const contrast of ['', 'contrast=1'])
    for (const screen of screens) {
      await walker.opens(addressOf(screen, contrast), refused.get(screen));
      await page.locator('[data-island="kiosk"][data-island-state="live"]').waitFor({ state: 'attached' });
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${screen || 'the home'} ${contrast}: ${fault}`));
    }
  assert.deepEqual(faults, []);
});

/** Below the language. */
function addressOf(screen: string, set: string): string {
  return `/kiosk${screen}${screen.includes('?') ? '&' : '?'}court=${court}&${set}`;
}
