import { formatDate } from '@ashyq/kk-text';
import { EmptyState } from '#design';
import { actNews } from '#modules/acts';
import { type Announcement, type Court, courtNews, listAnnouncements } from '#modules/courts';
import type { NewsItem } from '#modules/notices';
import { questionNews } from '#modules/questions';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { subscribeTexts } from '../subscribe/texts.ts';
import { courtNewsTexts } from './texts.ts';

const DAYS = 60;
const MOST = 50;
/** What a court tells; the list of today's hearings is a page of its own. */
const sources = [courtNews, actNews, questionNews];

/** `/kk/courts/7517/news`: what letters to subscribers tell, on the site. */
export const courtNewsPage: Page = {
  path: '/courts/:code/news',
  access: 'everyone',
  cache: {
    topics: ({ params: { code } }) => [`courts:${code}`, `questions:${code}`, 'acts:*'],
    maxAgeS: 60,
  },
  get: async ({ lang, platform, params }) => {
    const court = await courtOfAddress(platform, params.code);
    const [items, announced] = await Promise.all([
      newsOf(platform, court.code, lang),
      listAnnouncements(platform.reads, court.code),
    ]);
    const texts = courtNewsTexts(lang);
    const name = court.name[lang];
    return framedView(`${texts.title}: ${name}`, <CourtNews {...{ lang, court, items, announced }} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: name, href: `/${lang}/courts/${court.code}` },
        { text: texts.title },
      ],
      shell: { section: '/courts', court: { code: court.code, name }, description: texts.lead },
    });
  },
};

async function newsOf({ reads, clock }: Platform, key: string, lang: Lang): Promise<readonly NewsItem[]> {
  const until = clock.now();
  const asked = { key, lang, until, after: until.subtract({ hours: 24 * DAYS }) };
  const found = await Promise.all(sources.map(({ topics }) => topics.court?.(reads, asked) ?? []));
  return found
    .flat()
    .sort((a, b) => Temporal.Instant.compare(b.at, a.at))
    .slice(0, MOST);
}

interface CourtNewsProps {
  readonly lang: Lang;
  readonly court: Court;
  readonly items: readonly NewsItem[];
  readonly announced: readonly Announcement[];
}

function CourtNews({ lang, court, items, announced }: CourtNewsProps) {
  const texts = courtNewsTexts(lang);
  const follow = (
    <a class="govuk-link" href={`/${lang}/subscribe?court=${court.code}`}>
      {subscribeTexts(lang).follow}
    </a>
  );
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{court.name[lang]}</p>
      <p class="govuk-body">{texts.lead}</p>
      <Announced lang={lang} announced={announced} />
      {items.length === 0 && announced.length === 0 && (
        <EmptyState icon="bell" title={texts.none}>
          <p class="govuk-body">{texts.noneHint}</p>
          {follow}
        </EmptyState>
      )}
      {items.length > 0 && announced.length > 0 && <h2 class="govuk-heading-m">{texts.happened}</h2>}
      {items.length > 0 && (
        <ul class="sot-list">
          {items.map(({ at, title, path }) => (
            <li key={`${path}${at}${title}`} class="sot-list__item">
              <a class="govuk-link sot-list__link" href={`/${lang}${path}`}>
                {title}
              </a>
              <time class="sot-list__more" dateTime={at.toString()}>
                {formatDate(lang, legalDay(at))}
              </time>
            </li>
          ))}
        </ul>
      )}
      {(items.length > 0 || announced.length > 0) && <p class="govuk-body">{follow}</p>}
    </>
  );
}

/** What the court itself writes, whole: each stands until its last day. */
function Announced({ lang, announced }: Pick<CourtNewsProps, 'lang' | 'announced'>) {
  return announced.map(({ id, heading, message, toldAt }) => (
    <section key={id} id={`a-${id}`} class="sot-announced">
      <h2 class="govuk-heading-m">{heading[lang]}</h2>
      <p class="govuk-body">{message[lang]}</p>
      <time class="govuk-hint" dateTime={toldAt.toString()}>
        {formatDate(lang, legalDay(toldAt))}
      </time>
    </section>
  ));
}
