import { formatCount } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, Input, Island, Pagination, Tag } from '#design';
import type { Court } from '#modules/courts';
import { FOUND_KINDS, type Found, type FoundKind } from '#modules/search';
import type { Lang } from '#platform/i18n';
import { listHref } from '../hearings/asked.ts';
import { RowsByDay } from '../hearings/rows.tsx';
import { subscribeTexts } from '../subscribe/texts.ts';
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
      <SearchForm lang={lang} typed={shown.typed} error={error} />
      {shown.answer && <Answers {...props} />}
    </>
  );
}

/** The one box of the site. Posted: what is typed may be a name, which stays in no address, history or log. */
export function SearchForm({ lang, typed = '', error }: { lang: Lang; typed?: string; error?: string | undefined }) {
  const texts = searchTexts(lang);
  return (
    <search aria-label={texts.title}>
      <form class="sot-find" action={`/${lang}/search`} method="post">
        <Island name="suggestions" props={{ address: `/${lang}/search/suggestions`, listLabel: texts.suggestions }}>
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
  const total = [...answer.counts.values()].reduce((sum, count) => sum + count, 0);
  const isNone = answer.found.length + hearings.length === 0;
  return (
    <>
      <p class="govuk-body" role="status">
        {texts.count({ count: formatCount(total + hearings.length) })}
      </p>
      {isTooOften && <p class="govuk-inset-text">{texts.tooOften}</p>}
      {answer.isCut && <p class="govuk-inset-text">{texts.cut}</p>}
      {total > 0 && <Scopes {...props} />}
      {hearings.length > 0 && <Hearings {...props} />}
      {answer.found.length > 0 && (
        <ol class="govuk-list sot-acts" aria-label={texts.list}>
          {answer.found.map((found) => (
            <Row key={`${found.kind} ${found.ref}`} {...props} found={found} />
          ))}
        </ol>
      )}
      <Pagination current={answer.page} total={answer.pages} href={(page) => hrefOf(props, shown.kind, page)} />
      {/^[\d\s-]{8,}$/.test(typed) && (
        <p class="govuk-body">
          {texts.talon}{' '}
          <a class="govuk-link" href={`/${lang}/talon`}>
            {texts.toTalon}
          </a>
        </p>
      )}
      {isNone && <Nothing lang={lang} meant={shown.meant} />}
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

/** Kinds with answers, each with how many; the chosen one is said. */
function Scopes(props: SearchProps) {
  const { lang, shown } = props;
  const texts = searchTexts(lang);
  const counts = shown.answer?.counts;
  const kinds = FOUND_KINDS.filter((kind) => (counts?.get(kind) ?? 0) > 0);
  const item = (kind: FoundKind | undefined, text: string) => (
    <li>
      {shown.kind === kind ? (
        <strong aria-current="true">{text}</strong>
      ) : (
        <a class="govuk-link" href={hrefOf(props, kind, 1)}>
          {text}
        </a>
      )}
    </li>
  );
  return (
    <nav aria-label={texts.scopes}>
      <ul class="govuk-list sot-days">
        {item(undefined, texts.everything)}
        {kinds.map((kind) => item(kind, `${texts.kinds[kind]}: ${formatCount(counts?.get(kind) ?? 0)}`))}
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

function allHearingsHref(lang: Lang, { address, typed }: SearchShown): string {
  return address?.name === 'who'
    ? `/${lang}/hearings?who=${encodeURIComponent(address.value)}`
    : listHref(lang, { q: typed });
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

function Nothing({ lang, meant }: { lang: Lang; meant: SearchShown['meant'] }) {
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
          <a class="govuk-link" href={listHref(lang, {})}>
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

function hrefOf({ lang, shown }: SearchProps, kind: FoundKind | undefined, page: number): string {
  const query = new URLSearchParams();
  if (shown.address) query.set(shown.address.name, shown.address.value);
  if (kind) query.set('kind', kind);
  if (page > 1) query.set('page', String(page));
  return `/${lang}/search?${query}`;
}
