import { formatDate, formatNumericDate } from '@ashyq/kk-text';
import { Button, ErrorSummary, Input, InsetText, Tag, Textarea } from '#design';
import { isInTime } from '#modules/courts';
import {
  clockTimeOf,
  type HearingSeal,
  minutesTexts,
  type Protocol,
  ProtocolText,
  type ProtocolTimer,
  type Remark,
  SealView,
} from '#modules/minutes';
import { legalDay } from '#platform/clock';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { cabinetProtocolTexts } from './texts.ts';

export interface CabinetProtocolProps {
  readonly lang: Lang;
  readonly protocol: Protocol;
  readonly timers: readonly ProtocolTimer[];
  readonly remarks: readonly Remark[];
  readonly seal: HearingSeal | undefined;
  readonly caseHref: string;
  readonly now: Temporal.Instant;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

export function CabinetProtocolView(props: CabinetProtocolProps) {
  const { lang, protocol, caseHref, errors } = props;
  const texts = cabinetProtocolTexts(lang);
  const path = `/${lang}/cabinet/hearings/${protocol.hearingId}/protocol`;
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {texts.caption({ number: protocol.caseNumber, day: formatDate(lang, protocol.hearingOn) })}
        </span>
        {texts.title}
      </h1>
      {protocol.sealedAt && (
        <p class="govuk-body">{texts.sealed({ day: formatDate(lang, legalDay(protocol.sealedAt)) })}</p>
      )}
      <Terms {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/protocol.pdf`}>
          {texts.pdf}
        </a>
      </p>
      <h2 class="govuk-heading-m">{texts.text}</h2>
      <ProtocolText language={protocol.language} rows={protocol.rows} player={`/${lang}/cabinet/recordings`} />
      <SealView {...{ lang }} seal={props.seal} zipHref={`${path}/seal.zip`} />
      <Remarks {...props} />
      <RemarkForm {...{ props, path }} />
      <p class="govuk-body">
        <a class="govuk-link" href={caseHref}>
          {texts.toCase}
        </a>
      </p>
    </>
  );
}

function remarksEnd({ timers, now }: CabinetProtocolProps) {
  const deadline = timers.find(({ what }) => what === 'remarks')?.deadline;
  if (deadline?.state !== 'running') return undefined;
  return { day: deadline.lastDay, isOver: !isInTime(deadline, now) };
}

function Terms(props: CabinetProtocolProps) {
  const { lang, timers } = props;
  const texts = cabinetProtocolTexts(lang);
  const reading = timers.find(({ what }) => what === 'reading')?.deadline;
  const end = remarksEnd(props);
  return (
    <InsetText>
      {reading?.state === 'running' && (
        <span class="sot-line">{texts.untilRead({ day: formatDate(lang, reading.lastDay) })}</span>
      )}
      {end && (
        <span class="sot-line">
          {(end.isOver ? texts.remarkOver : texts.untilRemark)({ day: formatDate(lang, end.day) })}
        </span>
      )}
    </InsetText>
  );
}

function Remarks({ lang, remarks }: CabinetProtocolProps) {
  const texts = cabinetProtocolTexts(lang);
  const { decisions } = minutesTexts(lang);
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks" class="govuk-heading-m">
        {texts.remarks}
      </h2>
      {remarks.length === 0 && <p class="govuk-body">{texts.noRemarks}</p>}
      {remarks.map(({ id, state, moment, words, decision, decisionWords, decideBy }) => (
        <article key={id} class="sot-message">
          <p class="govuk-body">
            <Tag tone={state === 'decided' ? 'green' : 'amber'}>
              {decision && state === 'decided' ? decisions[decision] : texts.states[state]}
            </Tag>
          </p>
          {moment && <p class="govuk-hint">{texts.at({ time: clockTimeOf(moment) })}</p>}
          <p class="govuk-body sot-message__text">{words}</p>
          {decisionWords && <p class="govuk-body sot-message__text">{decisionWords}</p>}
          {decideBy?.state === 'running' && (
            <p class="govuk-hint">{texts.decideBy({ day: formatNumericDate(decideBy.lastDay) })}</p>
          )}
        </article>
      ))}
    </section>
  );
}

function RemarkForm({ props, path }: { readonly props: CabinetProtocolProps; readonly path: string }) {
  const { lang, values, errors } = props;
  const texts = cabinetProtocolTexts(lang);
  if (remarksEnd(props)?.isOver) return null;
  const errorOf = (field: string): { error?: string } => {
    const error = errors.find((one) => one.field === field)?.text;
    return error ? { error } : {};
  };
  return (
    <form method="post" action={path}>
      <h2 class="govuk-heading-m">{texts.own}</h2>
      <p class="govuk-hint">{texts.hint}</p>
      <Textarea name="words" label={texts.words} rows={6} value={values.words ?? ''} {...errorOf('words')} />
      <Input
        name="moment"
        label={texts.moment}
        hint={texts.momentHint}
        class="govuk-input--width-10"
        value={values.moment ?? ''}
        {...errorOf('moment')}
      />
      <Button preventDoubleClick>{texts.send}</Button>
    </form>
  );
}
