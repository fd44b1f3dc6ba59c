import type { ComponentChildren } from 'preact';
import { classNames, type ExtraAttributes } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-shapes.ts';

export type ButtonProps = {
  /** `primary` once a page; `warning` for what cannot be undone; `inverse` on navy; `plain` looks like a link. */
  kind?: 'primary' | 'secondary' | 'warning' | 'inverse' | 'plain';
  /** The door of a service: larger, with an arrow. */
  isStart?: boolean;
  /** Makes a link that looks like a button. */
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Ignores a second press within a second. */
  preventDoubleClick?: boolean;
  icon?: IconName;
  id?: string;
  class?: string;
  attributes?: ExtraAttributes;
  children?: ComponentChildren;
};

export function Button(props: ButtonProps) {
  const { kind = 'primary', isStart, href, icon, id, children } = props;
  const className = classNames(
    'govuk-button',
    kind !== 'primary' && `govuk-button--${kind}`,
    isStart && 'govuk-button--start',
    icon && 'sot-button--icon',
    props.class,
  );
  const common = { class: className, 'data-module': 'govuk-button', id, ...props.attributes };
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {icon || isStart ? <span>{children}</span> : children}
      {isStart && <Icon name="arrow-right" class="govuk-button__start-icon" />}
    </>
  );
  if (href !== undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: GOV.UK markup of a link that starts an action
      <a href={href} role="button" draggable={false} {...common}>
        {content}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)}
      {...common}
    >
      {content}
    </button>
  );
}

/** Buttons and links side by side; one below another on a phone. */
export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="govuk-button-group">{children}</div>;
}
