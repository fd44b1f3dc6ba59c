import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';

export type SearchFormProps = {
  action: string;
  label: ComponentChildren;
  button: string;
  name?: string;
  value?: string;
  hint?: ComponentChildren;
  id?: string;
};

/** One field and one button; goes by GET, so the answer has an address. */
export function SearchForm({ action, label, button, name = 'q', value, hint, id = 'search' }: SearchFormProps) {
  return (
    <search>
      <form class="sot-search" action={action} method="get">
        <label class="govuk-label sot-search__label" for={id}>
          {label}
        </label>
        {hint && (
          <div id={`${id}-hint`} class="govuk-hint">
            {hint}
          </div>
        )}
        <div class="sot-search__row">
          <input
            class="govuk-input sot-search__input"
            id={id}
            name={name}
            type="search"
            value={value}
            spellcheck={false}
            autocomplete="off"
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <button type="submit" class="govuk-button sot-search__button">
            <Icon name="search" />
            <span>{button}</span>
          </button>
        </div>
      </form>
    </search>
  );
}
