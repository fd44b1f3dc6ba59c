import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-shapes.ts';

/**
 * Grey: not started or over. Blue: scheduled. Green: going on, accepted. Amber: delayed, or the reader must act.
 * Red: only a lost right, an overdue term, a failed recording.
 */
export type Tone = 'grey' | 'blue' | 'green' | 'amber' | 'red';

const iconOf: Record<Tone, IconName> = { grey: 'dash', blue: 'clock', green: 'check', amber: 'delay', red: 'warning' };

/** A status: an icon and a word on a tint, so it is read without colour. `icon: null` leaves the word alone. */
export function Tag(props: { tone?: Tone; icon?: IconName | null; class?: string; children?: ComponentChildren }) {
  const { tone = 'blue', icon = iconOf[tone], children } = props;
  return (
    <strong class={classNames('govuk-tag', `govuk-tag--${tone}`, props.class)}>
      {icon && <Icon name={icon} />}
      {children}
    </strong>
  );
}
