import type { IslandStart } from '#design/islands';

interface Suggestion {
  readonly text: string;
  readonly kind: string;
  readonly href: string;
}

/** A pause between two letters of a person who is still typing. */
const PAUSE_MS = 180;
const LEAST_LETTERS = 2;

/**
 * Offers what the beginning of a question would find: an editable combobox with a list below (ARIA APG). Without an
 * answer, or without JavaScript, the form is what it was.
 */
const start: IslandStart = (element, props) => {
  const input = element.querySelector<HTMLInputElement>('input[name="q"]');
  if (!input) return;
  const { address, listLabel } = props as { address: string; listLabel: string };
  const list = listFor(input, listLabel);
  const shown = shownIn(input, list);
  let timer = 0;
  let asking = new AbortController();
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const typed = input.value.trim();
    shown.put(typed.length < LEAST_LETTERS ? [] : await suggestionsOf(address, typed, asking.signal));
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    // An answer that does not come, or comes too late, leaves the box as it is.
    timer = window.setTimeout(() => void ask().catch(() => undefined), PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') shown.move(1);
    else if (event.key === 'ArrowUp') shown.move(-1);
    else if (event.key === 'Escape') shown.put([]);
    else if (event.key === 'Enter' && shown.active()) go(shown.active());
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => shown.put([]));
  // The press must not take the focus away before the click has found its line.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) =>
    go(target instanceof Element ? target.closest('[role=option]') : null),
  );
};

/** The lines below the box, and which of them the arrows stand on. */
function shownIn(input: HTMLInputElement, list: HTMLUListElement) {
  let at = -1;
  return {
    active: (): Element | undefined => list.children[at],
    put(suggestions: readonly Suggestion[]): void {
      at = -1;
      input.removeAttribute('aria-activedescendant');
      list.replaceChildren(...suggestions.map(optionOf));
      list.hidden = suggestions.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
    },
    move(by: 1 | -1): void {
      const options = [...list.children];
      at = at < 0 && by < 0 ? options.length - 1 : (at + by + options.length) % options.length;
      for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === at));
      input.setAttribute('aria-activedescendant', options[at]?.id ?? '');
    },
  };
}

function listFor(input: HTMLInputElement, label: string): HTMLUListElement {
  const list = document.createElement('ul');
  list.id = `${input.id}-suggestions`;
  list.className = 'sot-suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  return list;
}

function optionOf({ text, kind, href }: Suggestion, index: number): HTMLLIElement {
  const option = document.createElement('li');
  option.id = `suggestion-${index}`;
  option.dataset.href = href;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const [title, below] = [document.createElement('span'), document.createElement('span')];
  title.textContent = text;
  below.textContent = kind;
  below.className = 'sot-suggestions__kind';
  option.append(title, ' ', below);
  return option;
}

/** Leads only into this site, whatever was sent. */
function go(option: Element | null | undefined): void {
  const href = option instanceof HTMLElement ? option.dataset.href : undefined;
  if (href?.startsWith('/') && !href.startsWith('//')) location.assign(href);
}

async function suggestionsOf(address: string, typed: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ q: typed }), signal });
  return answer.ok ? ((await answer.json()) as readonly Suggestion[]) : [];
}

export default start;
