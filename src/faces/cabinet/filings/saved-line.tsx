import { formatTime } from '@ashyq/kk-text';
import type { Draft } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { draftHref, inputIdOf } from './asked-draft.ts';
import { filingPageTexts } from './texts.ts';

/** «Сақталды, 14:05»: changed by the script after each field, told to screen readers. */
export function SavedLine({ lang, at }: { readonly lang: Lang; readonly at: Temporal.Instant }) {
  return (
    <p class="govuk-hint" data-saved role="status">
      {filingPageTexts(lang).saved({ time: formatTime(at) })}
    </p>
  );
}

/** What the island `draft-autosave` needs to know. */
export function autosaveProps(draft: Draft, lang: Lang): Record<string, unknown> {
  const { notSaved: failed, sessionOver: ended } = filingPageTexts(lang);
  const lastInput = draft.lastInput === undefined ? {} : { lastInput: inputIdOf(draft.lastInput) };
  return { url: draftHref(lang, draft, '/save'), failed, ended, ...lastInput };
}
