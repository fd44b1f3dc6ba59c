import type { IslandStart } from '#design/islands';

/** Who does not know the number is asked for the name at once, also one who was faster than this script. */
const start: IslandStart = (element) => {
  const details = element.querySelector('details');
  const ask = (): void => {
    if (details && element.querySelector('[name$=".unknownNumber"]:checked')) details.open = true;
  };
  element.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name.endsWith('.unknownNumber')) ask();
  });
  ask();
};

export default start;
