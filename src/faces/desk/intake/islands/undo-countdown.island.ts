import type { IslandStart } from '#design/islands';

/** Counts the seconds down and takes the button away when nothing can be undone any more. */
const start: IslandStart = (element, props) => {
  const line = element.querySelector<HTMLElement>('[data-seconds]');
  let left = Number(props.seconds);
  const tick = (): void => {
    left -= 1;
    if (left <= 0) {
      clearInterval(timer);
      element.remove();
    } else if (line) line.textContent = `${line.dataset.seconds ?? ''}${left}`;
  };
  const timer = window.setInterval(tick, 1_000);
};

export default start;
