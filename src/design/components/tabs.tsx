import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { useTexts } from '../texts.ts';

export type TabsProps = {
  id?: string;
  title?: string;
  items: readonly { id: string; label: string; panel: ComponentChildren }[];
};

/** Parts of one page; a table of contents and all parts below each other without JavaScript and on a phone. */
export function Tabs({ id, title, items }: TabsProps) {
  const texts = useTexts();
  return (
    <div id={id} class="govuk-tabs" data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title ?? texts.contents}</h2>
      <ul class="govuk-tabs__list">
        {items.map((item, at) => (
          <li key={item.id} class={classNames('govuk-tabs__list-item', at === 0 && 'govuk-tabs__list-item--selected')}>
            <a class="govuk-tabs__tab" href={`#${item.id}`}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
      {items.map((item, at) => (
        <div key={item.id} class={classNames('govuk-tabs__panel', at > 0 && 'govuk-tabs__panel--hidden')} id={item.id}>
          {typeof item.panel === 'string' ? <p class="govuk-body">{item.panel}</p> : item.panel}
        </div>
      ))}
    </div>
  );
}
