import { Button, Select } from '#design';
import { mayFileRecordings, type UnfiledRecording } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { momentIn } from '#shell';
import { recordersTexts } from './texts.ts';
import type { RecordersProps } from './view.tsx';

/** Recordings that were begun on a recorder's own screen: somebody has to say of which hearing each is. */
export function Unfiled(props: RecordersProps) {
  const { lang, unfiled } = props;
  const texts = recordersTexts(lang);
  if (unfiled.length === 0) return null;
  return (
    <section aria-labelledby="unfiled">
      <h2 class="govuk-heading-m" id="unfiled">
        {texts.unfiled}
      </h2>
      <p class="govuk-body">{texts.unfiledLead}</p>
      {unfiled.map((one) => (
        <Waiting key={one.recordingId} {...props} one={one} />
      ))}
    </section>
  );
}

function Waiting({ lang, desk, one }: RecordersProps & { readonly one: UnfiledRecording }) {
  const texts = recordersTexts(lang);
  const { actor } = desk.act('recording.choose-hearing');
  const name = `hearing-${one.recordingId}`;
  const line = texts.unfiledLine({ at: momentIn(lang, one.beganAt), room: one.room });
  return (
    <div class="sot-card govuk-!-margin-bottom-4">
      <h3 class="govuk-heading-s">{line}</h3>
      <p class="govuk-body">
        {texts.unfiledSaid}: {one.said || '—'}
      </p>
      {one.hearings.length === 0 && <p class="govuk-body">{texts.unfiledNoHearings}</p>}
      {one.hearings.length > 0 && mayFileRecordings(actor, desk.court.code) && (
        <form method="post" action={`${desk.home}/recorders`}>
          <Select
            name={name}
            label={texts.unfiledHearing}
            items={one.hearings.map((hearing) => itemOf(lang, hearing))}
          />
          <Button
            kind="secondary"
            name="file"
            value={one.recordingId}
            attributes={{ 'aria-label': `${texts.unfiledChoose}: ${line}` }}
          >
            {texts.unfiledChoose}
          </Button>
        </form>
      )}
    </div>
  );
}

function itemOf(lang: Lang, { id, caseNumber, room, startsAt }: UnfiledRecording['hearings'][number]) {
  const texts = recordersTexts(lang);
  return { value: id, text: `${momentIn(lang, startsAt)}, ${texts.room({ room })}: ${caseNumber}` };
}
