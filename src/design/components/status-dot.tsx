import type { ComponentChildren } from 'preact';
import type { Tone } from './tag.tsx';

/** A small live state beside its word: connected, recording, waiting. The shape differs too, not only the colour. */
export function StatusDot({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class={`sot-dot sot-dot--${tone}`}>
      <span class="sot-dot__mark" aria-hidden="true" />
      {children}
    </span>
  );
}
