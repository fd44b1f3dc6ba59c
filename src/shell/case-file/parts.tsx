import { formatLongDate } from '@ashyq/kk-text';
import { Details, Tag } from '#design';
import { type CaseFile, type CaseTerm, caseTexts, type ExplainedTerm, type FactSource } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { articleIn, lengthIn, traceIn } from './term-trace.ts';
import { caseFileTexts } from './texts.ts';
import { momentIn, nameIn, whoIn } from './words.ts';

export interface CaseFileProps {
  readonly lang: Lang;
  readonly file: CaseFile;
  /** Address of the case in this face, with the language: `/kk/cabinet/cases/7517-26-00-2/1`. */
  readonly base: string;
  /** Today by the court's clock. */
  readonly today: Temporal.PlainDate;
}

/** What came since the reader looked last. */
export function NewMark({ lang }: { readonly lang: Lang }) {
  return (
    <Tag tone="blue" icon={null}>
      {caseFileTexts(lang).isNew}
    </Tag>
  );
}

/** A fact that was known elsewhere before it came here: everybody in the case sees where from. */
export function SourceMark({ lang, source }: { readonly lang: Lang; readonly source: FactSource }) {
  return (
    <Tag tone="grey" icon={null}>
      {caseFileTexts(lang).sources[source]}
    </Tag>
  );
}

/** Entries of the course that stand on the page of the case; the whole of it is one press away. */
export const SHOWN_ENTRIES = 12;

export function CourseList({ lang, file, base, isWhole }: CaseFileProps & { readonly isWhole: boolean }) {
  const texts = caseFileTexts(lang);
  if (file.course.length === 0) return <p class="govuk-body">{texts.courseEmpty}</p>;
  return (
    <>
      <ol class="govuk-list sot-course" reversed>
        {file.course.map(({ id, at, text, isNew, documentId, source }) => (
          <li key={id} id={`entry-${id}`} class="sot-course__entry">
            <time class="sot-course__time" dateTime={at.toString()}>
              {momentIn(lang, at)}
            </time>{' '}
            {documentId ? (
              <a class="govuk-link" href={`${base}/documents/${documentId}`}>
                {text[lang]}
              </a>
            ) : (
              text[lang]
            )}{' '}
            {source && <SourceMark lang={lang} source={source} />} {isNew && <NewMark lang={lang} />}
          </li>
        ))}
      </ol>
      {!isWhole && file.course.length < file.courseCount && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}?course=all#course`}>
            {texts.wholeCourse({ count: file.courseCount })}
          </a>
        </p>
      )}
    </>
  );
}

export function TermsList({ lang, file, today }: CaseFileProps) {
  const texts = caseFileTexts(lang);
  const running = file.terms.filter(({ endedAt }) => endedAt === undefined);
  const over = file.terms.filter(({ endedAt }) => endedAt !== undefined);
  return (
    <>
      {running.length === 0 && <p class="govuk-body">{texts.termsEmpty}</p>}
      {running.map((term) => (
        <TermLine key={term.id} {...{ lang, file, today, term }} />
      ))}
      {over.length > 0 && (
        <Details summary={texts.oldTerms}>
          {over.map((term) => (
            <TermLine key={term.id} {...{ lang, file, today, term }} />
          ))}
        </Details>
      )}
    </>
  );
}

interface TermProps extends Pick<CaseFileProps, 'lang' | 'file' | 'today'> {
  readonly term: ExplainedTerm;
}

function TermLine({ lang, file, today, term }: TermProps) {
  const texts = caseFileTexts(lang);
  return (
    <div class="sot-term" id={`term-${term.id}`}>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {caseTexts(lang).terms[term.rule]} ({whoIn(lang, file.participants, term.participantId)})
      </h3>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {term.lastDay && (
          <>
            {texts.lastDay}: <strong>{formatLongDate(lang, term.lastDay)}</strong>.{' '}
          </>
        )}
        <TermState {...{ lang, today, term }} />
      </p>
      <Details summary={texts.howCounted}>
        <p class="govuk-body">
          {texts.length({
            length: lengthIn(lang, term.length),
            article: articleIn(lang, `${term.norm} art. ${term.article}`),
          })}
        </p>
        {!term.isVerified && <p class="govuk-body">{texts.unverified}</p>}
        <ol class="govuk-list govuk-list--number">
          {traceIn(lang, term).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Details>
    </div>
  );
}

interface TermStateProps extends Pick<CaseFileProps, 'lang' | 'today'> {
  readonly term: Pick<CaseTerm, 'state' | 'lastDay' | 'isOverdue'>;
}

/** What the term asks for today, in a word with its sign. */
export function TermState({ lang, today, term }: TermStateProps) {
  const texts = caseFileTexts(lang);
  if (term.state !== 'running' || !term.lastDay) {
    const tone = term.state === 'met' ? 'green' : term.state === 'late' ? 'red' : 'grey';
    return <Tag tone={tone}>{texts.states[term.state]}</Tag>;
  }
  if (term.isOverdue) return <Tag tone="red">{texts.overdue}</Tag>;
  const days = today.until(term.lastDay).total('days');
  const tone = days <= 3 ? 'amber' : 'blue';
  return <Tag tone={tone}>{days === 0 ? texts.lastToday : texts.daysLeft({ days })}</Tag>;
}

export function ParticipantList({ lang, file }: Pick<CaseFileProps, 'lang' | 'file'>) {
  const texts = caseFileTexts(lang);
  const { roles } = caseTexts(lang);
  return (
    <ul class="govuk-list govuk-list--bullet">
      {file.participants.map((one) => {
        const represented = file.participants.find(({ id }) => id === one.represents);
        const notes = [
          ...(represented ? [texts.represents({ name: nameIn(lang, represented.name) })] : []),
          ...(one.leftOn ? [texts.participantLeft({ day: formatLongDate(lang, one.leftOn) })] : []),
        ];
        return (
          <li key={one.id}>
            <strong>{nameIn(lang, one.name)}</strong>, {roles[one.role]}
            {file.own.includes(one.id) && ` (${texts.you})`}
            {notes.length > 0 && `; ${notes.join('; ')}`}
          </li>
        );
      })}
    </ul>
  );
}
