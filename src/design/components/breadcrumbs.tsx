import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.ts';
import { StructuredData } from './structured-data.tsx';

export type Crumb = { text: ComponentChildren; href?: string };

/** The way from the home page to this one; the page itself is last, without `href`. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav class="govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile" aria-label={useTexts().breadcrumbs}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item, at) => (
          <li key={at} class="govuk-breadcrumbs__list-item" aria-current={item.href ? undefined : 'page'}>
            {item.href ? (
              <a class="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </a>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same way for search engines (schema.org), with whole addresses. */
export function CrumbFacts({ items, origin }: { items: readonly Crumb[]; origin: string }) {
  if (items.some(({ text }) => typeof text !== 'string')) return null;
  const itemListElement = items.map(({ text, href }, at) => ({
    ...{ '@type': 'ListItem', position: at + 1, name: text },
    ...(href ? { item: new URL(href, origin).href } : {}),
  }));
  return <StructuredData data={{ '@type': 'BreadcrumbList', itemListElement }} />;
}
