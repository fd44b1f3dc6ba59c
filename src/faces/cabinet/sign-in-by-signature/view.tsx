import { Button, ErrorSummary, Input, Island, Radios, Select } from '#design';
import type { SignProps } from '#modules/signatures';
import type { Lang } from '#platform/i18n';
import { type DemoRole, errorOf, type FormState } from '#shell';
import { NcaLayerPlaces } from '../parts/signing/doors.tsx';
import { signInBySignatureTexts } from './texts.ts';

export interface SignInBySignatureProps {
  readonly lang: Lang;
  readonly state: FormState;
  readonly action: string;
  readonly passwordHref: string;
  readonly ncalayer: SignProps;
  /** Invented people with keys of the demo; undefined in a real court. */
  readonly demo: { readonly people: readonly DemoRole[]; readonly asksCode: boolean } | undefined;
}

export function SignInBySignatureView(props: SignInBySignatureProps) {
  const { lang, state, passwordHref, demo } = props;
  const texts = signInBySignatureTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body-l">{texts.lead}</p>
        <p class="govuk-body">{texts.what}</p>
        <NcaLayerForm {...props} />
        {demo && <DemoForm {...props} demo={demo} />}
        <p class="govuk-body">
          <a class="govuk-link" href={passwordHref} {...(demo ? {} : { 'data-other-door': '' })}>
            {texts.password}
          </a>
        </p>
      </div>
    </div>
  );
}

function NcaLayerForm({ lang, state, action, ncalayer }: SignInBySignatureProps) {
  const texts = signInBySignatureTexts(lang);
  return (
    <Island name="sign" props={{ ...ncalayer }}>
      <form method="post" action={action} novalidate>
        <Radios
          name="as"
          legend={texts.as}
          legendSize="s"
          value={state.values.as ?? 'person'}
          error={errorOf(state, 'as')}
          items={[
            { value: 'person', text: texts.person },
            { value: 'organisation', text: texts.organisation, hint: texts.organisationHint },
          ]}
        />
        <input type="hidden" name="door" value="ncalayer" />
        <input type="hidden" name="signature" value="" />
        <NcaLayerPlaces />
        <noscript>
          <p class="govuk-body">{texts.noScript}</p>
        </noscript>
        <Button preventDoubleClick icon="key">
          {texts.submit}
        </Button>
      </form>
    </Island>
  );
}

function DemoForm(props: SignInBySignatureProps & { readonly demo: NonNullable<SignInBySignatureProps['demo']> }) {
  const { lang, state, action, demo } = props;
  const texts = signInBySignatureTexts(lang);
  return (
    <form method="post" action={action} novalidate>
      <h2 class="govuk-heading-m">{texts.demoTitle}</h2>
      <p class="govuk-body">{texts.demoLead}</p>
      <input type="hidden" name="door" value="demo" />
      <Select
        name="person"
        label={texts.demoPerson}
        error={errorOf(state, 'person')}
        value={state.values.person ?? ''}
        items={[
          { value: '', text: '–' },
          ...demo.people.map(({ personId, name }) => ({ value: personId as string, text: name })),
        ]}
        attributes={{ 'data-other-door': '' }}
      />
      {demo.asksCode && (
        <Input
          name="code"
          label={texts.code}
          width={10}
          inputmode="numeric"
          autocomplete="off"
          error={errorOf(state, 'code')}
        />
      )}
      <Button kind="secondary" preventDoubleClick>
        {texts.demoSubmit}
      </Button>
    </form>
  );
}
