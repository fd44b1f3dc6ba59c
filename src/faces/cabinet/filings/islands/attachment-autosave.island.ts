import type { IslandStart } from '#design/islands';

/** Saves what a file is and is called as soon as it is changed; the button does the same without the script. */
const start: IslandStart = (element, props) => {
  const form = element.querySelector('form');
  const line = element.querySelector<HTMLElement>('[data-saved]');
  if (!form || !line) return;
  form.addEventListener('change', () => {
    void save(form).then((isSaved) => {
      line.textContent = String(isSaved ? props.saved : props.failed);
    });
  });
};

/** The page answers a form that was taken with a way back, which is not gone here. */
async function save(form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  try {
    // `form.action` is the input of that name.
    const { type } = await fetch(form.getAttribute('action') ?? '', { method: 'POST', body, redirect: 'manual' });
    return type === 'opaqueredirect';
  } catch {
    return false;
  }
}

export default start;
