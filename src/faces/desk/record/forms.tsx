import { Button, Checkboxes, Details, Input, Select, Tag, Textarea } from '#design';
import {
  clockTimeOf,
  isKnownBefore,
  leavingOutOn,
  type MarkKind,
  markKinds,
  minutesTexts,
  noRecordingRows,
} from '#modules/minutes';
import { legalDay } from '#platform/clock';
import { articleIn } from '#shell';
import { hearingWords } from '../hearing-words/texts.ts';
import { addressOf, type RecordProps } from './props.ts';
import { recordTexts } from './texts.ts';

const errorOf = ({ form }: RecordProps, deed: string, field: string): string | undefined =>
  form.deed === deed ? form.errors.find((error) => error.field === field)?.text : undefined;
const typedIn = ({ form }: RecordProps, deed: string, field: string): string =>
  form.deed === deed ? (form.values[field] ?? '') : '';

/** Ticks before the beginning; without a recorder the law asks for the reason, which is the only tick then. */
export function StartForm(props: RecordProps) {
  const { lang, hearing, record, recorder } = props;
  const texts = recordTexts(lang);
  const checks = recorder ? (['cameras', 'sound', 'disk', 'clock'] as const) : (['reason'] as const);
  const isSaid = record.noRecording !== undefined || record.dispensed?.isKept === false;
  return (
    <form method="post" action={addressOf(lang, hearing)} data-start class="sot-start">
      <h2 class="govuk-heading-m">{texts.precheck}</h2>
      {record.waitsForDesk && record.state.beganAt && (
        <p class="govuk-body">
          <strong>{texts.begunByJudge({ time: clockTimeOf(record.state.beganAt) })}</strong>
        </p>
      )}
      {!recorder && <p class="govuk-body">{texts.noRecorder}</p>}
      <ul class="govuk-list sot-checks" data-checks>
        {checks.map((check) => (
          <li key={check} data-check={check}>
            <Tick {...{ props, isSaid }} /> {texts.checks[check]}
          </li>
        ))}
      </ul>
      {recorder?.address && (
        <noscript>
          <p class="govuk-body">
            {texts.room.plainStart}{' '}
            <a class="govuk-link" href={`${recorder.address}/${lang}`} target="_blank" rel="noreferrer">
              {recorder.name}
            </a>
          </p>
        </noscript>
      )}
      <div data-reason>
        {recorder && <p class="govuk-hint">{texts.room.reasonHint}</p>}
        <ReasonFields {...props} />
      </div>
      <Button name="deed" value="start" icon="record" preventDoubleClick>
        {record.waitsForDesk && recorder ? texts.startRecording : texts.start}
      </Button>
      <p class="govuk-hint">{texts.startHint}</p>
    </form>
  );
}

/** What is not checked yet is not said to have failed. */
function Tick({ props, isSaid }: { readonly props: RecordProps; readonly isSaid: boolean }) {
  const texts = recordTexts(props.lang);
  if (props.recorder) return <Tag tone="grey">{texts.room.unchecked}</Tag>;
  return <Tag tone={isSaid ? 'green' : 'amber'}>{isSaid ? texts.passed : texts.failed}</Tag>;
}

function ReasonFields(props: RecordProps) {
  const { lang, hearing, record } = props;
  const texts = recordTexts(lang);
  const { noRecordingReasons } = minutesTexts(lang);
  const rows = leavingOutOn(noRecordingRows, record.branch, legalDay(hearing.course.startsAt)).filter(({ reason }) =>
    isKnownBefore(reason),
  );
  return (
    <>
      <Select
        id="start-reason"
        name="reason"
        label={texts.reason}
        items={[
          { value: '', text: hearingWords(lang).choose },
          ...rows.map(({ reason, norm, article }) => ({
            value: reason,
            text: `${noRecordingReasons[reason]} (${articleIn(lang, `${norm} art. ${article}`)})`,
          })),
        ]}
        value={typedIn(props, 'start', 'reason') || record.noRecording?.reason || ''}
        {...fieldError(errorOf(props, 'start', 'reason'))}
      />
      <Input
        id="start-words"
        name="words"
        label={texts.reasonWords}
        value={typedIn(props, 'start', 'words') || record.noRecording?.words || ''}
        {...fieldError(errorOf(props, 'start', 'words'))}
      />
    </>
  );
}

const fieldError = (error: string | undefined): { error?: string } => (error ? { error } : {});

/** Kinds that a form offers in that state; what moves the hearing on has buttons of its own. */
const pointing: readonly MarkKind[] = markKinds.filter(
  (kind) =>
    !['begin', 'break', 'deliberation', 'resume', 'announcement', 'closed', 'open', 'postponement', 'end'].includes(
      kind,
    ),
);

/** Any mark by a plain form, and the end with its confirmation. */
export function MarkForm(props: RecordProps) {
  const { lang, hearing } = props;
  const texts = recordTexts(lang);
  return (
    <>
      <Details id="mark" summary={texts.markForm} open={props.form.deed === 'mark'}>
        <form method="post" action={addressOf(lang, hearing)}>
          <MarkFields {...{ props }} deed="mark" />
          <Button name="deed" value="mark" preventDoubleClick>
            {texts.make}
          </Button>
        </form>
      </Details>
      <form method="post" action={addressOf(lang, hearing)} data-end>
        <Checkboxes
          id="end-sure"
          name="sure"
          small
          items={[{ value: 'yes', text: texts.confirmEnd }]}
          {...fieldError(errorOf(props, 'end', 'sure'))}
        />
        <Button kind="warning" name="deed" value="end" preventDoubleClick>
          {texts.quick.end}
        </Button>
      </form>
    </>
  );
}

/** For moments that are found while the recording is replayed. */
export function LaterForm(props: RecordProps) {
  const { lang, hearing } = props;
  const texts = recordTexts(lang);
  return (
    <Details id="later" summary={texts.laterForm} open={props.form.deed === 'later'}>
      <form method="post" action={addressOf(lang, hearing)}>
        <p class="govuk-hint">{texts.laterHint}</p>
        <Input
          id="later-at"
          name="at"
          label={texts.at}
          hint={texts.atHint}
          class="govuk-input--width-10"
          value={typedIn(props, 'later', 'at')}
          {...fieldError(errorOf(props, 'later', 'at'))}
        />
        <MarkFields {...{ props }} deed="later" />
        <Button name="deed" value="later" preventDoubleClick>
          {texts.makeLater}
        </Button>
      </form>
    </Details>
  );
}

function MarkFields({ props, deed }: { readonly props: RecordProps; readonly deed: 'mark' | 'later' }) {
  const { lang, speakers } = props;
  const texts = recordTexts(lang);
  const { kinds } = minutesTexts(lang);
  const people = [
    { value: '', text: texts.nobody },
    ...speakers.map(({ speaker, role, name }) => ({ value: speaker, text: `${role}: ${name}` })),
  ];
  return (
    <>
      <Select
        id={`${deed}-kind`}
        name="kind"
        label={texts.kind}
        items={pointing.map((kind) => ({ value: kind, text: kinds[kind] }))}
        value={typedIn(props, deed, 'kind') || 'speaker'}
        {...fieldError(errorOf(props, deed, 'kind'))}
      />
      <Select
        id={`${deed}-speaker`}
        name="speaker"
        label={texts.speaker}
        items={people}
        value={typedIn(props, deed, 'speaker')}
      />
      <Select
        id={`${deed}-addressee`}
        name="addressee"
        label={texts.addressee}
        items={people}
        value={typedIn(props, deed, 'addressee')}
      />
      <Textarea
        id={`${deed}-words`}
        name="words"
        label={texts.words}
        rows={3}
        value={typedIn(props, deed, 'words')}
        {...fieldError(errorOf(props, deed, 'words'))}
      />
    </>
  );
}
