import { compareTexts } from '@ashyq/kk-text';
import { Button, EmptyState, Input, Select } from '#design';
import { COURT_LEVELS, type Court, type CourtLevel, type Region } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtsTexts } from './texts.ts';

export interface CourtsAsked {
  readonly name: string;
  readonly region: string | undefined;
  readonly level: CourtLevel | undefined;
}

interface CourtsProps {
  readonly lang: Lang;
  readonly regions: readonly Region[];
  readonly courts: readonly Court[];
  readonly asked: CourtsAsked;
}

/** First two digits of the courts of the whole republic. */
const REPUBLIC = '60';

export function CourtsView({ lang, regions, courts, asked }: CourtsProps) {
  const texts = courtsTexts(lang);
  const isAsked = asked.name !== '' || asked.region !== undefined || asked.level !== undefined;
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <CourtsForm lang={lang} regions={regions} asked={asked} />
      {isAsked && (
        <p class="govuk-body" role="status">
          {texts.found({ count: courts.length })}{' '}
          <a class="govuk-link" href={`/${lang}/courts`}>
            {texts.all}
          </a>
        </p>
      )}
      {courts.length === 0 && <NothingFound lang={lang} />}
      {asked.name ? <CourtList lang={lang} courts={courts} /> : <ByRegion {...{ lang, regions, courts }} />}
    </>
  );
}

function CourtsForm({ lang, regions, asked }: Pick<CourtsProps, 'lang' | 'regions' | 'asked'>) {
  const texts = courtsTexts(lang);
  const regionItems = inOrder(lang, regions).map(({ code, name }) => ({ value: code, text: nameOf(lang, code, name) }));
  const levelItems = COURT_LEVELS.map((level) => ({ value: level, text: texts.levels[level] }));
  return (
    <search>
      <form class="sot-filters" action={`/${lang}/courts`} method="get">
        <Input name="q" label={texts.name} hint={texts.nameHint} value={asked.name} type="search" spellcheck={false} />
        <Select
          name="region"
          label={texts.region}
          value={asked.region ?? ''}
          items={[{ value: '', text: texts.allRegions }, ...regionItems]}
        />
        <Select
          name="level"
          label={texts.level}
          value={asked.level ?? ''}
          items={[{ value: '', text: texts.allLevels }, ...levelItems]}
        />
        <Button icon="search">{texts.find}</Button>
      </form>
    </search>
  );
}

/** The courts of the republic first, then the regions as the alphabet has them. */
function ByRegion({ lang, regions, courts }: Pick<CourtsProps, 'lang' | 'regions' | 'courts'>) {
  const ofRegion = Map.groupBy(courts, ({ regionCode }) => regionCode);
  return inOrder(lang, regions).map(({ code, name }) => {
    const here = ofRegion.get(code) ?? [];
    return here.length === 0 ? null : (
      <section key={code} aria-labelledby={`region-${code}`}>
        <h2 class="govuk-heading-m" id={`region-${code}`}>
          {nameOf(lang, code, name)}
        </h2>
        <CourtList lang={lang} courts={byRank(lang, here)} />
      </section>
    );
  });
}

function CourtList({ lang, courts }: Pick<CourtsProps, 'lang' | 'courts'>) {
  return (
    <ul class="sot-list">
      {courts.map(({ code, name, address, phone }) => (
        <li key={code} class="sot-list__item">
          <a class="govuk-link sot-list__link" href={`/${lang}/courts/${code}`}>
            {name[lang]}
          </a>
          {(address || phone) && (
            <span class="sot-list__more">{[address?.[lang], phone].filter(Boolean).join(' · ')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function NothingFound({ lang }: { lang: Lang }) {
  const texts = courtsTexts(lang);
  return (
    <EmptyState title={texts.nothing}>
      <ul class="govuk-list govuk-list--bullet">
        <li>{texts.nextName}</li>
        <li>{texts.nextRegion}</li>
        <li>{texts.nextCall}</li>
      </ul>
    </EmptyState>
  );
}

function inOrder(lang: Lang, regions: readonly Region[]): readonly Region[] {
  const order = compareTexts(lang);
  const rank = ({ code }: Region) => (code === REPUBLIC ? 0 : 1);
  return [...regions].sort((a, b) => rank(a) - rank(b) || order(a.name[lang], b.name[lang]));
}

function byRank(lang: Lang, courts: readonly Court[]): readonly Court[] {
  const order = compareTexts(lang);
  const rank = ({ level }: Court) => COURT_LEVELS.indexOf(level);
  return [...courts].sort((a, b) => rank(a) - rank(b) || order(a.name[lang], b.name[lang]));
}

function nameOf(lang: Lang, code: string, name: Region['name']): string {
  return code === REPUBLIC ? courtsTexts(lang).republican : name[lang];
}
