import { Button, InsetText, Select } from '#design';
import { conferenceTexts, type OwnRoom } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import { askerOf } from '#shell';
import { joinTexts } from './texts.ts';

/** A private talk with one's own counsel: asked, answered, going and ended; outside the sitting alone. */
export function TalkForms({ lang, room }: { readonly lang: Lang; readonly room: OwnRoom }) {
  const texts = joinTexts(lang);
  const { own, seats, talks, phase } = room;
  const here = `/${lang}/join/${own.id}`;
  const isSitting = phase === 'going' || phase === 'closed_part';
  const partners = seats.filter(({ isOwn, side, standing }) => {
    return !isOwn && side !== null && side === own.side && (standing === 'waiting' || standing === 'admitted');
  });
  const going = talks.find(({ state }) => state === 'going');
  if (isSitting || (partners.length === 0 && talks.length === 0)) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.talks}</h2>
      {talks
        .filter(({ state }) => state === 'asked')
        .map(({ id, isForMe }) =>
          isForMe ? (
            <Answer key={id} {...{ lang, here, id }} who={askerOf(room) ?? ''} />
          ) : (
            <p class="govuk-body" key={id}>
              {texts.waitingAnswer}
            </p>
          ),
        )}
      {going && (
        <form method="post" action={here} data-room-form>
          <InsetText>{conferenceTexts(lang).notRecorded}</InsetText>
          <input type="hidden" name="do" value="end-talk" />
          <Button>{texts.endTalk}</Button>
        </form>
      )}
      {talks.length === 0 && (
        <form method="post" action={here} data-room-form>
          <p class="govuk-hint">{texts.talkHint}</p>
          <input type="hidden" name="do" value="ask-talk" />
          <Select
            name="with"
            label={texts.withWhom}
            items={partners.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Button kind="secondary">{texts.askTalk}</Button>
        </form>
      )}
    </>
  );
}

interface AnswerProps {
  readonly lang: Lang;
  readonly here: string;
  readonly id: string;
  readonly who: string;
}

function Answer({ lang, here, id, who }: AnswerProps) {
  const texts = joinTexts(lang);
  return (
    <form method="post" action={here} data-room-form>
      <p class="govuk-body">{texts.asked({ who })}</p>
      <input type="hidden" name="do" value="answer-talk" />
      <input type="hidden" name="talk" value={id} />
      <Button name="answer" value="accepted">
        {texts.accept}
      </Button>{' '}
      <Button name="answer" value="declined" kind="secondary">
        {texts.decline}
      </Button>
    </form>
  );
}
