import type { IslandStart } from '#design/islands';

const STORE = 'ashyq-intake-keys';

/** F2, F3, F4, F8, F9 by the place of the key, whatever the layout; off when the clerk has switched them off. */
const start: IslandStart = (element, props) => {
  const isOn = (): boolean => localStorage.getItem(STORE) !== 'off';
  const button = element.querySelector<HTMLButtonElement>('[data-keys-switch]');
  const say = (): void => {
    if (!button) return;
    button.hidden = false;
    button.textContent = String(isOn() ? props.off : props.on);
  };
  button?.addEventListener('click', () => {
    localStorage.setItem(STORE, isOn() ? 'off' : 'on');
    say();
  });
  say();
  document.addEventListener('keydown', (event) => {
    if (!isOn() || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const target = targetOf(element, event.code);
    if (!target) return;
    event.preventDefault();
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.querySelector<HTMLElement>('input, textarea')?.focus();
    } else target.click();
  });
};

function targetOf(element: HTMLElement, code: string): HTMLElement | null {
  if (!/^F[23489]$/.test(code)) return null;
  return element.querySelector<HTMLElement>(`[data-key="${code}"], #key-${code}`);
}

export default start;
