import type { ComponentChildren } from 'preact';

export type ProgressProps = {
  id: string;
  label: ComponentChildren;
  /** 0 to `max`, whole steps. */
  value: number;
  max: number;
  /** What is being done now, in words. */
  note?: ComponentChildren;
};

/** How far a work is. The page repeats itself by `Page.refreshSeconds` without JavaScript, by `LiveRegion` with it. */
export function Progress({ id, label, value, max, note }: ProgressProps) {
  return (
    <div class="sot-progress">
      <div class="sot-progress__head">
        <label for={id}>{label}</label>
        <span class="sot-progress__value" aria-hidden="true">
          {value} / {max}
        </span>
      </div>
      <progress
        id={id}
        class="sot-progress__bar"
        value={value}
        max={max}
        aria-describedby={note ? `${id}-note` : undefined}
      >
        {value} / {max}
      </progress>
      {note && (
        <p id={`${id}-note`} class="sot-progress__note">
          {note}
        </p>
      )}
    </div>
  );
}
