import { ErrorSummary, SummaryList, Tag } from '#design';
import type { ActOut, SpokenAct } from '#modules/acts';
import { caseTexts, type Letter } from '#modules/cases';
import type { Draw } from '#modules/distribution';
import type { CaseHearing, HearingId, SummonedToHearing } from '#modules/hearings';
import type { ListedRecording } from '#modules/recording';
import {
  ActsOfCase,
  type CaseFileProps,
  CaseHearings,
  CaseJudge,
  CaseRecordings,
  CaseRegion,
  CaseSaid,
  CourseList,
  caseFileTexts,
  FileList,
  type FormState,
  MessageForm,
  MessageList,
  ParticipantList,
  TermsList,
} from '#shell';
import { LetterState } from '../letters/letter-state.tsx';
import { deskCaseTexts } from './texts.ts';

/** What of a case follows its participants while the page is open. */
export interface DeskCaseNowProps extends CaseFileProps {
  readonly judge: string | undefined;
  readonly draws: readonly Draw[];
  readonly category: string;
  readonly hearings: readonly CaseHearing[];
  /** Notices of the hearings to come. */
  readonly summoned: ReadonlyMap<HearingId, SummonedToHearing>;
  readonly recordings: readonly ListedRecording[];
  readonly letters: readonly Letter[];
  readonly acts: readonly ActOut[];
  readonly spoken: SpokenAct | undefined;
  readonly canPost: boolean;
  readonly canSchedule: boolean;
  readonly isWholeCourse: boolean;
  readonly now: Temporal.Instant;
}

interface DeskCaseProps extends DeskCaseNowProps {
  readonly state: FormState;
  readonly ready: readonly string[];
  readonly canWrite: boolean;
}

export function DeskCaseView(props: DeskCaseProps) {
  const { lang, file, base, state, ready, canWrite, now, isWholeCourse } = props;
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{caseFileTexts(lang).title({ number: file.found.number })}</h1>
      <CaseRegion {...{ lang, file, base, now, isWholeCourse }}>
        <DeskCaseNow {...props} />
      </CaseRegion>
      <MessageForm {...{ lang, file, base, state, ready, canWrite }} />
    </>
  );
}

/** The live part: what the participants do shows here at once. */
export function DeskCaseNow(props: DeskCaseNowProps) {
  const { lang, file, base } = props;
  const shared = caseFileTexts(lang);
  return (
    <>
      <CaseSaid {...{ lang, file }} />
      <Facts {...props} />
      <NextSteps {...props} />
      <h2 class="govuk-heading-m" id="terms">
        {shared.terms}
      </h2>
      <TermsList {...props} />
      <h2 class="govuk-heading-m" id="hearings">
        {shared.hearings}
      </h2>
      <Hearings {...props} />
      <CaseRecordings {...{ lang }} recordings={props.recordings} base={`/${lang}/desk`} />
      <h2 class="govuk-heading-m" id="acts">
        {shared.acts.title}
      </h2>
      <ActsOfCase {...{ lang }} acts={props.acts} spoken={props.spoken} base={`/${lang}/desk/acts`} />
      <h2 class="govuk-heading-m" id="participants">
        {shared.participants}
      </h2>
      <ParticipantList {...{ lang, file }} />
      <h2 class="govuk-heading-m" id="file">
        {shared.file}
      </h2>
      <FileList {...{ lang, file, base }} />
      <Letters {...props} />
      <h2 class="govuk-heading-m" id="course">
        {shared.course}
      </h2>
      <CourseList {...props} isWhole={props.isWholeCourse} />
      <h2 class="govuk-heading-m" id="messages">
        {shared.messages}
      </h2>
      <MessageList {...{ lang, file }} />
    </>
  );
}

function Facts({ lang, file, judge, draws, category }: DeskCaseNowProps) {
  const texts = deskCaseTexts(lang);
  return (
    <SummaryList
      rows={[
        { key: texts.category, value: category },
        { key: texts.stage, value: <Tag tone="blue">{caseTexts(lang).stages[file.found.stage]}</Tag> },
        { key: caseFileTexts(lang).judge, value: <CaseJudge {...{ lang, judge, draws }} /> },
        { key: texts.language, value: texts[file.found.language] },
      ]}
    />
  );
}

/** Where the work on this case goes on. */
function NextSteps({ lang, file, canSchedule }: DeskCaseNowProps) {
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

function Hearings({ lang, hearings, summoned, now }: DeskCaseNowProps) {
  const noteOf = ({ id }: CaseHearing): string | undefined => {
    const called = summoned.get(id)?.participants;
    const served = called?.filter(({ isServed }) => isServed).length ?? 0;
    return called && deskCaseTexts(lang).servedOf({ served, called: called.length });
  };
  return <CaseHearings {...{ lang, hearings, now, noteOf }} hrefOf={({ id }) => `/${lang}/desk/hearings/${id}`} />;
}

function Letters({ lang, letters, canPost }: DeskCaseNowProps) {
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
