import type { IslandStart } from './mount.ts';

interface WorkProps {
  readonly worker: string;
  readonly text: string;
  readonly bits: number;
  /** Said when the button was pressed before the sum is done. */
  readonly waiting: string;
}

/** Does the small sum of a form while it is written; whoever is quicker than the computer waits for it at the button. */
const start: IslandStart = (element, raw, ended) => {
  const props = raw as unknown as WorkProps;
  const form = element.closest('form');
  const field = element.querySelector<HTMLInputElement>('input[name="answer"]');
  const status = element.querySelector<HTMLElement>('[role="status"]');
  if (!form || !field || !status) return;
  let button: HTMLElement | null | undefined;
  const worker = new Worker(props.worker, { type: 'module' });
  const end = (answer: string): void => {
    worker.terminate();
    field.value = answer;
    if (button === undefined) return;
    status.textContent = '';
    form.requestSubmit(button instanceof HTMLButtonElement ? button : null);
  };
  worker.onmessage = ({ data }) => end(String(data));
  // A browser that cannot count sends the form without an answer: the court then asks for another proof.
  worker.onerror = () => end('-');
  worker.postMessage({ text: props.text, bits: props.bits });
  ended.addEventListener('abort', () => worker.terminate());
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    button = event.submitter;
    status.textContent = props.waiting;
  });
};

export default start;
