import { todayTexts } from '../today/texts.ts';
import { type Here, hereHref } from './here.ts';

interface PagerProps {
  readonly here: Here;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Two large buttons and the place between them; a kiosk has no page numbers to aim at. */
export function Pager({ here, path, query = {}, page, pages }: PagerProps) {
  if (pages <= 1) return null;
  const texts = todayTexts(here.lang);
  const to = (wanted: number) => hereHref(here, path, { ...query, page: String(wanted) });
  return (
    <nav class="sot-pager" aria-label={texts.pages}>
      {page > 1 ? (
        <a class="govuk-button govuk-button--secondary" href={to(page - 1)} rel="prev">
          {texts.previous}
        </a>
      ) : (
        <span />
      )}
      <span class="sot-pager__place">{texts.page({ page, pages })}</span>
      {page < pages ? (
        <a class="govuk-button govuk-button--secondary" href={to(page + 1)} rel="next">
          {texts.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
