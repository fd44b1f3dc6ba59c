import type { IslandStart } from '#design/islands';

interface Words {
  readonly copied: string;
}

/** Puts the words into the clipboard; without scripts they are selected by hand. */
const start: IslandStart = (element, props) => {
  const button = element.querySelector('button');
  const words = element.querySelector('[data-text]')?.textContent;
  const status = element.querySelector('[role=status]');
  if (!button || !words || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(words);
    if (status) status.textContent = (props as unknown as Words).copied;
  });
};

export default start;
