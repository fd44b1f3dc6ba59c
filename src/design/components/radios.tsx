import { classNames } from '../class-names.ts';
import { Choice, type ChoiceDivider, type ChoiceItem } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import type { FieldGroupProps } from './form-field.tsx';

export type RadiosProps = FieldGroupProps & {
  items: readonly (ChoiceItem | ChoiceDivider)[];
  value?: string;
  inline?: boolean;
  small?: boolean;
};

/** One of several. The first radio has the id of the group, so the error summary can link to it. */
export function Radios(props: RadiosProps) {
  const { name, id = name, items, value, inline, small } = props;
  return (
    <FieldGroup {...props}>
      <div
        class={classNames('govuk-radios', inline && 'govuk-radios--inline', small && 'govuk-radios--small')}
        data-module="govuk-radios"
      >
        {items.map((item, index) =>
          'divider' in item ? (
            <div key={item.divider} class="govuk-radios__divider">
              {item.divider}
            </div>
          ) : (
            <Choice
              key={item.value}
              kind="radios"
              item={item}
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={name}
              checked={item.value === value}
            />
          ),
        )}
      </div>
    </FieldGroup>
  );
}
