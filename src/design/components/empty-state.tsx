import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-shapes.ts';

/** Nothing here, and what to do next: never a bare empty list. */
export function EmptyState(props: { title: ComponentChildren; icon?: IconName; children?: ComponentChildren }) {
  return (
    <div class="sot-empty">
      <Icon name={props.icon ?? 'search'} class="sot-empty__icon" />
      <p class="sot-empty__title">{props.title}</p>
      {props.children && <div class="sot-empty__next">{props.children}</div>}
    </div>
  );
}
