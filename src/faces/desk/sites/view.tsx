import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, Input, Panel, Select, SummaryList } from '#design';
import { conferenceTexts, type RegisteredSite, type Site } from '#modules/conference';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import type { DeskCourt } from '../desk-court.ts';
import { deskSitesTexts } from './texts.ts';

interface SitesProps {
  readonly lang: Lang;
  readonly desk: DeskCourt;
  readonly state: FormState;
  readonly sites: readonly Site[];
  /** The one that was registered just now: its key is told once. */
  readonly registered: RegisteredSite | undefined;
  /** Of the page on which a device shows its key. */
  readonly address: string;
}

export function SitesView(props: SitesProps) {
  const { lang, state, sites, registered, address } = props;
  const texts = deskSitesTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {registered && (
        <Panel title={texts.key}>
          <strong translate={false} class="sot-key">
            {registered.deviceKey}
          </strong>
          <br />
          {texts.keyOnce} {address.replace(/^https?:\/\//, '')}
        </Panel>
      )}
      {sites.length === 0 && <EmptyState title={texts.nothing}>{texts.nothingNext}</EmptyState>}
      {sites.map((site) => (
        <SiteCard key={site.id} {...props} site={site} />
      ))}
      <RegisterForm {...props} />
    </>
  );
}

function SiteCard({ lang, desk, site }: SitesProps & { readonly site: Site }) {
  const texts = deskSitesTexts(lang);
  const { siteKinds } = conferenceTexts(lang);
  const moment = (at: Temporal.Instant): string => `${formatNumericDate(legalDay(at))}, ${formatTime(at)}`;
  const name = site.name[lang];
  return (
    <section class="sot-card" aria-labelledby={`site-${site.id}`}>
      <h2 class="govuk-heading-m" id={`site-${site.id}`}>
        {name}
      </h2>
      <SummaryList
        rows={[
          { key: texts.kind, value: siteKinds[site.kind] },
          { key: texts.officer, value: site.officer },
          { key: texts.registered, value: moment(site.registeredAt) },
          { key: texts.seen, value: site.seenAt ? moment(site.seenAt) : texts.never },
        ]}
      />
      <form method="post" action={`${desk.home}/sites`}>
        <Button
          kind="secondary"
          name="revoke"
          value={site.id}
          attributes={{ 'aria-label': texts.revokeLabel({ name }) }}
        >
          {texts.revoke}
        </Button>
      </form>
    </section>
  );
}

const kinds = ['custody', 'court', 'hospital', 'military_unit', 'social_institution'] as const;

function RegisterForm({ lang, desk, state }: SitesProps) {
  const texts = deskSitesTexts(lang);
  const { siteKinds } = conferenceTexts(lang);
  const field = (name: string, label: string) => (
    <Input
      name={name}
      label={label}
      error={errorOf(state, name)}
      value={state.values[name] ?? ''}
      autocomplete="off"
      attributes={{ maxlength: 120 }}
    />
  );
  return (
    <form method="post" action={`${desk.home}/sites`} novalidate>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{texts.addTitle}</h2>
      <Select
        name="kind"
        label={texts.kind}
        items={kinds.map((value) => ({ value, text: siteKinds[value] }))}
        value={state.values.kind ?? 'custody'}
      />
      {field('kk', texts.nameKk)}
      {field('ru', texts.nameRu)}
      {field('en', texts.nameEn)}
      {field('officer', texts.officer)}
      <Button icon="key">{texts.add}</Button>
    </form>
  );
}
