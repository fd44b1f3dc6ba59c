import { useContext } from 'preact/hooks';
import type { Lang } from '#platform/i18n';
import { LangContext } from './in-language.ts';
import { en } from './locales/en.ts';
import { type DesignWords, kk } from './locales/kk.ts';
import { ru } from './locales/ru.ts';
import { type PluralForms, type PluralKey, pluralForms } from './plural-forms.ts';

export type DesignTexts = DesignWords & Record<PluralKey, PluralForms>;

/** The words that the components themselves say; every other text is a prop. */
export const designTexts: Record<Lang, DesignTexts> = {
  kk: { ...kk, ...pluralForms.kk },
  ru: { ...ru, ...pluralForms.ru },
  en: { ...en, ...pluralForms.en },
};

/** @returns the built-in words in the language of the page. */
export function useTexts(): DesignTexts {
  return designTexts[useContext(LangContext)];
}

/** Plural or single text as the `data-i18n.*` attributes that GOV.UK components read in the browser. */
export function i18nAttributes(texts: Record<string, string | PluralForms>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') attributes[`data-i18n.${key}`] = text;
    else for (const [rule, form] of Object.entries(text)) attributes[`data-i18n.${key}.${rule}`] = form;
  }
  return attributes;
}
