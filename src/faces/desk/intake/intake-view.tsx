import { formatTime } from '@ashyq/kk-text';
import { Button, Details, ErrorSummary, InsetText, Island, Radios, Textarea } from '#design';
import { type Intake, rejectionGrounds } from '#modules/filing';
import { formatTalonNumber } from '#modules/identity';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { CheckSheet } from './check-sheet.tsx';
import type { LastDecision } from './last-decision.ts';
import { NumberWaitDeeds } from './number-wait.tsx';
import { PaperPane } from './paper-pane.tsx';
import { intakeTexts } from './texts.ts';
import { UndoBar } from './undo-bar.tsx';

interface Props {
  readonly intake: Intake;
  readonly lang: Lang;
  readonly state: FormState;
  readonly last: LastDecision | undefined;
  readonly now: Temporal.Instant;
}

/** Left the paper, right the list of what the law wants; below it the deeds with their keys. */
export function IntakeView(props: Props) {
  const { intake, lang, state, last } = props;
  const texts = intakeTexts(lang);
  return (
    <Island name="intake-keys" props={{ on: texts.keysOn, off: texts.keysOff }}>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      {last && <UndoBar {...{ last, lang }} />}
      <h1 class="govuk-heading-m">
        {intake.filing.form.title[lang]} · {texts.heading({ talon: formatTalonNumber(intake.filing.talon) })}
      </h1>
      <div class="sot-split">
        <PaperPane {...{ intake, lang }} />
        <section class="sot-split__sheet" id="sheet">
          <Deeds {...props} />
          <CheckSheet {...{ intake, lang }} />
        </section>
      </div>
    </Island>
  );
}

function Deeds(props: Props) {
  const { intake, lang, now } = props;
  const texts = intakeTexts(lang);
  const { filing, heldBy, decision } = intake;
  const here = `/${lang}/desk/intake/${filing.id}`;
  if (heldBy && !decision) {
    return (
      <>
        <InsetText>{texts.heldByOther({ name: heldBy.name, until: formatTime(heldBy.until) })}</InsetText>
        <Simple {...{ here }} action="next" text={texts.next} keyName="F8" />
      </>
    );
  }
  if (decision) {
    const canUndo = !decision.carried_out_at && Temporal.Instant.compare(now, decision.takes_effect_at) < 0;
    return (
      <>
        <InsetText>{texts.standing[decision.verdict]}</InsetText>
        {intake.wait && <NumberWaitDeeds wait={intake.wait} {...{ lang, now, here }} />}
        {canUndo && !intake.wait && <Simple {...{ here }} action="undo" text={texts.undo} keyName="F9" />}
        <Simple {...{ here }} action="next" text={texts.next} keyName="F8" />
      </>
    );
  }
  if (filing.state !== 'sent') return <Simple {...{ here }} action="looked" text={texts.looked} keyName="F2" />;
  return <Decide {...props} here={here} />;
}

function Decide({ lang, state, here }: Props & { readonly here: string }) {
  const texts = intakeTexts(lang);
  return (
    <div class="sot-deeds">
      <Simple {...{ here }} action="register" text={texts.register} keyName="F2" isPrimary />
      <Simple {...{ here }} action="next" text={texts.next} keyName="F8" />
      <Simple {...{ here }} action="release" text={texts.release} />
      <ClarifyForm {...{ lang, state, here }} />
      <RejectForm {...{ lang, state, here }} />
      <Legend lang={lang} />
    </div>
  );
}

interface FormProps extends Pick<Props, 'lang' | 'state'> {
  readonly here: string;
}

/** A question to the filer instead of sending everything back. */
function ClarifyForm({ lang, state, here }: FormProps) {
  const texts = intakeTexts(lang);
  return (
    <Details summary={`${texts.clarify} (F3)`} id="key-F3" open={errorOf(state, 'clarify-words') !== undefined}>
      <form method="post" action={here} novalidate>
        <Textarea
          name="clarify-words"
          label={texts.clarifyWords}
          hint={texts.clarifyHint}
          error={errorOf(state, 'clarify-words')}
          value={state.values['clarify-words'] ?? ''}
          rows={3}
        />
        <Button kind="secondary" name="action" value="clarify">
          {texts.clarifySend}
        </Button>
      </form>
    </Details>
  );
}

/** Not without a ground from the list, and words where the ground needs them. */
function RejectForm({ lang, state, here }: FormProps) {
  const texts = intakeTexts(lang);
  return (
    <Details
      summary={`${texts.reject} (F4)`}
      id="key-F4"
      open={state.errors.some(({ field }) => field === 'ground' || field === 'reject-words')}
    >
      <form method="post" action={here} novalidate>
        <Radios
          name="ground"
          legend={texts.ground}
          legendSize="s"
          small
          error={errorOf(state, 'ground')}
          value={state.values.ground ?? ''}
          items={rejectionGrounds.map(({ code, text, mend }) => ({
            value: code,
            text: text[lang],
            hint: mend[lang],
          }))}
        />
        <Textarea
          name="reject-words"
          label={texts.rejectWords}
          hint={texts.rejectHint}
          error={errorOf(state, 'reject-words')}
          value={state.values['reject-words'] ?? ''}
          rows={3}
        />
        <Button kind="warning" name="action" value="reject">
          {texts.rejectSend}
        </Button>
      </form>
    </Details>
  );
}

function Simple(props: {
  readonly here: string;
  readonly action: string;
  readonly text: string;
  readonly keyName?: string;
  readonly isPrimary?: boolean;
}) {
  const { here, action, text, keyName, isPrimary } = props;
  return (
    <form method="post" action={here}>
      <Button
        {...(isPrimary ? {} : { kind: 'secondary' as const })}
        name="action"
        value={action}
        preventDoubleClick
        {...(keyName ? { attributes: { 'data-key': keyName } } : {})}
      >
        {text} {keyName && <kbd>{keyName}</kbd>}
      </Button>
    </form>
  );
}

/** Every key, always in sight; they can be switched off, for they may collide with a screen reader's. */
function Legend({ lang }: { readonly lang: Lang }) {
  const texts = intakeTexts(lang);
  return (
    <p class="govuk-hint" data-legend>
      {texts.keysTitle}:{' '}
      {Object.entries(texts.keys).map(([key, what], at) => (
        <span key={key}>
          {at > 0 && '; '}
          <kbd>{key}</kbd> {what}
        </span>
      ))}
      {'. '}
      <button type="button" class="govuk-button govuk-button--plain" data-keys-switch hidden>
        {texts.keysOff}
      </button>
    </p>
  );
}
