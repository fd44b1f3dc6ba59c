import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Button, ButtonGroup, Tag, Textarea } from '#design';
import { type CaseNumber, caseNumberParts, casePath } from '#modules/cases';
import { conferenceTexts, type RemoteRequest, type RemoteRequests } from '#modules/conference';
import { legalDay } from '#platform/clock';
import { articleIn } from '#shell';
import { fullName } from '../hearing-words/people.ts';
import { videoAddress } from './desk-room.ts';
import { groundIn } from './ground-words.ts';
import type { PrepareVideoProps } from './prepare-view.tsx';
import { deskVideoTexts } from './texts.ts';

interface RequestsProps extends PrepareVideoProps {
  readonly asked: RemoteRequests;
}

/** Motions to take part by video: what was asked, by whom, and the decision of the judge. */
export function RequestsView(props: RequestsProps) {
  const { lang, asked } = props;
  if (asked.requests.length === 0) return null;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests" class="govuk-heading-m">
        {deskVideoTexts(lang).requests.title}
      </h2>
      {asked.requests.map((request) => (
        <OneRequest key={request.id} {...props} request={request} />
      ))}
    </section>
  );
}

type OneProps = RequestsProps & { readonly request: RemoteRequest };

function OneRequest(props: OneProps) {
  const { lang, desk, request } = props;
  const { requests: texts } = deskVideoTexts(lang);
  const { verdicts } = conferenceTexts(lang);
  const { documentId, filedAt, participantId, verdict, reason, norm } = request;
  const who = desk.hearing.participants.find((one) => one.participantId === participantId);
  const file = `/${lang}/desk/cases/${casePath(caseNumberParts(desk.hearing.file.number as CaseNumber))}`;
  const at = `${formatNumericDate(legalDay(filedAt))}, ${formatTime(filedAt)}`;
  return (
    <div class="sot-seat" id={`request-${request.id}`}>
      <p class="govuk-body sot-seat__name">
        <strong>{who ? fullName(lang, who.name) : texts.notOfCase}</strong>{' '}
        <Tag tone={verdict === null ? 'amber' : verdict === 'granted' ? 'green' : 'red'}>
          {verdict === null ? texts.waits : verdicts[verdict]}
        </Tag>
      </p>
      <p class="govuk-body-s">
        {texts.filedAt({ time: at })}.{' '}
        <a class="govuk-link" href={`${file}/documents/${documentId}`}>
          {texts.read}
        </a>
      </p>
      {verdict === null ? (
        <DecisionForm {...props} />
      ) : (
        <p class="govuk-hint">{[reason, norm && articleIn(lang, norm)].filter((text) => text).join(' · ')}</p>
      )}
    </div>
  );
}

function DecisionForm({ lang, desk, request, asked, done, values }: OneProps) {
  const { requests: texts } = deskVideoTexts(lang);
  if (!desk.may('decide-request')) return <p class="govuk-hint">{texts.onlyJudge}</p>;
  const isTyped = values.request === request.id;
  const field = `reason-${request.id}`;
  const error = done.errors.find((one) => one.field === field)?.text;
  return (
    <form method="post" action={videoAddress(lang, desk.hearing)} novalidate>
      <input type="hidden" name="deed" value="request" />
      <input type="hidden" name="request" value={request.id} />
      <Textarea
        {...{ id: field, name: 'reason', label: texts.reason, rows: 2 }}
        hint={`${texts.reasonHint} ${groundIn(lang, asked)}`}
        value={isTyped ? (values.reason ?? '') : ''}
        {...(error ? { error } : {})}
      />
      <ButtonGroup>
        {request.participantId && (
          <Button name="verdict" value="granted" preventDoubleClick>
            {texts.grant}
          </Button>
        )}
        <Button kind="secondary" name="verdict" value="refused" preventDoubleClick>
          {texts.refuse}
        </Button>
      </ButtonGroup>
    </form>
  );
}
