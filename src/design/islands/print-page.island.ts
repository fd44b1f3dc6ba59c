import type { IslandStart } from './mount.ts';

/** Shows the button that only a browser with scripts can keep its word for. */
const start: IslandStart = (element) => {
  const button = element.querySelector('button');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
};

export default start;
