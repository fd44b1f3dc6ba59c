import { type Command, comboOf, commands, firstKeymap, type Keymap, saveKeymap, withKey } from './keymap.ts';
import { button, type DeskProps, element } from './screen.ts';

const PRE_ROLL = 'ashyq-hearing-pre-roll';
const FIRST_PRE_ROLL_S = 3;

/** How long before the key the moment was: people press after they have heard. */
export function preRollSeconds(): number {
  const kept = Number(localStorage.getItem(PRE_ROLL) ?? FIRST_PRE_ROLL_S);
  return Number.isFinite(kept) && kept >= 0 && kept <= 30 ? kept : FIRST_PRE_ROLL_S;
}

export interface Legend {
  keymap(): Keymap;
  /** True while the next key is taken for a command. */
  takesKey(event: KeyboardEvent): boolean;
}

/** Keys with what they do; each is a button too, and each can be changed on this computer. */
export function makeLegend(
  place: HTMLElement,
  props: DeskProps,
  first: Keymap,
  onPress: (command: Command) => void,
): Legend {
  const { words } = props;
  let [keymap, awaited]: [Keymap, Command | undefined] = [first, undefined];
  const [list, changes] = [element('ul', 'sot-legend'), element('ul', 'sot-legend')];
  const status = element('p', 'govuk-hint', words.legendHint);
  const awaitKey = (command: Command): void => {
    awaited = command;
    status.textContent = `${props.commands[command]}: ${words.remapPress}`;
  };
  const draw = (): void => {
    list.replaceChildren(...commands.map((command) => keyButton(command, props, keymap, () => onPress(command))));
    changes.replaceChildren(...commands.map((command) => keyButton(command, props, keymap, () => awaitKey(command))));
  };
  const reset = button(words.remapReset, () => {
    keymap = firstKeymap;
    saveKeymap(localStorage, undefined);
    draw();
  });
  const details = element('details', 'govuk-details', element('summary', 'govuk-details__summary', words.remap));
  details.append(preRollField(words.preRoll), changes, reset);
  place.append(
    element('section', 'sot-keys-legend', element('h2', 'govuk-heading-m', words.legend), status, list, details),
  );
  draw();
  const takeKey = (command: Command, event: KeyboardEvent): void => {
    const changed = event.code === 'Escape' ? keymap : withKey(keymap, command, comboOf(event));
    status.textContent = changed ? words.legendHint : words.remapTaken;
    keymap = changed ?? keymap;
    saveKeymap(localStorage, keymap);
    draw();
  };
  return {
    keymap: () => keymap,
    takesKey: (event) => {
      if (!awaited || /^(Shift|Control|Alt|Meta)/.test(event.code)) return false;
      event.preventDefault();
      takeKey(awaited, event);
      awaited = undefined;
      return true;
    },
  };
}

function keyButton(command: Command, { commands: names }: DeskProps, keymap: Keymap, onPress: () => void): HTMLElement {
  const made = button(names[command], onPress);
  made.dataset.command = command;
  made.append(' ', element('kbd', '', keymap[command].map(spoken).join(' · ')));
  return element('li', '', made);
}

/** As people read a key: «Ctrl+F9», «Num +». */
function spoken(combo: string): string {
  const signs = { Add: '+', Subtract: '−', Multiply: '×', Divide: '÷', Decimal: ',' } as const;
  return combo
    .replace(/Numpad(Add|Subtract|Multiply|Divide|Decimal)/, (_, sign: keyof typeof signs) => `Num ${signs[sign]}`)
    .replace(/(Key|Digit)(?=.$)/, '');
}

function preRollField(text: string): HTMLElement {
  const label = element('label', 'govuk-label', text);
  label.htmlFor = 'pre-roll';
  const input = element('input', 'govuk-input govuk-input--width-3');
  Object.assign(input, { id: 'pre-roll', type: 'number', min: '0', max: '30', value: String(preRollSeconds()) });
  input.addEventListener('change', () => localStorage.setItem(PRE_ROLL, input.value));
  return element('div', 'govuk-form-group', label, input);
}
