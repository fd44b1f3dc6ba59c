import { classNames } from '../class-names.ts';
import { Choice, type ChoiceDivider, type ChoiceItem } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import type { FieldGroupProps } from './form-field.tsx';

export type CheckboxItem = ChoiceItem & { behaviour?: 'exclusive'; name?: string };

export type CheckboxesProps = FieldGroupProps & {
  items: readonly (CheckboxItem | ChoiceDivider)[];
  values?: readonly string[];
  small?: boolean;
};

/** Any of several; one lonely checkbox needs no `legend`. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, id = name, items, values = [], small, legend, hint, error } = props;
  const alone =
    legend === undefined ? classNames(hint && `${id}-hint`, error && `${id}-error`) || undefined : undefined;
  return (
    <FieldGroup {...props}>
      <div class={classNames('govuk-checkboxes', small && 'govuk-checkboxes--small')} data-module="govuk-checkboxes">
        {items.map((item, index) =>
          'divider' in item ? (
            <div key={item.divider} class="govuk-checkboxes__divider">
              {item.divider}
            </div>
          ) : (
            <Choice
              key={item.value}
              kind="checkboxes"
              item={item}
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={item.name ?? name}
              checked={values.includes(item.value)}
              describedBy={alone}
              behaviour={item.behaviour}
            />
          ),
        )}
      </div>
    </FieldGroup>
  );
}
