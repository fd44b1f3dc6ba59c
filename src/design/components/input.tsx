import type { ComponentChildren } from 'preact';
import { classNames, type ExtraAttributes } from '../class-names.ts';
import { type FieldProps, FormField } from './form-field.tsx';

export type InputProps = FieldProps & {
  value?: string;
  type?: 'text' | 'email' | 'tel' | 'search' | 'url';
  /** Characters that fit: 2, 3, 4, 5, 10, 20 or 30; the whole width without it. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'search';
  autocomplete?: string;
  spellcheck?: boolean;
  disabled?: boolean;
  prefix?: ComponentChildren;
  suffix?: ComponentChildren;
  class?: string;
  attributes?: ExtraAttributes;
};

/** One line of text. Numbers (IIN, case number, phone) take `inputmode`, never `type=number`. */
export function Input(props: InputProps) {
  const { value, type = 'text', width, inputmode, autocomplete, spellcheck, disabled, prefix, suffix } = props;
  // Preact's types tie `type` to a fixed word; here it is the caller's.
  const attributes: ExtraAttributes = { type, ...props.attributes };
  return (
    <FormField {...props}>
      {({ id, describedBy, hasError }) => {
        const input = (
          <input
            class={classNames(
              'govuk-input',
              width && `govuk-input--width-${width}`,
              props.class,
              hasError && 'govuk-input--error',
            )}
            id={id}
            name={props.name}
            value={value}
            spellcheck={spellcheck}
            disabled={disabled}
            aria-describedby={describedBy}
            autocomplete={autocomplete}
            inputmode={inputmode}
            {...attributes}
          />
        );
        return prefix === undefined && suffix === undefined ? (
          input
        ) : (
          <Affixed {...{ prefix, suffix }}>{input}</Affixed>
        );
      }}
    </FormField>
  );
}

function Affixed(props: { prefix?: ComponentChildren; suffix?: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="govuk-input__wrapper">
      {props.prefix !== undefined && (
        <div class="govuk-input__prefix" aria-hidden="true">
          {props.prefix}
        </div>
      )}
      {props.children}
      {props.suffix !== undefined && (
        <div class="govuk-input__suffix" aria-hidden="true">
          {props.suffix}
        </div>
      )}
    </div>
  );
}
