import type { ComponentChildren } from 'preact';
import { classNames, type ExtraAttributes } from '../class-names.ts';
import { type FieldProps, FormField } from './form-field.tsx';

export type TextareaProps = FieldProps & {
  value?: string;
  /** Lines seen at once; 5 by default. */
  rows?: number;
  spellcheck?: boolean;
  autocomplete?: string;
  disabled?: boolean;
  class?: string;
  attributes?: ExtraAttributes;
  afterInput?: ComponentChildren;
};

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const { value = '', rows = 5, spellcheck, disabled, autocomplete } = props;
  return (
    <FormField {...props}>
      {({ id, describedBy, hasError }) => (
        <>
          <textarea
            class={classNames('govuk-textarea', hasError && 'govuk-textarea--error', props.class)}
            id={id}
            name={props.name}
            rows={rows}
            spellcheck={spellcheck}
            disabled={disabled}
            aria-describedby={describedBy}
            autocomplete={autocomplete}
            {...props.attributes}
          >
            {value}
          </textarea>
          {props.afterInput}
        </>
      )}
    </FormField>
  );
}
