import { Button, CharacterCount, Details, Tag } from '#design';
import { LONGEST_MESSAGE } from '#modules/cases';
import { errorOf, type FormState } from '../form-state.ts';
import type { CaseFileProps } from './parts.tsx';
import { caseFileTexts } from './texts.ts';
import { authorRoleIn, momentIn } from './words.ts';

interface MessagesProps extends Pick<CaseFileProps, 'lang' | 'file' | 'base'> {
  readonly state: FormState;
  /** Texts that the court writes often; each may be taken and changed. */
  readonly ready?: readonly string[];
  readonly canWrite?: boolean;
}

/** What was written between the participants and the court, and the place to write. */
export function Messages({ lang, file, base, state, ready = [], canWrite = true }: MessagesProps) {
  const texts = caseFileTexts(lang);
  return (
    <>
      {file.own.length > 0 && <p class="govuk-body">{texts.messagesLead}</p>}
      {file.own.length > 0 && file.messages.length === 0 && <p class="govuk-body">{texts.messagesEmpty}</p>}
      <ul class="govuk-list">
        {file.messages.map((one) => (
          <li key={one.id} class="sot-message">
            <p class="govuk-body-s govuk-!-margin-bottom-1">
              <strong>{one.name}</strong>, {authorRoleIn(lang, one.role, one.participantId === undefined)},{' '}
              {momentIn(lang, one.at)} {one.isNew && <Tag tone="blue">{texts.isNew}</Tag>}
            </p>
            <p class="govuk-body sot-message__text">{one.text}</p>
          </li>
        ))}
      </ul>
      {file.found.stage === 'archived' && <p class="govuk-body">{texts.messagesClosed}</p>}
      {canWrite && file.found.stage !== 'archived' && <Form {...{ lang, base, state, ready }} />}
    </>
  );
}

function Form({ lang, base, state, ready }: Required<Pick<MessagesProps, 'lang' | 'base' | 'state' | 'ready'>>) {
  const texts = caseFileTexts(lang);
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
