import { formatCount } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, Input, Island, Pagination, Tag } from '#design';
import type { Court } from '#modules/courts';
import { FOUND_KINDS, type Found, type FoundKind } from '#modules/search';
import type { Lang } from '#platform/i18n';
import { listHref } from '../hearings/asked.ts';
import { RowsByDay } from '../hearings/rows.tsx';
import { subscribeTexts } from '../subscribe/texts.ts';
import { searchHref } from './search-href.ts';
import type { SearchShown } from './show-search.tsx';
import { searchTexts } from './texts.ts';

interface SearchProps {
  readonly lang: Lang;
  readonly shown: SearchShown;
  readonly error: string | undefined;
  readonly courts: ReadonlyMap<string, Court>;
}

export function SearchView(props: SearchProps) {
  const { lang, shown, error } = props;
  const texts = searchTexts(lang);
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error, href: '#q' }]} />}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <SearchForm lang={lang} typed={shown.typed} court={shown.place.court} error={error} />
      <Where lang={lang} shown={shown} />
      {shown.answer && <Answers {...props} />}
    </>
  );
}

interface SearchFormProps {
  readonly lang: Lang;
  readonly typed?: string;
  /** Code of the only court to be looked through; empty: all courts, and that was chosen. */
  readonly court?: string | undefined;
  readonly error?: string | undefined;
}

/** The one box of the site. Posted: what is typed may be a name, which stays in no address, history or log. */
export function SearchForm({ lang, typed = '', court, error }: SearchFormProps) {
  const texts = searchTexts(lang);
  const address = `/${lang}/search/suggestions${court ? `?court=${court}` : ''}`;
  return (
    <search aria-label={texts.title}>
      <form class="sot-find" action={`/${lang}/search`} method="post">
        {court !== undefined && <input type="hidden" name="court" value={court} />}
        <Island name="suggestions" props={{ address, listLabel: texts.suggestions }}>
          <Input
            name="q"
            label={texts.label}
            labelSize="s"
            hint={texts.hint}
            value={typed}
            autocomplete="off"
            spellcheck={false}
            {...(error ? { error } : {})}
          />
        </Island>
        <Button icon="search">{texts.button}</Button>
      </form>
    </search>
  );
}

function Answers(props: SearchProps) {
  const { lang, shown } = props;
  const { answer, hearings, isTooOften, typed } = shown;
  const texts = searchTexts(lang);
  if (!answer) return null;
  const isNone = answer.found.length + hearings.length === 0;
  const count = formatCount(answer.total + hearings.length);
  // Of hearings only the first are here, of too many answers only the best.
  const isMore = answer.isCut || shown.hasMoreHearings;
  return (
    <>
      <p class="govuk-body" role="status">
        {isMore ? texts.countMore({ count }) : texts.count({ count })}
      </p>
      {isTooOften && <p class="govuk-inset-text">{texts.tooOften}</p>}
      {answer.isCut && <p class="govuk-inset-text">{texts.cut}</p>}
      <Scopes {...props} />
      {hearings.length > 0 && <Hearings {...props} />}
      {answer.found.length > 0 && (
        <ol class="govuk-list sot-acts" aria-label={texts.list}>
          {answer.found.map((found) => (
            <Row key={`${found.kind} ${found.ref}`} {...props} found={found} />
          ))}
        </ol>
      )}
      <Pagination
        current={answer.page}
        total={answer.pages}
        href={(page) => searchHref(lang, { ...shown.place, page })}
      />
      {/^[\d\s-]{8,}$/.test(typed) && (
        <p class="govuk-body">
          {texts.talon}{' '}
          <a class="govuk-link" href={`/${lang}/talon`}>
            {texts.toTalon}
          </a>
        </p>
      )}
      {isNone && <Nothing lang={lang} shown={shown} />}
      <Follow lang={lang} typed={typed} />
      <p class="govuk-hint">{texts.closed}</p>
    </>
  );
}

/** Posted: what is looked for may be a name. */
function Follow({ lang, typed }: { lang: Lang; typed: string }) {
  return (
    <form method="post" action={`/${lang}/subscribe`}>
      <input type="hidden" name="kind" value="phrase" />
      <input type="hidden" name="phrase" value={typed} />
      <Button kind="secondary" name="do" value="begin">
        {subscribeTexts(lang).followPhrase}
      </Button>
    </form>
  );
}

/** Which court was looked through, and the way to all of them; all courts are said only where somebody chose them. */
function Where({ lang, shown: { court, place } }: { lang: Lang; shown: SearchShown }) {
  const texts = searchTexts(lang);
  if (place.court === undefined) return null;
  return (
    <p class="govuk-body">
      {texts.where}: <strong>{court ? court.name[lang] : texts.allCourts}</strong>
      {court && (
        <>
          <br />
          <a class="govuk-link" href={searchHref(lang, { ...place, court: '' })}>
            {texts.inAllCourts}
          </a>
        </>
      )}
    </p>
  );
}

/** Kinds with answers, each with how many; all kinds where there are too many to be counted. The chosen one is said. */
function Scopes(props: SearchProps) {
  const { lang, shown } = props;
  const texts = searchTexts(lang);
  const counts = shown.answer?.counts;
  const kinds = FOUND_KINDS.filter((kind) => !counts || counts.has(kind));
  if (kinds.length === 0) return null;
  const item = (kind: FoundKind | undefined, text: string) => (
    <li>
      {shown.kind === kind ? (
        <strong aria-current="true">{text}</strong>
      ) : (
        <a class="govuk-link" href={searchHref(lang, { ...shown.place, kind })}>
          {text}
        </a>
      )}
    </li>
  );
  return (
    <nav aria-label={texts.scopes}>
      <ul class="govuk-list sot-days">
        {item(undefined, texts.everything)}
        {kinds.map((kind) => {
          const count = counts?.get(kind);
          return item(kind, count ? `${texts.kinds[kind]}: ${formatCount(count)}` : texts.kinds[kind]);
        })}
      </ul>
    </nav>
  );
}

function Hearings({ lang, shown, courts }: SearchProps) {
  const texts = searchTexts(lang);
  return (
    <section aria-labelledby="hearings">
      <h2 class="govuk-heading-m" id="hearings">
        {texts.hearings}
      </h2>
      <p class="govuk-hint">{texts.hearingsSpan}</p>
      <RowsByDay lang={lang} rows={shown.hearings} courts={courts} />
      {shown.hasMoreHearings && (
        <p class="govuk-body">
          <a class="govuk-link" href={allHearingsHref(lang, shown)}>
            {texts.allHearings}
          </a>
        </p>
      )}
    </section>
  );
}

function allHearingsHref(lang: Lang, { place: { who }, court, typed }: SearchShown): string {
  return who === undefined
    ? listHref(lang, { court: court?.code, q: typed })
    : `/${lang}/hearings?who=${encodeURIComponent(who)}`;
}

function Row({ lang, found, courts }: SearchProps & { readonly found: Found }) {
  const texts = searchTexts(lang);
  const court = found.courtCode ? courts.get(found.courtCode)?.shortName[lang] : undefined;
  const below = [found.about[lang], found.kind === 'court' ? undefined : court].filter(Boolean).join(' · ');
  return (
    <li class="sot-act">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={`/${lang}${found.href}`}>
          {found.title[lang]}
        </a>
      </h2>
      {below && <p class="govuk-body govuk-!-margin-bottom-1">{below}</p>}
      <Tag tone="grey" icon={null}>
        {texts.kindOne[found.kind]}
      </Tag>
    </li>
  );
}

function Nothing({ lang, shown: { meant, court } }: { lang: Lang; shown: SearchShown }) {
  const texts = searchTexts(lang);
  return (
    <EmptyState icon="search" title={texts.none}>
      {meant && (
        <p class="govuk-body">
          {texts.meant}:{' '}
          <a class="govuk-link" href={meant.href}>
            {meant.text}
          </a>
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        <li>{texts.nextShorter}</li>
        <li>
          <a class="govuk-link" href={listHref(lang, { court: court?.code })}>
            {texts.nextHearings}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/${lang}/courts`}>
            {texts.nextCourts}
          </a>
        </li>
      </ul>
    </EmptyState>
  );
}
