import assert from 'node:assert/strict';
import { journey } from '../walking/journey.ts';
import type { Walker } from '../walking/walker.ts';

/** Қазыбек as a person types it: in Kazakh, on a Russian keyboard, with a Latin letter among them. */
const spellings = ['қазыб', 'казыб', 'kазыб'];

journey(
  'a visitor searches by the one box',
  [
    { name: 'with the keyboard alone', hands: 'keyboard' },
    { name: 'with JavaScript off', javaScript: 'off', size: 'phone' },
  ],
  async ({ walker }) => {
    for (const typed of spellings) {
      await asks(walker, typed);
      const first = await walker.reads('main .sot-act a');
      assert.match(first, /Қазыбек|Казыбек|Kazybek/, typed);
    }
    await walker.stands('what was found');
    await asks(walker, 'казыбик');
    await walker.stands('what was meant');
    await walker.followsLink('.sot-empty a[href*="/search?who="]');
    assert.match(await walker.reads('main .sot-act a'), /Қазыбек|Казыбек|Kazybek/);
    if (walker.runsScripts) await takesSuggestion(walker);
  },
);

async function asks(walker: Walker, typed: string): Promise<void> {
  await walker.opens('/search');
  await walker.fills('q', typed);
  await walker.presses();
}

async function takesSuggestion(walker: Walker): Promise<void> {
  await walker.opens('/search');
  await walker.page.focus('#q');
  await walker.page.keyboard.type('қазыб', { delay: 30 });
  await walker.page.waitForSelector('[role=option]');
  await walker.stands('suggestions');
  await walker.page.keyboard.press('ArrowDown');
  assert.equal(await walker.page.getAttribute('[role=option]', 'aria-selected'), 'true');
  await walker.page.keyboard.press('Enter');
  await walker.page.waitForURL(/\/courts\/\d{4}$/);
  assert.match(await walker.reads('main h1'), /Қазыбек|Казыбек|Kazybek/);
}
