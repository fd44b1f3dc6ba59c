import { type IconName, iconShapes } from './icon-shapes.ts';

/** A drawing beside a word, never instead of it; hidden from screen readers, as tall as 1.25 of the text. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  return (
    <svg class={`sot-icon${extra ? ` ${extra}` : ''}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconShapes[name]} />
    </svg>
  );
}
