import type { IslandStart } from '#design/islands';

/** Details of the one who files leave the inputs as soon as that one says to file for somebody else, and come back. */
const start: IslandStart = (element, props) => {
  const form = element.closest('form');
  const note = element.querySelector<HTMLElement>('[data-own]');
  const inputs = [...element.querySelectorAll<HTMLInputElement>('input[type="text"]')];
  const change = (): void => {
    const chosen = form?.querySelector<HTMLInputElement>(`[name="${props.asks}"]:checked`)?.value;
    const isForOther = [props.unless].flat().includes(chosen);
    for (const input of inputs) {
      if (isForOther && input.value === input.defaultValue) input.value = '';
      else if (!isForOther && input.value === '') input.value = input.defaultValue;
    }
    if (note) note.hidden = isForOther;
  };
  form?.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === props.asks) change();
  });
  change();
};

export default start;
