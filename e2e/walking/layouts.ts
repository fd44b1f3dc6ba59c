import type { Page } from '@playwright/test';
import type { Lang } from './walker.ts';

/** What the digits of the row above the letters type on the Kazakh layout (RST KazSSR 903-90). */
const kazakhDigits = [')', '"', 'ә', 'і', 'ң', 'ғ', ',', '.', 'ү', 'ұ'] as const;

/** What the key of this place gives on the layout; letters are the same place with another letter. */
function keyOf(code: string, layout: Lang): string {
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  if (digit !== undefined) return layout === 'kk' ? (kazakhDigits[Number(digit)] ?? digit) : digit;
  const [, numpad] = /^Numpad(\d)$/.exec(code) ?? [];
  return numpad ?? code;
}

const virtualCodes: Readonly<Record<string, number>> = { Enter: 13, Escape: 27 };

function virtualCodeOf(code: string): number {
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  if (digit) return 48 + Number(digit);
  const [, numpad] = /^Numpad(\d)$/.exec(code) ?? [];
  if (numpad) return 96 + Number(numpad);
  const [, f] = /^F(\d+)$/.exec(code) ?? [];
  return f ? 111 + Number(f) : (virtualCodes[code] ?? 0);
}

const held = { Alt: 1, Ctrl: 2, Shift: 8 } as const;

/** Strikes the key of a place, `Shift+F9`, `Digit2`, as a keyboard of the layout sends it. */
export async function strikes(page: Page, combo: string, layout: Lang): Promise<void> {
  const names = combo.split('+');
  const code = names.pop() ?? '';
  const modifiers = names.reduce((sum, name) => sum + held[name as keyof typeof held], 0);
  const key = keyOf(code, layout);
  const text = key.length === 1 ? key : code === 'Enter' ? '\r' : undefined;
  const session = await page.context().newCDPSession(page);
  const about = {
    code,
    key,
    modifiers,
    windowsVirtualKeyCode: virtualCodeOf(code),
    ...(text === undefined ? {} : { text }),
  };
  await session.send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...about });
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyUp',
    code,
    key,
    modifiers,
    windowsVirtualKeyCode: virtualCodeOf(code),
  });
  await session.detach();
}

/** Types words wherever the focus is, and Enter: the first letter finds the line itself. */
export async function types(page: Page, words: string, layout: Lang): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [first = '', ...rest] = words;
  const about = { code: 'KeyF', key: first, text: first, windowsVirtualKeyCode: 70 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...about });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code: 'KeyF', key: first, windowsVirtualKeyCode: 70 });
  await session.detach();
  await page.keyboard.insertText(rest.join(''));
  await strikes(page, 'Enter', layout);
}
