import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';

export type PaginationProps = {
  /** From 1. */
  current: number;
  total: number;
  href: (page: number) => string;
  /** Tells several paginations of one page apart. */
  label?: string;
};

/** First, last, current and its neighbours; a gap of one page is shown as the page itself. */
export function shownPages(current: number, total: number): (number | 'gap')[] {
  const wanted = [1, current - 1, current, current + 1, total].filter((page) => page >= 1 && page <= total);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((page, at) => {
    const before = pages[at - 1] ?? 0;
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? ['gap' as const, page] : [page];
  });
}

/** Nothing at all when everything is on one page. */
export function Pagination({ current, total, href, label }: PaginationProps) {
  const texts = useTexts();
  if (total <= 1) return null;
  return (
    <nav class="govuk-pagination" aria-label={label ?? texts.pages}>
      {current > 1 && <Step kind="prev" href={href(current - 1)} text={texts.previousPage} />}
      <ul class="govuk-pagination__list">
        {shownPages(current, total).map((page, at) =>
          page === 'gap' ? (
            <li key={`gap-${at}`} class="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ) : (
            <PageItem key={page} page={page} href={href(page)} isCurrent={page === current} />
          ),
        )}
      </ul>
      {current < total && <Step kind="next" href={href(current + 1)} text={texts.nextPage} />}
    </nav>
  );
}

function PageItem({ page, href, isCurrent }: { page: number; href: string; isCurrent: boolean }) {
  return (
    <li class={`govuk-pagination__item${isCurrent ? ' govuk-pagination__item--current' : ''}`}>
      <a
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={`${useTexts().page} ${page}`}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {page}
      </a>
    </li>
  );
}

function Step({ kind, href, text }: { kind: 'prev' | 'next'; href: string; text: string }) {
  const icon = (
    <Icon
      name={kind === 'prev' ? 'arrow-left' : 'arrow-right'}
      class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
    />
  );
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={kind}>
        {kind === 'prev' && icon}
        <span class="govuk-pagination__link-title">{text}</span>
        {kind === 'next' && icon}
      </a>
    </div>
  );
}
