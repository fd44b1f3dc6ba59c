import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { useTexts } from '../texts.ts';

export type NavigationItem = {
  text: ComponentChildren;
  href: string;
  /** `page`: this very page; `section`: a page under it. */
  current?: 'page' | 'section';
};

/** The sections of a site; behind a menu button on a phone, all visible without JavaScript. */
export function ServiceNavigation({ items, id = 'navigation' }: { items: readonly NavigationItem[]; id?: string }) {
  const texts = useTexts();
  const block = 'govuk-service-navigation';
  return (
    <div class={block} data-module={block}>
      <div class="govuk-width-container">
        <div class={`${block}__container`}>
          <nav aria-label={texts.navigation} class={`${block}__wrapper`}>
            {items.length > 1 && (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden altogether until the script shows it
              <button
                type="button"
                class={`${block}__toggle govuk-js-service-navigation-toggle`}
                aria-controls={id}
                hidden
                aria-hidden="true"
              >
                {texts.menu}
              </button>
            )}
            <ul class={`${block}__list`} id={id}>
              {items.map(({ text, href, current }) => (
                <li key={href} class={classNames(`${block}__item`, current && `${block}__item--active`)}>
                  <a
                    class={`${block}__link`}
                    href={href}
                    aria-current={current && (current === 'page' ? 'page' : 'true')}
                  >
                    {current ? <strong class={`${block}__active-fallback`}>{text}</strong> : text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}
