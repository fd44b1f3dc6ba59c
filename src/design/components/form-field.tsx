import type { ComponentChildren } from 'preact';
import { classNames, type ExtraAttributes } from '../class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label, type LabelProps } from './label.tsx';

export type FieldProps = {
  name: string;
  /** Default: `name`; the error summary links to it. */
  id?: string;
  label: ComponentChildren;
  labelSize?: LabelProps['size'];
  labelClass?: string;
  isPageHeading?: boolean;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  describedBy?: string;
  groupClass?: string;
  groupAttributes?: ExtraAttributes;
};

export type FieldParts = { id: string; describedBy: string | undefined; hasError: boolean };

/** Connects label, hint, error and control: ids are `{id}`, `{id}-hint`, `{id}-error`, in `aria-describedby` in this order. */
export function FormField(props: FieldProps & { children: (parts: FieldParts) => ComponentChildren }) {
  const { name, id = name, label, hint, error } = props;
  const describedBy = classNames(props.describedBy, hint && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <div
      class={classNames('govuk-form-group', error && 'govuk-form-group--error', props.groupClass)}
      {...props.groupAttributes}
    >
      <Label for={id} size={props.labelSize} class={props.labelClass} isPageHeading={props.isPageHeading}>
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {props.children({ id, describedBy, hasError: Boolean(error) })}
    </div>
  );
}

export type FieldGroupProps = Omit<
  FieldProps,
  'label' | 'labelSize' | 'labelClass' | 'describedBy' | 'groupAttributes'
> & {
  legend?: ComponentChildren;
  legendSize?: LabelProps['size'];
};
