import { formatTime } from '@ashyq/kk-text';
import type { Lang } from '#platform/i18n';
import { filingPageTexts } from './texts.ts';

/** «Сақталды, 14:05»: changed by the script after each field, told to screen readers. */
export function SavedLine({ lang, at }: { readonly lang: Lang; readonly at: Temporal.Instant }) {
  return (
    <p class="govuk-hint" data-saved role="status">
      {filingPageTexts(lang).saved({ time: formatTime(at) })}
    </p>
  );
}
