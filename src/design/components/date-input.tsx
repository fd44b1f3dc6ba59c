import { classNames } from '../class-names.ts';
import { useTexts } from '../texts.ts';
import { FieldGroup } from './field-group.tsx';
import type { FieldGroupProps } from './form-field.tsx';
import { Input } from './input.tsx';

export type DatePart = 'day' | 'month' | 'year';

export type DateInputProps = FieldGroupProps & {
  values?: Partial<Record<DatePart, string>>;
  /** The parts that are wrong; all of them when there is an error and nothing is named. */
  wrongParts?: readonly DatePart[];
  /** `birth` lets the browser fill the birthday in. */
  autocomplete?: 'birth';
};

const parts: readonly DatePart[] = ['day', 'month', 'year'];

/** Three fields in the order of Kazakhstan: day, month, year; names are `{name}-day`, `{name}-month`, `{name}-year`. */
export function DateInput(props: DateInputProps) {
  const { name, id = name, values = {}, error, wrongParts = parts } = props;
  const texts = useTexts();
  return (
    <FieldGroup {...props} role="group">
      <div class="govuk-date-input" id={id}>
        {parts.map((part) => (
          <div key={part} class="govuk-date-input__item">
            <Input
              label={texts[part]}
              labelClass="govuk-date-input__label"
              id={`${id}-${part}`}
              name={`${name}-${part}`}
              class={classNames('govuk-date-input__input', error && wrongParts.includes(part) && 'govuk-input--error')}
              width={part === 'year' ? 4 : 2}
              value={values[part]}
              inputmode="numeric"
              {...(props.autocomplete && { autocomplete: `bday-${part}` })}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
