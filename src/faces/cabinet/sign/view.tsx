import { Button, Checkboxes, ErrorSummary, InsetText, Island } from '#design';
import type { SigningDoor, SignProps } from '#modules/signatures';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { NcaLayerPlaces, SigningDoors } from '../parts/signing/doors.tsx';
import { Documents, type Readable } from './documents.tsx';
import { signTexts } from './texts.ts';

export interface SignViewProps {
  readonly lang: Lang;
  readonly title: string;
  readonly action: string;
  readonly backTo: string;
  readonly documents: readonly Readable[];
  readonly isManifest: boolean;
  readonly contentHref: string;
  readonly doors: readonly SigningDoor[];
  readonly ncalayer: SignProps;
  readonly state: FormState;
}

/** Content first, then the explicit consent, then the way to sign. */
export function SignView(props: SignViewProps) {
  const { lang, title, documents, isManifest, contentHref, state, backTo } = props;
  const texts = signTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{title}</span>
          {texts.title}
        </h1>
        <p class="govuk-body-l">{texts.lead}</p>
        <Documents {...{ lang, documents }} />
        {isManifest && (
          <InsetText>
            <p class="govuk-body">{texts.manifest}</p>
            <a class="govuk-link" href={`${contentHref}?save=1`} download>
              {texts.exactContent}
            </a>
          </InsetText>
        )}
        <Form {...props} />
        <p class="govuk-body">
          <a class="govuk-link" href={backTo}>
            {texts.back}
          </a>
        </p>
      </div>
    </div>
  );
}

function Form({ lang, action, documents, doors, ncalayer, state }: SignViewProps) {
  const texts = signTexts(lang);
  const isOne = documents.length === 1;
  const names = documents.map(({ document }) => `«${document.title}»`).join(', ');
  return (
    <Island name="sign" props={{ ...ncalayer }}>
      <form method="post" action={action} encType="multipart/form-data" novalidate>
        <Checkboxes
          name="confirm"
          error={errorOf(state, 'confirm')}
          values={state.values.confirm ? ['yes'] : []}
          items={[{ value: 'yes', text: `${isOne ? texts.confirmOne : texts.confirmMany}: ${names}` }]}
        />
        <SigningDoors {...{ lang, state, doors }} fileLabel={texts.file} />
        <input type="hidden" name="signature" value="" />
        <NcaLayerPlaces />
        <Button preventDoubleClick icon="edit">
          {texts.submit}
        </Button>
      </form>
    </Island>
  );
}
