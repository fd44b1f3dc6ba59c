import { Button, Details, InsetText, SummaryList, WarningText } from '#design';
import type { Court } from '#modules/courts';
import {
  dutyTexts,
  explainDuty,
  type Foresight,
  type Form,
  formatTiyn,
  type SaidBefore,
  type StartQuestion,
} from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import type { StartAnswers } from './start-answers.ts';
import { filingPageTexts } from './texts.ts';

interface Props {
  readonly form: Form;
  readonly lang: Lang;
  readonly answers: StartAnswers;
  /** Court and duty, of a form that asks for them. */
  readonly foresight: Foresight | undefined;
  readonly said: SaidBefore;
  /** The answers once more, so that signing in does not lose them. */
  readonly query: string;
  readonly isSignedIn: boolean;
}

/** What the answers come to: court, duty, what stands in the way, which papers. */
export function AdviceView(props: Props) {
  const { form, lang, answers, foresight } = props;
  const texts = filingPageTexts(lang).start;
  const advice = form.start.flatMap((question) => adviceOf(question, answers[question.id], lang));
  const papers = form.tasks
    .flatMap(({ questions }) => questions.flatMap(({ fields }) => fields))
    .flatMap((field) => (field.kind === 'documents' ? field.kinds : []));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{form.title[lang]}</span>
        <h1 class="govuk-heading-l">{texts.readyTitle}</h1>
        {foresight && <Foreseen {...{ foresight, lang }} isExempt={answers.duty === 'yes'} />}
        {advice.map((text) => (
          <WarningText key={text}>{text}</WarningText>
        ))}
        <InsetText>{texts.lead({ minutes: form.minutes })}</InsetText>
        <h2 class="govuk-heading-m">{texts.papers}</h2>
        <p class="govuk-body">{texts.papersHint}</p>
        <ul class="govuk-list govuk-list--bullet">
          {papers.map(({ key, label }) => (
            <li key={key}>{label[lang]}</li>
          ))}
        </ul>
        <Begin {...props} />
      </div>
    </div>
  );
}

function adviceOf({ options }: StartQuestion, answer: string | undefined, lang: Lang): readonly string[] {
  const advice = options.find(({ value }) => value === answer)?.advice?.[lang];
  return advice ? [advice] : [];
}

interface ForeseenProps {
  readonly foresight: Foresight;
  readonly lang: Lang;
}

function Foreseen({ foresight, lang, isExempt }: ForeseenProps & { readonly isExempt: boolean }) {
  const texts = filingPageTexts(lang).start;
  const { duty } = foresight;
  const sum = duty ? formatTiyn(lang, duty.totalTiyn) : texts.dutyLater;
  return (
    <SummaryList
      rows={[
        { key: texts.court, value: <Courts {...{ foresight, lang }} /> },
        {
          key: texts.dutyTitle,
          value: isExempt ? (
            texts.dutyExempt
          ) : (
            <>
              <strong>{sum}</strong>
              {duty && (
                <Details summary={filingPageTexts(lang).duty.how}>
                  <ol class="govuk-list govuk-list--number">
                    {explainDuty(duty, lang).map(({ text, norm }) => (
                      <li key={text}>
                        {text} <span class="govuk-hint">({norm})</span>
                      </li>
                    ))}
                  </ol>
                  <p class="govuk-hint">{dutyTexts(lang).onPaymentDay}</p>
                </Details>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** Courts by name and address, and why; that the article was not read in its edition is said, not hidden. */
function Courts({ foresight, lang }: ForeseenProps) {
  const texts = filingPageTexts(lang).start;
  const { kind, place, courts, isByDistrict } = foresight;
  const isUnread = !kind.norm.verified || !place.norm.verified;
  return (
    <>
      {courts.map((court) => (
        <p key={court.code} class="govuk-body">
          <CourtName {...{ court, lang }} />
        </p>
      ))}
      {courts.length > 1 && <p class="govuk-body">{texts.severalCourts}</p>}
      <p class="govuk-body">
        {kind.text[lang]} {place.text[lang]}
        {isByDistrict && ` ${texts.byDistrict}`}
      </p>
      <p class="govuk-hint">
        {articleIn(lang, [...new Set([kind.norm.cited, place.norm.cited])].join('; '))}
        {isUnread && `. ${texts.unread}`}
      </p>
    </>
  );
}

function CourtName({ court, lang }: { readonly court: Court; readonly lang: Lang }) {
  return (
    <>
      <a class="govuk-link" href={`/${lang}/courts/${court.code}`}>
        {court.name[lang]}
      </a>
      {court.address && (
        <>
          <br />
          {court.address[lang]}
        </>
      )}
    </>
  );
}

/** Signed in, one press begins; else the way leads over the sign-in back to here. */
function Begin({ form, lang, said, query, isSignedIn }: Props) {
  const texts = filingPageTexts(lang).start;
  if (!isSignedIn) {
    const next = encodeURIComponent(`/${lang}/cabinet/filings/start/${form.key}?${query || 'answered=1'}`);
    return (
      <>
        <p class="govuk-body">{texts.signInWhy}</p>
        <Button isStart href={`/${lang}/sign-in?next=${next}`}>
          {texts.signIn}
        </Button>
      </>
    );
  }
  return (
    <form method="post" action={`/${lang}/cabinet/filings/new`}>
      <input type="hidden" name="form" value={form.key} />
      {Object.entries(said).map(([field, value]) => (
        <input key={field} type="hidden" name={`said.${field}`} value={value} />
      ))}
      <Button isStart preventDoubleClick>
        {texts.begin}
      </Button>
    </form>
  );
}
