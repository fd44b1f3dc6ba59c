import { formatLongDate, romaniseName } from '@ashyq/kk-text';
import { Button, ErrorSummary, SummaryList, Tag } from '#design';
import { caseTexts } from '#modules/cases';
import type { Court } from '#modules/courts';
import {
  type CaseFileProps,
  CourseList,
  caseFileTexts,
  FileList,
  type FormState,
  Messages,
  ParticipantList,
  TermsList,
} from '#shell';
import { StartFiling } from './start-filing.tsx';
import { Sued } from './sued.tsx';
import { type CaseSummonses, Summonses } from './summonses.tsx';
import { cabinetCaseTexts } from './texts.ts';

export interface CaseViewProps extends CaseFileProps {
  readonly court: Court;
  readonly judge: string | undefined;
  readonly category: string;
  readonly state: FormState;
  readonly isWholeCourse: boolean;
  readonly summonses: CaseSummonses;
}

export function CaseView(props: CaseViewProps) {
  const { lang, file, base, state, isWholeCourse } = props;
  const texts = cabinetCaseTexts(lang);
  const shared = caseFileTexts(lang);
  const { roles } = caseTexts(lang);
  const own = file.participants.find(({ id }) => file.own.includes(id));
  const fresh = file.documents.filter(({ isNew }) => isNew).length;
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{shared.title({ number: file.found.number })}</h1>
      <p class="govuk-body govuk-!-margin-bottom-3">{own && <strong>{texts.you({ role: roles[own.role] })}</strong>}</p>
      <Sued {...props} />
      <Facts {...props} />
      <Summonses {...{ lang }} summonses={props.summonses} />
      <h2 class="govuk-heading-m" id="file">
        {shared.file}
      </h2>
      {fresh > 0 && (
        <p class="govuk-body">
          <Tag tone="blue">{texts.news({ count: fresh })}</Tag>
        </p>
      )}
      <LatestDocuments {...props} />
      <h2 class="govuk-heading-m" id="terms">
        {shared.terms}
      </h2>
      <TermsList {...props} />
      <h2 class="govuk-heading-m" id="course">
        {shared.course}
      </h2>
      <CourseList {...props} isWhole={isWholeCourse} />
      <h2 class="govuk-heading-m" id="participants">
        {shared.participants}
      </h2>
      <ParticipantList {...{ lang, file }} />
      <h2 class="govuk-heading-m" id="messages">
        {shared.messages}
      </h2>
      <Messages {...{ lang, file, base, state }} />
      <StartFiling form="motion" number={file.found.number} {...{ lang }}>
        {texts.motion}
      </StartFiling>
    </>
  );
}

function Facts({ lang, file, court, judge }: CaseViewProps) {
  const texts = cabinetCaseTexts(lang);
  const judgeName = judge && lang === 'en' ? romaniseName(judge) : judge;
  return (
    <SummaryList
      rows={[
        { key: texts.stage, value: <Tag tone="blue">{caseTexts(lang).stages[file.found.stage]}</Tag> },
        { key: caseFileTexts(lang).court, value: court.name[lang] },
        { key: texts.judge, value: judgeName ?? texts.noJudge },
      ]}
    />
  );
}

/** A short file stands whole on the page of the case, a long one has a page of its own. */
const SHORT_FILE = 10;

function LatestDocuments({ lang, file, base }: CaseViewProps) {
  const texts = cabinetCaseTexts(lang);
  if (file.documents.length <= SHORT_FILE) return <FileList {...{ lang, file, base }} />;
  return (
    <>
      <ul class="govuk-list">
        {file.documents.slice(-5).map(({ id, number, title, filedAt }) => (
          <li key={id}>
            {number}.{' '}
            <a class="govuk-link" href={`${base}/documents/${id}`}>
              {title}
            </a>
            , {formatLongDate(lang, filedAt.toZonedDateTimeISO('Asia/Almaty').toPlainDate())}
          </li>
        ))}
      </ul>
      <Button kind="secondary" icon="folder" href={`${base}/file`}>
        {texts.openFile}
      </Button>
    </>
  );
}
