import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '#platform/i18n';
import { InLanguage } from './in-language.ts';

/** @param page a `Page` element. @returns the whole HTML document. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A part of a page, as a live region fetches it. */
export function renderFragment(lang: Lang, part: VNode): string {
  return renderToString(<InLanguage lang={lang}>{part}</InLanguage>);
}
