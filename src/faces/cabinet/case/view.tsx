import { formatLongDate } from '@ashyq/kk-text';
import { Button, ErrorSummary, SummaryList, Tag } from '#design';
import type { ActOut, SpokenAct } from '#modules/acts';
import { caseTexts, type ParticipantRole } from '#modules/cases';
import type { OwnDoor } from '#modules/conference';
import type { Court } from '#modules/courts';
import type { Draw } from '#modules/distribution';
import type { FilingId } from '#modules/filing';
import type { CaseHearing, HearingId } from '#modules/hearings';
import type { SealedProtocol } from '#modules/minutes';
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
import { OwnDoors } from '../video/own-doors.tsx';
import { StartFiling } from './start-filing.tsx';
import { Sued } from './sued.tsx';
import { cabinetCaseTexts } from './texts.ts';

/** What of a case follows the court while the page is open. */
export interface CaseNowProps extends CaseFileProps {
  readonly court: Court;
  readonly judge: string | undefined;
  readonly draws: readonly Draw[];
  readonly category: string;
  /** Last day of an answer to a claim that is opened today. */
  readonly foreseen: Temporal.PlainDate | undefined;
  readonly isWholeCourse: boolean;
  readonly hearings: readonly CaseHearing[];
  /** Hearings to which the reader is called. */
  readonly summoned: readonly HearingId[];
  readonly recordings: readonly ListedRecording[];
  readonly protocols: readonly SealedProtocol[];
  readonly acts: readonly ActOut[];
  readonly spoken: SpokenAct | undefined;
  /** The reader's own claim that was returned: may be mended and filed again. */
  readonly returned: FilingId | undefined;
  /** The reader's video hearings that are near. */
  readonly doors: readonly OwnDoor[];
  readonly now: Temporal.Instant;
}

export function CaseView(props: CaseNowProps & { readonly state: FormState }) {
  const { lang, file, base, state, now, isWholeCourse } = props;
  const texts = cabinetCaseTexts(lang);
  const shared = caseFileTexts(lang);
  const { roles } = caseTexts(lang);
  const own = file.participants.find(({ id }) => file.own.includes(id));
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{shared.title({ number: file.found.number })}</h1>
      {own && <p class="govuk-body govuk-!-margin-bottom-2">{texts.you({ role: roles[own.role] })}</p>}
      <CaseRegion {...{ lang, file, base, now, isWholeCourse }}>
        <CaseNow {...props} />
      </CaseRegion>
      <MessageForm {...{ lang, file, base, state }} />
      <StartFiling form="motion" number={file.found.number} {...{ lang }}>
        {texts.motion}
      </StartFiling>
    </>
  );
}

/** The live part: whatever the court or the other side does shows here at once. */
export function CaseNow(props: CaseNowProps) {
  const { lang, file, isWholeCourse, hearings, summoned, now } = props;
  const shared = caseFileTexts(lang);
  return (
    <>
      <CaseSaid {...{ lang, file }} />
      <OwnDoors {...{ lang, doors: props.doors }} numberOf={() => file.found.number} />
      <Sued {...props} />
      <Facts {...props} />
      <h2 class="govuk-heading-m" id="hearings">
        {shared.hearings}
      </h2>
      <CaseHearings
        {...{ lang, hearings, now }}
        hrefOf={({ id }) => `/${lang}${summoned.includes(id) ? '/cabinet' : ''}/hearings/${id}`}
      />
      <CaseRecordings {...{ lang }} recordings={props.recordings} base={`/${lang}/cabinet`} />
      <Protocols {...props} />
      <h2 class="govuk-heading-m" id="acts">
        {shared.acts.title}
      </h2>
      <Acts {...props} />
      <h2 class="govuk-heading-m" id="file">
        {shared.file}
      </h2>
      <Fresh {...{ lang, file }} />
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
      <MessageList {...{ lang, file }} />
    </>
  );
}

function Fresh({ lang, file }: Pick<CaseNowProps, 'lang' | 'file'>) {
  const count = file.documents.filter(({ isNew }) => isNew).length;
  if (count === 0) return null;
  return (
    <p class="govuk-body">
      <Tag tone="blue" icon={null}>
        {cabinetCaseTexts(lang).news({ count })}
      </Tag>
    </p>
  );
}

function Acts(props: CaseNowProps) {
  const { lang, acts, spoken } = props;
  const base = `/${lang}/cabinet/acts`;
  return <ActsOfCase {...{ lang, acts, base, spoken }} isAuthor={isAuthor(props)} next={<FileAgain {...props} />} />;
}

const authors: readonly ParticipantRole[] = ['claimant', 'applicant', 'recoverer'];

/** Whether the reader is who brought the claim, or stands for that one. */
function isAuthor({ file }: CaseNowProps): boolean {
  const own = file.participants.filter(({ id }) => file.own.includes(id));
  const sides = own.map((one) => file.participants.find(({ id }) => id === one.represents) ?? one);
  return sides.some(({ role }) => authors.includes(role));
}

/** A claim that was returned is filed again with everything that was filled in; one that was refused is not. */
function FileAgain({ lang, returned }: CaseNowProps) {
  if (!returned) return null;
  return (
    <form method="post" action={`/${lang}/cabinet/filed/${returned}`}>
      <Button name="action" value="again" preventDoubleClick>
        {cabinetCaseTexts(lang).again}
      </Button>
    </form>
  );
}

function Facts({ lang, file, court, judge, draws }: CaseNowProps) {
  const shared = caseFileTexts(lang);
  return (
    <SummaryList
      rows={[
        {
          key: cabinetCaseTexts(lang).stage,
          value: <Tag tone="blue">{caseTexts(lang).stages[file.found.stage]}</Tag>,
        },
        { key: shared.court, value: court.name[lang] },
        { key: shared.judge, value: <CaseJudge {...{ lang, judge, draws }} /> },
      ]}
    />
  );
}

/** A short file stands whole on the page of the case, a long one has a page of its own. */
const SHORT_FILE = 10;

function LatestDocuments({ lang, file, base }: CaseNowProps) {
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

/** Remarks are written on the protocol's own page, also where nothing was recorded. */
function Protocols({ lang, protocols }: CaseNowProps) {
  if (protocols.length === 0) return null;
  return (
    <section aria-labelledby="protocols">
      <h2 class="govuk-heading-m" id="protocols">
        {cabinetCaseTexts(lang).protocols}
      </h2>
      <ul class="govuk-list">
        {protocols.map(({ hearingId, hearingOn }) => (
          <li key={hearingId}>
            <a class="govuk-link" href={`/${lang}/cabinet/hearings/${hearingId}/protocol`}>
              {formatLongDate(lang, hearingOn)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
