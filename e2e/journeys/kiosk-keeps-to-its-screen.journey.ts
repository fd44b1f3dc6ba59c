import assert from 'node:assert/strict';
import { accessibilityFaults } from '../walking/accessibility.ts';
import { journey, langs, type Manner } from '../walking/journey.ts';
import { hiddenFaults, scrollFaults, targetFaults } from '../walking/kiosk-rules.ts';
import { kioskScreens } from '../walking/kiosk-screens.ts';
import type { Walker } from '../walking/walker.ts';

const court = '7517';
/** The screen as it is set, and whether everything on it is judged for everybody too: contrast changes no place. */
const usual = { set: '', isJudged: true } as const;
const farthest = { set: 'low=1&large=1&contrast=1', isJudged: true } as const;
const between = [
  { set: 'low=1', isJudged: false },
  { set: 'large=1', isJudged: false },
] as const;
type Setting = typeof usual | typeof farthest | (typeof between)[number];

/** Russian words are the longest; where the others fit stands in Kazakh, and English is judged upright. */
const glasses: readonly Manner[] = [
  { name: 'upright', size: 'board', in: langs },
  { name: 'lying', size: 'lying', in: ['kk', 'ru'] },
];

/** What a visitor cannot find anywhere on this demo: a wrong number and a wrong address answer so. */
const refused: ReadonlyMap<string, number> = new Map([
  ['/number?number=99999', 422],
  ['/hearing/00000000-0000-7000-8000-000000000000', 404],
]);

journey('every screen of the kiosk stands whole on the glass', glasses, async ({ walker, tells }) => {
  const faults: string[] = [];
  const screens = [...(await kioskScreens(walker.origin, court)), ...refused.keys()];
  const settings: readonly Setting[] = walker.lang === 'kk' ? [usual, ...between, farthest] : [farthest];
  for (const setting of settings)
    for (const screen of screens) {
      // A list that is told anew while it is looked at is laid out again: what is wrong the second time too is wrong.
      const first = await faultsOf(walker, screen, setting);
      const found = first.length > 0 ? await faultsOf(walker, screen, setting) : [];
      faults.push(...found.map((fault) => `${screen || 'the home'} ${setting.set}: ${fault}`));
    }
  tells(`${screens.length * settings.length} screens`);
  assert.deepEqual(faults, []);
});

async function faultsOf(walker: Walker, screen: string, { set, isJudged }: Setting): Promise<readonly string[]> {
  const { page } = walker;
  await walker.opens(`/kiosk${screen}${screen.includes('?') ? '&' : '?'}court=${court}&${set}`, refused.get(screen));
  await page.locator('[data-island="kiosk"][data-island-state="live"]').waitFor({ state: 'attached' });
  await page.evaluate(async () => void (await document.fonts.ready));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return [
    ...(isJudged && height > width ? await accessibilityFaults(page) : []),
    ...(await targetFaults(page, { isLow: set.includes('low') })),
    ...(await scrollFaults(page)),
    ...(await hiddenFaults(page)),
  ];
}
