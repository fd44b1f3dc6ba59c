import { formatNumericDate } from '@ashyq/kk-text';
import { Button, FileUpload, Input, Select, Tag, WarningText } from '#design';
import { type CaseNumber, caseNumberParts, casePath, caseTexts, serviceWays } from '#modules/cases';
import type { CalledParticipant, Summoned } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { fullName } from '../hearing-words/people.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import { LetterState } from '../letters/letter-state.tsx';
import { formOf } from './place-fields.tsx';
import type { HearingProps } from './props.ts';
import { deskHearingTexts } from './texts.ts';

/** How many are called and not served, while the hearing has not begun. */
export function unservedOf({ hearing, summoned }: Pick<HearingProps, 'hearing' | 'summoned'>): number {
  const { state } = hearing.course;
  if (state !== 'scheduled' && state !== 'delayed') return 0;
  return summoned?.participants.filter(({ isServed }) => !isServed).length ?? 0;
}

/** Told before the button that opens the hearing; the judge decides. */
export function Unserved(props: { readonly lang: Lang; readonly unserved: number; readonly isJudge: boolean }) {
  const texts = deskHearingTexts(props.lang);
  return (
    <WarningText>
      {texts.unserved({ count: props.unserved })} {props.isJudge ? texts.judgeDecides : texts.askJudge}
    </WarningText>
  );
}

/** Served or not, how, by what proof, and the paper when there is one. */
export function Served({ props, one }: { readonly props: HearingProps; readonly one: Summoned | undefined }) {
  const { lang, hearing } = props;
  const texts = deskHearingTexts(lang);
  const { ways } = caseTexts(lang);
  const base = `/${lang}/desk/cases/${casePath(caseNumberParts(hearing.file.number as CaseNumber))}`;
  if (!one) return <>{texts.unknownNotice}</>;
  return (
    <>
      <Tag tone={one.isServed ? 'green' : 'amber'}>{one.isServed ? texts.served : texts.notServed}</Tag>
      {one.services.map(({ way, proof, servedOn, proofDocumentId }) => (
        <div key={`${way}${proof}`} class="govuk-hint">
          {ways[way]}, {formatNumericDate(servedOn)}.{' '}
          {proofDocumentId ? (
            <a class="govuk-link" href={`${base}/documents/${proofDocumentId}`}>
              {proof}
            </a>
          ) : (
            proof
          )}
        </div>
      ))}
      {one.people.length === 0 && !one.isServed && <div class="govuk-hint">{texts.noContact}</div>}
      {one.mustBeOtherWay && !one.isServed && <div class="govuk-hint">{texts.otherWay}</div>}
      <Paper {...{ props, one }} />
    </>
  );
}

/** The paper summons in the register of posting, or the way to ask for one. */
function Paper({ props, one }: { readonly props: HearingProps; readonly one: Summoned }) {
  const { lang, hearing, papers, may } = props;
  const letter = one.letterId && papers.get(one.letterId);
  const isSettled = letter && ['returned', 'withdrawn'].includes(letter.state);
  const canAsk = !one.isServed && hearing.course.endedAt === null && may('say-served') && (!letter || isSettled);
  return (
    <>
      {letter && (
        <div>
          <LetterState {...{ lang, letter }} isLink={may('say-served')} />
        </div>
      )}
      {canAsk && (
        <form method="post" action={`/${lang}/desk/hearings/${hearing.id}`}>
          <input type="hidden" name="version" value={String(hearing.version)} />
          <input type="hidden" name="participant" value={one.participantId} />
          <Button kind="plain" name="deed" value="paper" preventDoubleClick>
            {deskHearingTexts(lang).askPaper}
          </Button>
        </form>
      )}
    </>
  );
}

/** What the secretary says of who came, one press each. */
export function Came({ props, one, came }: { props: HearingProps; one: CalledParticipant; came: boolean | undefined }) {
  const { lang, hearing, may } = props;
  const texts = deskHearingTexts(lang);
  const said = came === undefined ? null : <strong>{came ? texts.came : texts.didNotCome}</strong>;
  if (!may('note-appearance') || hearing.course.endedAt !== null || hearing.course.beganAt === null) return said;
  return (
    <>
      {said}
      <form method="post" action={`/${lang}/desk/hearings/${hearing.id}`}>
        <input type="hidden" name="version" value={String(hearing.version)} />
        <input type="hidden" name="participant" value={one.participantId} />
        <input type="hidden" name="came" value={came === true ? 'no' : 'yes'} />
        <Button kind="plain" name="deed" value="came">
          {came === true ? texts.sayDidNotCome : texts.sayCame}
          <span class="govuk-visually-hidden">: {fullName(lang, one.name)}</span>
        </Button>
      </form>
      {came === undefined && (
        <form method="post" action={`/${lang}/desk/hearings/${hearing.id}`}>
          <input type="hidden" name="version" value={String(hearing.version)} />
          <input type="hidden" name="participant" value={one.participantId} />
          <input type="hidden" name="came" value="no" />
          <Button kind="plain" name="deed" value="came">
            {texts.sayDidNotCome}
            <span class="govuk-visually-hidden">: {fullName(lang, one.name)}</span>
          </Button>
        </form>
      )}
    </>
  );
}

/** Another way than a report: a posting, a signature, a phone message. */
export function ServedFields(props: HearingProps) {
  const { lang, hearing, open } = props;
  const texts = deskHearingTexts(lang);
  const { choose } = hearingWords(lang);
  const { ways, roles, proofs } = caseTexts(lang);
  const field = formOf(open, 'served');
  return (
    <>
      <Select
        {...field('participant')}
        label={texts.whom}
        items={[
          { value: '', text: choose },
          ...hearing.participants.map(({ participantId, role, name }) => ({
            value: participantId,
            text: `${fullName(lang, name)}, ${roles[role]}`,
          })),
        ]}
      />
      <Select
        {...field('way')}
        label={texts.way}
        items={[{ value: '', text: choose }, ...serviceWays.map(({ way }) => ({ value: way, text: ways[way] }))]}
      />
      <p class="govuk-body govuk-!-margin-bottom-1">{texts.whichProof}</p>
      <ul class="govuk-list govuk-list--bullet govuk-hint">
        {serviceWays.map(({ way, article }) => (
          <li key={way}>
            {ways[way]} ({articleIn(lang, `CPC RK art. ${article}`)}): {proofs[way]}
          </li>
        ))}
      </ul>
      <Input {...field('proof')} label={texts.proof} hint={texts.proofHint} />
      <FileUpload {...field('document')} label={texts.document} hint={texts.documentHint} accept=".pdf" />
    </>
  );
}
