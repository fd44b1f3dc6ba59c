// Places of keys (`event.code`), so that the Kazakh, Russian and English layouts are one: the same as on the court's own screen.

export const firstKeys = {
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

const STORE = 'ashyq-recorder-keys';

export function comboOf({ code, ctrlKey, altKey, shiftKey, metaKey }) {
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  return [...held.filter(Boolean), code].join('+');
}

export const commandOf = (keys, combo) => Object.keys(keys).find((command) => keys[command].includes(combo));

/** «Num +» reads better than «NumpadAdd». */
export const nameOfKey = (combo) =>
  combo
    .replace('NumpadAdd', 'Num +')
    .replace('NumpadSubtract', 'Num −')
    .replace('NumpadMultiply', 'Num ×')
    .replace('NumpadDivide', 'Num ÷')
    .replace('NumpadDecimal', 'Num .')
    .replace('Numpad', 'Num ');

/** The first keys with what the people of this computer have changed. */
export function loadKeys(store = localStorage) {
  try {
    const changed = JSON.parse(store.getItem(STORE) ?? '{}');
    const own = Object.keys(firstKeys).filter((command) => Array.isArray(changed[command]));
    return { ...firstKeys, ...Object.fromEntries(own.map((command) => [command, changed[command].map(String)])) };
  } catch {
    return firstKeys;
  }
}

export function saveKeys(keys, store = localStorage) {
  if (keys) store.setItem(STORE, JSON.stringify(keys));
  else store.removeItem(STORE);
}

/** @returns nothing when the key belongs to another command */
export function withKey(keys, command, combo) {
  const owner = commandOf(keys, combo);
  if (owner && owner !== command) return undefined;
  return { ...keys, [command]: [combo, ...keys[command].slice(1).filter((one) => one !== combo)] };
}
