import { Button, Input, InsetText, QrCode } from '#design';
import type { SecondFactorOffer } from '#modules/identity';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, Question } from '#shell';
import { secondFactorTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly state: FormState;
  readonly action: string;
}

/** Asks for the code of the app; with an offer it first says how to get one. */
export function SecondFactorView(
  props: Props & { readonly offer: SecondFactorOffer | undefined; readonly lostHref: string },
) {
  const { lang, state, action, offer, lostHref } = props;
  const texts = secondFactorTexts(lang);
  return (
    <Question
      {...{ state, action }}
      submit={texts.submit}
      before={offer ? <Offer {...{ lang, offer }} /> : <Lead title={texts.title} lead={texts.lead} />}
      after={
        !offer && (
          <p class="govuk-body">
            <a class="govuk-link" href={lostHref}>
              {texts.lost}
            </a>
          </p>
        )
      }
    >
      <Input
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        error={errorOf(state, 'code')}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={10}
      />
    </Question>
  );
}

function Lead({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
    </>
  );
}

function Offer({ lang, offer }: { readonly lang: Lang; readonly offer: SecondFactorOffer }) {
  const texts = secondFactorTexts(lang);
  return (
    <>
      <Lead title={texts.setTitle} lead={texts.setLead} />
      <h2 class="govuk-heading-m">{texts.scan}</h2>
      <p>
        <QrCode text={offer.address} label={texts.qr} />
      </p>
      <p class="govuk-body">{texts.typed}:</p>
      <InsetText>
        <code translate={false}>{offer.secretText.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </InsetText>
      <h2 class="govuk-heading-m">{texts.enter}</h2>
    </>
  );
}

export function RecoveryCodeView({ lang, state, action, codeHref }: Props & { readonly codeHref: string }) {
  const texts = secondFactorTexts(lang);
  return (
    <Question
      {...{ state, action }}
      submit={texts.submit}
      before={<Lead title={texts.recoveryTitle} lead={texts.recoveryLead} />}
      after={
        <p class="govuk-body">
          <a class="govuk-link" href={codeHref}>
            {texts.toCode}
          </a>
        </p>
      }
    >
      <Input
        name="code"
        label={texts.recovery}
        hint={texts.recoveryHint}
        error={errorOf(state, 'code')}
        autocomplete="off"
        spellcheck={false}
        width={20}
      />
    </Question>
  );
}

/** Before they are made, and the one time that they are shown. */
export function RecoveryCodesView(props: {
  readonly lang: Lang;
  readonly action: string;
  readonly codes: readonly string[];
  readonly onwardHref: string;
}) {
  const { lang, action, codes, onwardHref } = props;
  const texts = secondFactorTexts(lang);
  return (
    <>
      <Lead title={texts.codesTitle} lead={codes.length > 0 ? texts.keep : texts.codesLead} />
      {codes.length > 0 ? (
        <InsetText>
          <ul class="govuk-list" translate={false}>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </InsetText>
      ) : (
        <form method="post" action={action}>
          <Button preventDoubleClick>{texts.make}</Button>
        </form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onwardHref}>
          {codes.length > 0 ? texts.go : texts.later}
        </a>
      </p>
    </>
  );
}
