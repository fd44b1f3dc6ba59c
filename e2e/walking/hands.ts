import assert from 'node:assert/strict';
import type { Locator, Page } from '@playwright/test';

/** How a person works a page. */
export interface Hands {
  press(target: Locator): Promise<void>;
  type(field: Locator, value: string): Promise<void>;
  choose(list: Locator, value: string): Promise<void>;
}

/** Most stops of the Tab key before a control is called unreachable. */
const mostStops = 400;

/** Day, month, year and the calendar of one date field, twice. */
const mostVisits = 8;

/** A mouse or a finger: the control must be in sight and nothing may lie over it. */
export function pointer(): Hands {
  return {
    press: (target) => target.click(),
    type: (field, value) => field.fill(value),
    choose: async (list, value) => {
      await list.selectOption(value);
    },
  };
}

/** Tab, Enter, Space, arrows and letters only; fails on a focus that is lost, trapped, covered or not to be seen. */
export function keyboard(page: Page): Hands {
  return {
    press: async (target) => {
      if (await target.evaluate((one) => one.matches('input[type=radio]'))) return await takeRadio(page, target);
      await reach(page, target);
      const isChoice = await target.evaluate((one) => one.matches('input[type=checkbox]'));
      if (!isChoice) await page.keyboard.press('Enter');
      else if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    type: async (field, value) => {
      await reach(page, field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(value);
    },
    choose: async (list, value) => {
      await reach(page, list);
      const rows = await list.locator('option').count();
      await page.keyboard.press('Home');
      for (let row = 1; row < rows && (await list.inputValue()) !== value; row += 1) {
        await page.keyboard.press('ArrowDown');
      }
      assert.equal(await list.inputValue(), value, 'the list was chosen from by its arrows');
    },
  };
}

/** Tab leads to one button of the group, the chosen or the first; arrows go on and choose. */
async function takeRadio(page: Page, target: Locator): Promise<void> {
  const form = target.locator('xpath=ancestor::form');
  const group = form.locator(`input[type=radio][name="${await target.getAttribute('name')}"]`);
  const chosen = group.and(page.locator(':checked'));
  await reach(page, (await chosen.count()) > 0 ? chosen.first() : group.first());
  const wanted = await target.elementHandle();
  const stands = () => page.evaluate((one) => document.activeElement === one, wanted);
  for (let tries = await group.count(); tries > 0 && !(await stands()); tries -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  assert.ok(await stands(), 'the arrows reach the button');
  if (!(await target.isChecked())) await page.keyboard.press('Space');
}

async function reach(page: Page, target: Locator): Promise<void> {
  const wanted = await target.elementHandle();
  assert.ok(wanted);
  const visits = await page.evaluateHandle(() => new Map<Element, number>());
  const passed: string[] = [];
  for (let stops = 0; stops < mostStops; stops += 1) {
    const now = await page.evaluate(lookAtFocus, { wanted, visits });
    assert.deepEqual(now.faults, [], `the focus at ${now.name}`);
    if (now.isWanted) return;
    // A field of a date has stops inside it, and a way may lead once more from the top; beyond that it is a circle.
    if (now.visits > mostVisits) break;
    passed.push(now.name);
    await page.keyboard.press('Tab');
  }
  const name = await target.evaluate((one) => one.outerHTML.slice(0, 160));
  assert.fail(`the keyboard does not reach ${name}\nit passed:\n${passed.slice(-30).join('\n')}`);
}

interface Focus {
  readonly isWanted: boolean;
  readonly name: string;
  readonly visits: number;
  readonly faults: readonly string[];
}

/** Runs in the page. */
function lookAtFocus({ wanted, visits }: { wanted: Element; visits: Map<Element, number> }): Focus {
  const element = document.activeElement;
  if (!element || element === document.body) return { isWanted: false, name: 'body', visits: 0, faults: [] };
  const before = visits.get(element) ?? 0;
  visits.set(element, before + 1);
  const faults: string[] = [];
  if (!hasRing(element)) faults.push('no ring to be seen');
  const box = element.getBoundingClientRect();
  const isInSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0;
  if (!isInSight) faults.push(`not on the screen: ${JSON.stringify(box)}`);
  else if (isCovered(element, box)) faults.push('something lies over it');
  return { isWanted: element === wanted, name: element.outerHTML.slice(0, 120), visits: before + 1, faults };

  function hasRing(focused: Element): boolean {
    // What the page itself puts the focus on, to be read from there, is no control.
    if (focused.matches('[tabindex="-1"]')) return true;
    // A hidden radio button shows the ring on the box that its label draws.
    const isBox = focused.matches('.govuk-radios__input, .govuk-checkboxes__input') && focused.nextElementSibling;
    const style = isBox ? getComputedStyle(isBox, '::before') : getComputedStyle(focused);
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  }

  /** WCAG 2.2, 2.4.11: nothing fixed may hide all of it; nine points of its box are asked. */
  function isCovered(focused: Element, { left, top, width, height }: DOMRect): boolean {
    const shares = [0.1, 0.5, 0.9];
    return !shares.some((x) =>
      shares.some((y) => {
        const upper = document.elementFromPoint(left + width * x, top + height * y);
        return (
          upper !== null && (focused.contains(upper) || upper.contains(focused) || upper.closest('label') !== null)
        );
      }),
    );
  }
}
