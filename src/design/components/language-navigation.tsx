import type { Lang } from '#platform/i18n';
import { useTexts } from '../texts.ts';

const names: Record<Lang, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

export type LanguageNavigationProps = {
  current: Lang;
  /** Address without the language: `/hearings?room=3` becomes `/kk/hearings?room=3`. */
  path: string;
  inverse?: boolean;
};

/** The same page in another language; every language is named in itself, without flags. */
export function LanguageNavigation({ current, path, inverse }: LanguageNavigationProps) {
  const block = 'govuk-language-navigation';
  return (
    <nav class={`${block}${inverse ? ` ${block}--inverse` : ''}`} aria-label={useTexts().languages}>
      <ul class={`${block}__list`}>
        {(Object.keys(names) as Lang[]).map((lang) => (
          <li key={lang} class={`${block}__list-item`}>
            {lang === current ? (
              <span class={`${block}__text`} aria-current="true" lang={lang}>
                {names[lang]}
              </span>
            ) : (
              <a class={`${block}__link`} href={`/${lang}${path}`} rel="alternate" lang={lang} hreflang={lang}>
                {names[lang]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
