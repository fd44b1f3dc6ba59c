import type { IslandStart } from '#design/islands';

const PLACE = /\[[^\]]*\]/;

/** F2 goes to the next place in brackets and selects it, so that what is typed takes its place; after the last, the first. */
const start: IslandStart = (element, _props, ended) => {
  for (const hint of element.querySelectorAll<HTMLElement>('[data-key-hint]')) hint.hidden = false;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.code !== 'F2' || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
        return;
      const fields = [...document.querySelectorAll<HTMLTextAreaElement>('#editor textarea')];
      const from = fields.indexOf(document.activeElement as HTMLTextAreaElement);
      const place = nextPlace(fields, from) ?? nextPlace(fields, -1);
      if (!place) return;
      event.preventDefault();
      place.field.closest('details')?.setAttribute('open', '');
      place.field.focus();
      place.field.setSelectionRange(place.start, place.end);
    },
    { signal: ended },
  );
};

interface Place {
  readonly field: HTMLTextAreaElement;
  readonly start: number;
  readonly end: number;
}

/** In the field itself behind the selection, then in the fields after it. */
function nextPlace(fields: readonly HTMLTextAreaElement[], from: number): Place | undefined {
  for (const [index, field] of fields.entries()) {
    if (index < from) continue;
    const behind = index === from ? field.selectionEnd : 0;
    const found = PLACE.exec(field.value.slice(behind));
    if (found) return { field, start: behind + found.index, end: behind + found.index + found[0].length };
  }
  return undefined;
}

export default start;
