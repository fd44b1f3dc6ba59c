import { Button, CharacterCount, Details } from '#design';
import { LONGEST_MESSAGE } from '#modules/cases';
import { errorOf, type FormState } from '../form-state.ts';
import { type CaseFileProps, NewMark } from './parts.tsx';
import { caseFileTexts } from './texts.ts';
import { authorRoleIn, momentIn } from './words.ts';

/** What was written between the participants and the court. */
export function MessageList({ lang, file }: Pick<CaseFileProps, 'lang' | 'file'>) {
  const texts = caseFileTexts(lang);
  const isOfCourt = file.own.length === 0;
  return (
    <>
      <p class="govuk-body">{isOfCourt ? texts.messagesSeen : texts.messagesLead}</p>
      {file.messages.length === 0 && <p class="govuk-body">{isOfCourt ? texts.messagesNone : texts.messagesEmpty}</p>}
      <ul class="govuk-list">
        {file.messages.map((one) => (
          <li key={one.id} id={`message-${one.id}`} class="sot-message">
            <p class="govuk-body-s govuk-!-margin-bottom-1">
              <strong>{one.name}</strong>, {authorRoleIn(lang, one.role, one.participantId === undefined)},{' '}
              {momentIn(lang, one.at)} {one.isNew && <NewMark lang={lang} />}
            </p>
            <p class="govuk-body sot-message__text">{one.text}</p>
          </li>
        ))}
      </ul>
      {file.found.stage === 'archived' && <p class="govuk-body">{texts.messagesClosed}</p>}
    </>
  );
}

interface MessageFormProps extends Pick<CaseFileProps, 'lang' | 'file' | 'base'> {
  readonly state: FormState;
  /** Texts that the court writes often; each may be taken and changed. */
  readonly ready?: readonly string[];
  readonly canWrite?: boolean;
}

/** The place to write; it stands outside of what changes by itself, so that nothing typed is lost. */
export function MessageForm({ lang, file, base, state, ready = [], canWrite = true }: MessageFormProps) {
  const texts = caseFileTexts(lang);
  if (!canWrite || file.found.stage === 'archived') return null;
  return (
    <form method="post" action={`${base}#messages`} novalidate>
      <CharacterCount
        name="text"
        label={texts.message}
        hint={texts.messageHint}
        maxlength={LONGEST_MESSAGE}
        error={errorOf(state, 'text')}
        value={state.values.text ?? ''}
      />
      <Button preventDoubleClick>{texts.send}</Button>
      {ready.length > 0 && (
        <Details summary={texts.ready}>
          <ul class="govuk-list">
            {ready.map((text, at) => (
              <li key={text}>
                <a class="govuk-link" href={`${base}?ready=${at + 1}#messages`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </form>
  );
}
