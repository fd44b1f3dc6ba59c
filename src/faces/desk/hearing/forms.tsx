import type { ComponentChildren } from 'preact';
import { Button, Details, Input, Radios, Select, WarningText } from '#design';
import { adjournmentReasons, closingGrounds, delayReasons, type HearingDeed, hearingTexts } from '#modules/hearings';
import { articleIn } from '#shell';
import { staffName } from '../hearing-words/people.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import type { DeedName } from './deeds.ts';
import { formOf, PlaceFields } from './place-fields.tsx';
import type { HearingProps } from './props.ts';
import { ServedFields } from './served.tsx';
import { deskHearingTexts } from './texts.ts';

/** Every deed that needs more than a button; each opens without JavaScript and stays open when it is refused. */
export function OtherDeeds(props: HearingProps) {
  const { lang, hearing, may } = props;
  const { state } = hearing.course;
  const isOver = hearing.course.endedAt !== null;
  const isWaiting = state === 'scheduled' || state === 'delayed';
  const canOpen = hearing.closedGround !== null && !isOver;
  const shown: readonly (readonly [boolean, HearingDeed, ComponentChildren])[] = [
    [isWaiting, 'delay', <DelayForm key="delay" {...props} />],
    [
      state === 'delayed',
      'delay',
      <BareForm key="withdraw-delay" {...{ props }} deed="withdraw-delay" word="withdrawDelay" />,
    ],
    [state === 'in_progress', 'conduct', <PauseForm key="pause" {...props} />],
    [
      !isOver && props.summoned !== undefined,
      'say-served',
      <DeedForm key="served" {...{ props }} deed="served" title={deskHearingTexts(lang).servedTitle} hasFile>
        <ServedFields {...props} />
      </DeedForm>,
    ],
    [!isOver, 'adjourn', <AdjournForm key="adjourn" {...props} />],
    [isWaiting, 'move', <MoveForm key="move" {...props} />],
    [hearing.closedGround === null, 'set-openness', <CloseForm key="close" {...props} />],
    [canOpen, 'set-openness', <BareForm key="open" {...{ props }} deed="open" word="open" />],
    [!isOver && (hearing.hasVideoLink || hearing.room.hasVideo), 'set-video', <VideoForm key="video" {...props} />],
  ];
  const forms = shown.filter(([isPossible, deed]) => isPossible && may(deed)).map(([, , form]) => form);
  if (forms.length === 0) return null;
  return (
    <section aria-labelledby="other-deeds">
      <h2 id="other-deeds" class="govuk-heading-m">
        {deskHearingTexts(lang).otherDeeds}
      </h2>
      {forms}
    </section>
  );
}

function DeedForm(props: {
  readonly props: HearingProps;
  readonly deed: DeedName;
  readonly title: string;
  readonly button?: string;
  readonly isWarning?: boolean;
  /** A file may be sent with it. */
  readonly hasFile?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { deed, title, button, isWarning, hasFile, children } = props;
  const { lang, hearing, open } = props.props;
  return (
    <Details id={deed} summary={title} open={open.deed === deed}>
      <form
        method="post"
        action={`/${lang}/desk/hearings/${hearing.id}`}
        {...(hasFile ? { enctype: 'multipart/form-data' } : {})}
        novalidate
      >
        <input type="hidden" name="version" value={String(hearing.version)} />
        {children}
        <Button kind={isWarning ? 'warning' : 'secondary'} name="deed" value={deed} preventDoubleClick>
          {button ?? title}
        </Button>
      </form>
    </Details>
  );
}

function BareForm({ props, deed, word }: { props: HearingProps; deed: DeedName; word: 'withdrawDelay' | 'open' }) {
  return <DeedForm {...{ props, deed }} title={hearingWords(props.lang).deeds[word]} />;
}

function DelayForm(props: HearingProps) {
  const texts = deskHearingTexts(props.lang);
  const words = hearingWords(props.lang);
  const field = formOf(props.open, 'delay');
  return (
    <DeedForm {...{ props }} deed="delay" title={words.deeds.delay}>
      <ReasonFields {...{ props }} deed="delay" reasons={delayReasons} words={hearingTexts(props.lang).delayReasons} />
      <Input {...field('time')} label={texts.expected} hint={texts.expectedHint} width={5} inputmode="numeric" />
    </DeedForm>
  );
}

function ReasonFields(given: {
  readonly props: HearingProps;
  readonly deed: DeedName;
  readonly reasons: readonly string[];
  readonly words: Readonly<Record<string, string>>;
}) {
  const { props, deed, reasons, words } = given;
  const texts = hearingWords(props.lang);
  const field = formOf(props.open, deed);
  return (
    <>
      <Select
        {...field('reason')}
        label={texts.reason}
        items={[{ value: '', text: texts.choose }, ...reasons.map((value) => ({ value, text: words[value] ?? value }))]}
      />
      <Input {...field('explanation')} label={texts.explanation} hint={texts.explanationHint} />
    </>
  );
}

function PauseForm(props: HearingProps) {
  const texts = deskHearingTexts(props.lang);
  const field = formOf(props.open, 'pause');
  return (
    <DeedForm {...{ props }} deed="pause" title={texts.pauseTitle}>
      <Input {...field('time')} label={texts.resumes} hint={texts.resumesHint} width={5} inputmode="numeric" />
    </DeedForm>
  );
}

function AdjournForm(props: HearingProps) {
  const texts = deskHearingTexts(props.lang);
  const field = formOf(props.open, 'adjourn');
  const { value = 'later' } = field('next');
  return (
    <DeedForm {...{ props }} deed="adjourn" title={hearingWords(props.lang).deeds.adjourn} isWarning>
      <ReasonFields
        {...{ props }}
        deed="adjourn"
        reasons={adjournmentReasons}
        words={hearingTexts(props.lang).adjournmentReasons}
      />
      <Radios
        name="next"
        id="adjourn-next"
        legend={texts.nextDate}
        legendSize="s"
        value={value}
        items={[
          { value: 'later', text: texts.nextLater },
          { value: 'now', text: texts.nextNow, conditional: <PlaceFields {...{ props }} deed="adjourn" /> },
        ]}
      />
    </DeedForm>
  );
}

function MoveForm(props: HearingProps) {
  const { lang, judges, hearing } = props;
  const words = hearingWords(lang);
  const field = formOf(props.open, 'move');
  const { value = (hearing.replacedBy ?? hearing.judge).postId, ...judge } = field('judge');
  return (
    <DeedForm {...{ props }} deed="move" title={words.deeds.move} button={deskHearingTexts(lang).save}>
      <PlaceFields {...{ props }} deed="move" isFilled />
      <Select
        {...judge}
        label={words.judge}
        value={value}
        items={judges.map((one) => ({ value: one.id, text: staffName(lang, one) }))}
      />
    </DeedForm>
  );
}

function CloseForm(props: HearingProps) {
  const { lang } = props;
  const words = hearingWords(lang);
  const names = hearingTexts(lang).closingGrounds;
  return (
    <DeedForm {...{ props }} deed="close" title={words.deeds.close} isWarning>
      <WarningText>{deskHearingTexts(lang).closeWarning}</WarningText>
      <Select
        {...formOf(props.open, 'close')('ground')}
        label={words.closingGround}
        items={[
          { value: '', text: words.choose },
          ...closingGrounds.map(({ ground, norm }) => ({
            value: ground,
            text: `${names[ground]} (${articleIn(lang, norm)})`,
          })),
        ]}
      />
    </DeedForm>
  );
}

function VideoForm(props: HearingProps) {
  const { deeds } = hearingWords(props.lang);
  const isOn = props.hearing.hasVideoLink;
  return (
    <DeedForm {...{ props }} deed="video" title={isOn ? deeds.videoOff : deeds.videoOn}>
      <input type="hidden" name="video" value={isOn ? 'off' : 'on'} />
    </DeedForm>
  );
}
