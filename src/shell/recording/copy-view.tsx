import { Button, Checkboxes, ErrorSummary, InsetText, WarningText } from '#design';
import type { CopyRight } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { articleIn } from '../case-file/term-trace.ts';
import { errorOf, type FormState } from '../form-state.ts';
import { recordingPageTexts } from './texts.ts';

interface CopyViewProps {
  readonly lang: Lang;
  /** Address of the recording. */
  readonly base: string;
  readonly right: CopyRight;
  readonly state: FormState;
}

export function CopyView({ lang, base, right, state }: CopyViewProps) {
  const texts = recordingPageTexts(lang);
  const { kind, isWarned, norm } = right;
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{texts.copyTitle}</h1>
      <p class="govuk-body">
        {texts.copyKinds[kind]} {norm && texts.norm({ norm: articleIn(lang, norm) })}
      </p>
      {kind !== 'none' && (
        <form method="post" action={`${base}/copy`} novalidate>
          <InsetText>
            {texts.copyProof}{' '}
            <a class="govuk-link" href={`/${lang}/verify`}>
              ashyq-verify.mjs
            </a>
          </InsetText>
          {isWarned && <WarningText>{texts.warning}</WarningText>}
          {isWarned && (
            <Checkboxes name="warned" error={errorOf(state, 'warned')} items={[{ value: 'yes', text: texts.warned }]} />
          )}
          <Button icon="download">{texts.take}</Button>
        </form>
      )}
    </>
  );
}
