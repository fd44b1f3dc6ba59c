/** What a key can do at the hearing screen. */
export const commands = [
  'start',
  'speaker',
  'question',
  'motion',
  'evidence',
  'objection',
  'ruling',
  'pleadings',
  'last_word',
  'pause',
  'closed',
  'end',
] as const;

export type Command = (typeof commands)[number];

/** Places of keys (`event.code`), so that the Kazakh, Russian and English layouts are one; the second is on the numpad. */
export type Keymap = Readonly<Record<Command, readonly string[]>>;

export const firstKeymap: Keymap = {
  start: ['F2'],
  speaker: ['F3', 'NumpadAdd'],
  question: ['Shift+F3', 'Shift+NumpadAdd'],
  motion: ['F4', 'NumpadMultiply'],
  evidence: ['F6', 'NumpadDivide'],
  objection: ['F7', 'NumpadDecimal'],
  ruling: ['F8', 'NumpadSubtract'],
  pleadings: ['Shift+F6'],
  last_word: ['Shift+F7'],
  pause: ['F9'],
  closed: ['Shift+F9'],
  end: ['Ctrl+F9'],
};

const STORE = 'ashyq-hearing-keys';

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** «Ctrl+F9». */
export function comboOf({ code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string {
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  return [...held.filter(Boolean), code].join('+');
}

/** Digit of the row above the letters or of the numpad, whatever character the layout has there. */
export function digitOf({ code, ctrlKey, altKey, metaKey }: Pressed): number | undefined {
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  return digit === undefined || ctrlKey || altKey || metaKey ? undefined : Number(digit);
}

export function commandOf(keymap: Keymap, combo: string): Command | undefined {
  return commands.find((command) => keymap[command].includes(combo));
}

/** The keys of this computer: the first ones, with what its people have changed. */
export function loadKeymap(store: Pick<Storage, 'getItem'>): Keymap {
  try {
    const changed = JSON.parse(store.getItem(STORE) ?? '{}') as Partial<Record<Command, unknown>>;
    const own = commands.flatMap((command) => {
      const combos = changed[command];
      return Array.isArray(combos) && combos.every((one) => typeof one === 'string')
        ? [[command, combos] as const]
        : [];
    });
    return { ...firstKeymap, ...Object.fromEntries(own) };
  } catch {
    // What somebody else has written there is not ours: the first keys are.
    return firstKeymap;
  }
}

export function saveKeymap(store: Pick<Storage, 'setItem' | 'removeItem'>, keymap: Keymap | undefined): void {
  if (keymap) store.setItem(STORE, JSON.stringify(keymap));
  else store.removeItem(STORE);
}

/** The keymap with another key in place of the first one of a command; undefined when the key belongs to another. */
export function withKey(keymap: Keymap, command: Command, combo: string): Keymap | undefined {
  const owner = commandOf(keymap, combo);
  if (owner && owner !== command) return undefined;
  return { ...keymap, [command]: [combo, ...keymap[command].slice(1).filter((one) => one !== combo)] };
}
