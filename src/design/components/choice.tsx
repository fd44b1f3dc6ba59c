import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

export type ChoiceItem = {
  value: string;
  text: ComponentChildren;
  hint?: ComponentChildren;
  disabled?: boolean;
  /** Shown only while this choice is chosen; always shown without JavaScript. */
  conditional?: ComponentChildren;
};

export type ChoiceDivider = { divider: string };

export type ChoiceProps = {
  kind: 'radios' | 'checkboxes';
  item: ChoiceItem;
  id: string;
  name: string;
  checked: boolean;
  describedBy?: string | undefined;
  /** `exclusive`: «none of these» takes away the other ticks. */
  behaviour?: 'exclusive' | undefined;
};

/** One radio button or checkbox with its label, hint and conditional part. */
export function Choice({ kind, item, id, name, checked, describedBy, behaviour }: ChoiceProps) {
  const block = `govuk-${kind}`;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          data-behaviour={behaviour}
          aria-describedby={classNames(describedBy, item.hint && `${id}-item-hint`) || undefined}
        />
        <Label for={id} class={`${block}__label`}>
          {item.text}
        </Label>
        {item.hint && (
          <Hint id={`${id}-item-hint`} class={`${block}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div
          class={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}
