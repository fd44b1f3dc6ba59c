import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '#platform/i18n';
import { LangContext } from './texts.ts';

/** @param page a `Page` element. @returns the whole HTML document. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A part of a page, as a live region fetches it. */
export function renderFragment(lang: Lang, part: VNode): string {
  return renderToString(<LangContext.Provider value={lang}>{part}</LangContext.Provider>);
}
