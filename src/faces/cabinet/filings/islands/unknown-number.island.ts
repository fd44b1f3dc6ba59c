import type { IslandStart } from '#design/islands';

/** Who does not know the number is asked for the name at once. */
const start: IslandStart = (element) => {
  const details = element.querySelector('details');
  element.addEventListener('change', ({ target }) => {
    const isUnknown = target instanceof HTMLInputElement && target.name.endsWith('.unknownNumber') && target.checked;
    if (details && isUnknown) details.open = true;
  });
};

export default start;
