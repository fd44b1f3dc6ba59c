import { Button, ErrorSummary, InsetText, WarningText } from '#design';
import type { CopyRight, CopyWarning } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { articleIn } from '../case-file/term-trace.ts';
import { momentIn } from '../case-file/words.ts';
import type { FormState } from '../form-state.ts';
import { recordingPageTexts } from './texts.ts';

interface CopyViewProps {
  readonly lang: Lang;
  /** Address of the recording. */
  readonly base: string;
  readonly right: CopyRight;
  /** Undefined while the viewer was not asked to sign it. */
  readonly warning: CopyWarning | undefined;
  readonly state: FormState;
}

export function CopyView({ lang, base, right, state, warning }: CopyViewProps) {
  const texts = recordingPageTexts(lang);
  const { kind, isWarned, norm } = right;
  const signature = warning?.signature;
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{texts.copyTitle}</h1>
      <p class="govuk-body">
        {texts.copyKinds[kind]} {norm && texts.norm({ norm: articleIn(lang, norm) })}
      </p>
      {kind !== 'none' && isWarned && !signature && <Warning {...{ lang, base }} />}
      {kind !== 'none' && signature?.state === 'pending' && <InsetText>{texts.signPending}</InsetText>}
      {kind !== 'none' && (!isWarned || signature?.state === 'passed') && <Take {...{ lang, base, signature }} />}
    </>
  );
}

interface DeedProps {
  readonly lang: Lang;
  readonly base: string;
}

/** Leads to the signing page of the cabinet. */
function Warning({ lang, base }: DeedProps) {
  const texts = recordingPageTexts(lang);
  return (
    <form method="post" action={`${base}/copy`} id="deeds" novalidate>
      <WarningText>{texts.warning}</WarningText>
      <p class="govuk-body">{texts.signHint}</p>
      <Button name="deed" value="sign" icon="edit">
        {texts.sign}
      </Button>
    </form>
  );
}

function Take({ lang, base, signature }: DeedProps & { readonly signature: CopyWarning['signature'] }) {
  const texts = recordingPageTexts(lang);
  return (
    <form method="post" action={`${base}/copy`} id="deeds" novalidate>
      {signature && <p class="govuk-body">{texts.signed({ at: momentIn(lang, signature.receivedAt) })}</p>}
      <InsetText>
        {texts.copyProof}{' '}
        <a class="govuk-link" href={`/${lang}/verify`}>
          ashyq-verify.mjs
        </a>
      </InsetText>
      <Button name="deed" value="take" icon="download">
        {texts.take}
      </Button>
    </form>
  );
}
