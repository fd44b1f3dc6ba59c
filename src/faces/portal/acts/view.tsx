import { formatCount, formatDate } from '@ashyq/kk-text';
import { Button, Details, EmptyState, ErrorSummary, Input, Pagination, Select, Tag } from '#design';
import { actKindKeys, actKindName, actTexts, type PublicAct, type PublicActsPage } from '#modules/acts';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { toneOf } from '../act/standing.ts';
import { type ActsAsked, actsHref } from './asked.ts';
import { actsPageTexts } from './texts.ts';

interface ActsProps {
  readonly lang: Lang;
  readonly asked: ActsAsked;
  readonly found: PublicActsPage;
  readonly courts: readonly Court[];
}

export function ActsView(props: ActsProps) {
  const { lang, asked, found } = props;
  const texts = actsPageTexts(lang);
  return (
    <>
      {asked.wrongDays.length > 0 && (
        <ErrorSummary errors={asked.wrongDays.map((day) => ({ text: texts.dayWrong, href: `#${day}` }))} />
      )}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <Filters {...props} />
      {found.total === 0 ? (
        <EmptyState icon="document" title={texts.nothing}>
          <p class="govuk-body">{texts.nothingHint}</p>
          <a class="govuk-link" href={`/${lang}/acts`}>
            {texts.reset}
          </a>
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body" role="status">
            {texts.count({ count: formatCount(found.total) })}
          </p>
          <ul class="govuk-list sot-acts">
            {found.acts.map((act) => (
              <ActRow key={act.id} {...props} act={act} />
            ))}
          </ul>
          <Pagination current={found.page} total={found.pages} href={(page) => actsHref(lang, asked, page)} />
        </>
      )}
      <Details summary={texts.rules}>
        <p class="govuk-body">{texts.rulesText}</p>
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/verify`}>
          {texts.verify}
        </a>
      </p>
    </>
  );
}

function ActRow({ lang, act, courts }: ActsProps & { readonly act: PublicAct }) {
  const court = courts.find(({ code }) => code === act.courtCode);
  return (
    <li class="sot-act">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={`/${lang}/acts/${encodeURIComponent(act.slug)}`}>
          {`${actKindName(act.kind, lang)}, № ${act.number}`}
        </a>
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-1">{`${formatDate(lang, act.finalOn)} · ${court?.shortName[lang] ?? act.courtCode}`}</p>
      <Tag tone={toneOf(act.standing)}>{actTexts(lang).standings[act.standing]}</Tag>
    </li>
  );
}

function Filters({ lang, asked, courts }: ActsProps) {
  const texts = actsPageTexts(lang);
  const day = (name: 'from' | 'to') => (
    <Input
      name={name}
      label={texts[name]}
      value={asked[name]}
      {...(asked.wrongDays.includes(name) ? { error: texts.dayWrong } : { attributes: { type: 'date' } })}
    />
  );
  return (
    <search aria-label={texts.filters}>
      <form class="sot-filters" action={`/${lang}/acts`} method="get">
        <Input name="q" label={texts.words} value={asked.words} type="search" />
        <Select
          name="court"
          label={texts.court}
          value={asked.court}
          items={[
            { value: '', text: texts.allCourts },
            ...courts.map(({ code, shortName }) => ({ value: code, text: shortName[lang] })),
          ]}
        />
        <Select
          name="kind"
          label={texts.kind}
          value={asked.kind}
          items={[
            { value: '', text: texts.allKinds },
            ...actKindKeys.map((key) => ({ value: key, text: actKindName(key, lang) })),
          ]}
        />
        {day('from')}
        {day('to')}
        <Button>{texts.show}</Button>
      </form>
    </search>
  );
}
