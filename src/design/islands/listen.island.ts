import type { IslandStart } from './mount.ts';

interface ListenProps {
  readonly sounds: readonly string[];
  /** Said when the sound cannot be played. */
  readonly silent: string;
}

/** Only one text of the page is read at a time. */
let stopOther: (() => void) | undefined;

/** Plays the sounds one after another; a second press, or another button, stops them. */
const start: IslandStart = (element, props, ended) => {
  const { sounds, silent } = props as unknown as ListenProps;
  const button = element.querySelector<HTMLButtonElement>('button');
  const note = element.querySelector<HTMLElement>('[role="status"]');
  if (!button || !note) return;
  button.hidden = false;
  const audio = new Audio();
  let next = 0;
  const show = (isReading: boolean): void => {
    button.classList.toggle('sot-listen--reading', isReading);
  };
  const stop = (): void => {
    audio.pause();
    next = sounds.length;
    show(false);
    if (stopOther === stop) stopOther = undefined;
  };
  const read = async (): Promise<void> => {
    const sound = sounds[next];
    if (sound === undefined) return stop();
    next += 1;
    audio.src = sound;
    await audio.play();
  };
  const fail = (thrown: unknown): void => {
    // A second press pauses a sound that was about to begin; that is no failure.
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return;
    stop();
    note.textContent = silent;
  };
  audio.addEventListener('ended', () => void read().catch(fail));
  button.addEventListener('click', () => {
    const isReading = button.classList.contains('sot-listen--reading');
    stopOther?.();
    if (isReading) return;
    [next, stopOther] = [0, stop];
    show(true);
    void read().catch(fail);
  });
  addEventListener('pagehide', stop, { signal: ended });
  ended.addEventListener('abort', stop);
};

export default start;
