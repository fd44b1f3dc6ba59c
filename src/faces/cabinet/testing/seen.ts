import type { Browser } from '#testing';

export function headingOf({ page }: Browser): string {
  return page.document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Sentences of the error summary; each leads to a field that exists. @throws Error when one leads nowhere */
export function errorsOf({ page }: Browser): string[] {
  return [...page.document.querySelectorAll('.govuk-error-summary__list a')].map((link) => {
    const href = link.getAttribute('href') ?? '';
    if (!page.document.querySelector(href)) throw new Error(`the error leads nowhere: ${href}`);
    return link.textContent ?? '';
  });
}

export function flashOf({ page }: Browser): string {
  return page.document.querySelector('.govuk-notification-banner__heading')?.textContent ?? '';
}
