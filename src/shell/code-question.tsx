import type { ComponentChildren } from 'preact';
import { Button, InsetText } from '#design';
import type { ContactAddress } from '#modules/identity';
import { CodeInput } from './code-input.tsx';
import type { FormState } from './form-state.ts';
import { maskedAddress } from './masked-address.ts';
import { Question } from './question.tsx';

export interface CodeQuestionTexts {
  readonly codeTitle: string;
  readonly codeSent: (p: { address: string }) => string;
  readonly codeLife: string;
  readonly code: string;
  readonly codeHint: string;
  readonly again: string;
}

/** The one-time code that was sent to a contact: what came, where to, how long it lasts; once more, or another contact. */
export function CodeQuestion(props: {
  readonly texts: CodeQuestionTexts;
  readonly state: FormState;
  readonly action: string;
  readonly submit: string;
  readonly caption: ComponentChildren;
  readonly contact: ContactAddress | undefined;
  readonly other: { readonly href: string; readonly text: string };
}) {
  const { texts, state, action, submit, caption, contact, other } = props;
  return (
    <Question
      {...{ state, action, submit }}
      before={
        <>
          {caption}
          <h1 class="govuk-heading-l">{texts.codeTitle}</h1>
          {contact && <InsetText>{texts.codeSent({ address: maskedAddress(contact) })}</InsetText>}
          <p class="govuk-body">{texts.codeLife}</p>
        </>
      }
      after={
        <>
          <form method="post" action={action}>
            <Button kind="secondary" name="do" value="again" preventDoubleClick>
              {texts.again}
            </Button>
          </form>
          <p class="govuk-body">
            <a class="govuk-link" href={other.href}>
              {other.text}
            </a>
          </p>
        </>
      }
    >
      <CodeInput state={state} texts={texts} />
    </Question>
  );
}
