import { Button, Input, InsetText, PasswordInput } from '#design';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { signInTexts } from './texts.ts';

export function SignInView(props: {
  readonly lang: Lang;
  readonly state: FormState;
  readonly action: string;
  readonly hasNext: boolean;
  readonly signatureHref: string;
}) {
  const { lang, state, action, hasNext, signatureHref } = props;
  const texts = signInTexts(lang);
  return (
    <Question
      {...{ state, action }}
      submit={texts.submit}
      before={
        <>
          <h1 class="govuk-heading-l">{texts.title}</h1>
          {hasNext && <InsetText>{texts.again}</InsetText>}
        </>
      }
      after={<OtherWays {...{ lang, signatureHref }} />}
    >
      <Input
        name="number"
        label={texts.number}
        hint={texts.numberHint}
        error={errorOf(state, 'number')}
        value={state.values.number ?? ''}
        inputmode="numeric"
        autocomplete="username"
        spellcheck={false}
        width={20}
      />
      <PasswordInput
        name="password"
        label={texts.password}
        hint={texts.passwordHint}
        error={errorOf(state, 'password')}
        autocomplete="current-password"
      />
    </Question>
  );
}

/** Ways to come in are named only when they exist. */
function OtherWays({ lang, signatureHref }: { readonly lang: Lang; readonly signatureHref: string }) {
  const texts = signInTexts(lang);
  const links = [
    { href: `/${lang}/sign-in/forgotten`, text: texts.forgotten },
    { href: `/${lang}/register`, text: texts.register },
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.signatureTitle}</h2>
      <p class="govuk-body">{texts.signatureHint}</p>
      <Button kind="secondary" href={signatureHref} icon="key">
        {texts.signature}
      </Button>
      <h2 class="govuk-heading-s">{texts.other}</h2>
      <ul class="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
