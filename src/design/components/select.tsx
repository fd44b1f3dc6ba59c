import { classNames, type ExtraAttributes } from '../class-names.ts';
import { type FieldProps, FormField } from './form-field.tsx';

export type SelectItem = { value: string; text: string; disabled?: boolean };

export type SelectProps = FieldProps & {
  items: readonly SelectItem[];
  value?: string;
  disabled?: boolean;
  class?: string;
  attributes?: ExtraAttributes;
};

/** A list to choose one from; for up to seven choices prefer `Radios`. */
export function Select(props: SelectProps) {
  return (
    <FormField {...props}>
      {({ id, describedBy, hasError }) => (
        <select
          class={classNames('govuk-select', props.class, hasError && 'govuk-select--error')}
          id={id}
          name={props.name}
          disabled={props.disabled}
          aria-describedby={describedBy}
          {...props.attributes}
        >
          {props.items.map((item) => (
            <option key={item.value} value={item.value} selected={item.value === props.value} disabled={item.disabled}>
              {item.text}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
