import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, Input, Panel, SummaryList, Tag, type Tone, WarningText } from '#design';
import { type Kiosk, troublesOf } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import type { DeskCourt } from '../desk-court.ts';
import { kiosksTexts } from './texts.ts';

interface KiosksProps {
  readonly lang: Lang;
  readonly desk: DeskCourt;
  readonly state: FormState;
  readonly kiosks: readonly Kiosk[];
  readonly code: { readonly digits: string; readonly until: string } | undefined;
  readonly now: Temporal.Instant;
  /** Of the pages that are served now. */
  readonly version: string;
}

export function KiosksView(props: KiosksProps) {
  const { lang, desk, state, kiosks, code } = props;
  const texts = kiosksTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {code && (
        <Panel title={texts.code}>
          <strong translate={false}>{code.digits}</strong>
          <br />
          {texts.codeText({ until: code.until })} {texts.codeOnce}
        </Panel>
      )}
      {kiosks.length === 0 && <EmptyState title={texts.nothing}>{texts.nothingNext}</EmptyState>}
      {kiosks.map((kiosk) => (
        <KioskCard key={kiosk.id} {...props} kiosk={kiosk} />
      ))}
      {desk.canEdit && <InviteForm {...{ lang, desk, state }} />}
    </>
  );
}

function InviteForm({ lang, desk, state }: Pick<KiosksProps, 'lang' | 'desk' | 'state'>) {
  const texts = kiosksTexts(lang);
  return (
    <form method="post" action={`${desk.home}/kiosks`} novalidate>
      <Input
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        error={errorOf(state, 'name')}
        value={state.values.name ?? ''}
        width={30}
        autocomplete="off"
        attributes={{ maxlength: 80 }}
      />
      <Button icon="key">{texts.add}</Button>
    </form>
  );
}

const tones: Readonly<Record<Kiosk['state'], Tone>> = {
  invited: 'grey',
  registered: 'green',
  copied: 'red',
  revoked: 'grey',
};

function KioskCard({ lang, desk, kiosk, now, version }: KiosksProps & { readonly kiosk: Kiosk }) {
  const texts = kiosksTexts(lang);
  const troubles = troublesOf(kiosk, now, version);
  return (
    <section class="sot-card" aria-labelledby={`kiosk-${kiosk.id}`}>
      <h2 class="govuk-heading-m" id={`kiosk-${kiosk.id}`}>
        {kiosk.name}{' '}
        <Tag tone={troubles.length > 0 && kiosk.state === 'registered' ? 'amber' : tones[kiosk.state]}>
          {texts.states[kiosk.state]}
        </Tag>
      </h2>
      {troubles.map((trouble) => (
        <WarningText key={trouble}>{texts.troubles[trouble]}</WarningText>
      ))}
      <SummaryList rows={factsOf(lang, kiosk)} />
      {desk.canEdit && (
        <form method="post" action={`${desk.home}/kiosks`}>
          <Button
            kind="secondary"
            name="revoke"
            value={kiosk.id}
            attributes={{ 'aria-label': texts.revokeLabel(kiosk) }}
          >
            {texts.revoke}
          </Button>
        </form>
      )}
    </section>
  );
}

function factsOf(lang: Lang, { lastSeenAt, version, screen, clockOffS, errorCount, lastError }: Kiosk) {
  const texts = kiosksTexts(lang);
  const seen = lastSeenAt && `${formatNumericDate(legalDay(lastSeenAt))}, ${formatTime(lastSeenAt)}`;
  const rows = [
    { key: texts.seen, value: seen ?? texts.never },
    ...(version ? [{ key: texts.version, value: version }] : []),
    ...(screen ? [{ key: texts.screen, value: screen }] : []),
    ...(clockOffS === undefined ? [] : [{ key: texts.clock, value: clockText(lang, clockOffS) }]),
  ];
  if (errorCount === 0) return rows;
  return [...rows, { key: texts.errors, value: texts.lastError({ count: errorCount, text: lastError ?? '' }) }];
}

/** To the minute: seconds are the network's. */
function clockText(lang: Lang, offS: number): string {
  const texts = kiosksTexts(lang);
  const minutes = Math.round(Math.abs(offS) / 60);
  if (minutes === 0) return texts.exact;
  const time = texts.duration({
    ...{ days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 },
  });
  return offS > 0 ? texts.ahead({ time }) : texts.behind({ time });
}
