import { romaniseName } from '@ashyq/kk-text';
import { ErrorSummary, SummaryList, Tag } from '#design';
import { caseTexts, type Letter } from '#modules/cases';
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
import { LetterState } from '../letters/letter-state.tsx';
import { deskCaseTexts } from './texts.ts';

interface DeskCaseProps extends CaseFileProps {
  readonly judge: string | undefined;
  readonly category: string;
  readonly state: FormState;
  readonly letters: readonly Letter[];
  readonly ready: readonly string[];
  readonly canWrite: boolean;
  readonly canPost: boolean;
  readonly isWholeCourse: boolean;
  readonly canSchedule: boolean;
}

export function DeskCaseView(props: DeskCaseProps) {
  const { lang, file, base, state, ready, canWrite } = props;
  const shared = caseFileTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{shared.title({ number: file.found.number })}</h1>
      <Facts {...props} />
      <NextSteps {...props} />
      <h2 class="govuk-heading-m" id="terms">
        {shared.terms}
      </h2>
      <TermsList {...props} />
      <h2 class="govuk-heading-m" id="participants">
        {shared.participants}
      </h2>
      <ParticipantList {...{ lang, file }} />
      <h2 class="govuk-heading-m" id="file">
        {shared.file}
      </h2>
      <FileList {...{ lang, file, base }} />
      <h2 class="govuk-heading-m" id="messages">
        {shared.messages}
      </h2>
      <Messages {...{ lang, file, base, state, ready, canWrite }} />
      <Letters {...props} />
      <h2 class="govuk-heading-m" id="course">
        {shared.course}
      </h2>
      <CourseList {...props} isWhole={props.isWholeCourse} />
    </>
  );
}

function Facts({ lang, file, judge, category }: DeskCaseProps) {
  const texts = deskCaseTexts(lang);
  return (
    <SummaryList
      rows={[
        { key: texts.category, value: category },
        { key: texts.stage, value: <Tag tone="blue">{caseTexts(lang).stages[file.found.stage]}</Tag> },
        { key: texts.judge, value: (judge && lang === 'en' ? romaniseName(judge) : judge) ?? texts.noJudge },
        { key: texts.language, value: texts[file.found.language] },
      ]}
    />
  );
}

/** Where the work on this case goes on. */
function NextSteps({ lang, file, canSchedule }: DeskCaseProps) {
  const texts = deskCaseTexts(lang);
  const { id, number } = file.found;
  return (
    <ul class="govuk-list sot-days">
      <li>
        <a class="govuk-link" href={`/${lang}/desk/case-acts/${id}`}>
          {texts.acts}
        </a>
      </li>
      {canSchedule && (
        <li>
          <a class="govuk-link" href={`/${lang}/desk/hearings/new?case=${encodeURIComponent(number)}`}>
            {texts.newHearing}
          </a>
        </li>
      )}
    </ul>
  );
}

function Letters({ lang, letters, canPost }: DeskCaseProps) {
  const texts = deskCaseTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m" id="letters">
        {texts.letters}
      </h2>
      {letters.length === 0 && <p class="govuk-body">{texts.lettersEmpty}</p>}
      <ul class="govuk-list">
        {letters.map((letter) => (
          <li key={letter.id}>
            <LetterState {...{ lang, letter, isLink: canPost }} />
          </li>
        ))}
      </ul>
    </>
  );
}
