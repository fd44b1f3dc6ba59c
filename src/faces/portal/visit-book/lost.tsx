import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '#design';
import type { ReceptionSlot } from '#modules/visits';
import type { Lang } from '#platform/i18n';
import type { FormState } from '#shell';
import { FreeInstead } from './parts.tsx';

/** The time is somebody else's now: what is free near it. */
export function Lost(props: {
  readonly lang: Lang;
  readonly code: string;
  readonly heading: ComponentChildren;
  readonly state: FormState;
  readonly free: readonly ReceptionSlot[];
}) {
  const { lang, code, heading, state, free } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        {heading}
        <FreeInstead {...{ lang, code, free }} />
      </div>
    </div>
  );
}
