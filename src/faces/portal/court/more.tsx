import type { Lang } from '#platform/i18n';
import { subscribeTexts } from '../subscribe/texts.ts';
import { courtTexts } from './texts.ts';

/** Everything else that a court's site has, one link away. */
export function More({ lang, code }: { lang: Lang; code: string }) {
  const texts = courtTexts(lang);
  const court = `/${lang}/courts/${code}`;
  const links = [
    [`${court}/way`, texts.way],
    [`${court}/news`, texts.news],
    [`/${lang}/subscribe?court=${code}`, subscribeTexts(lang).follow],
    [`${court}/reception`, texts.reception],
    [`${court}/open-days`, texts.openDays],
    [`/${lang}/samples`, texts.samples],
    [`/${lang}/talon`, texts.talon],
    [`/${lang}/draws?court=${code}`, texts.draws],
    [`${court}/approaches`, texts.register],
    [`${court}/accuracy`, texts.accuracy],
  ] as const;
  return (
    <nav aria-label={texts.more}>
      <h2 class="govuk-heading-m">{texts.more}</h2>
      <ul class="govuk-list sot-columns">
        {links.map(([href, text]) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
