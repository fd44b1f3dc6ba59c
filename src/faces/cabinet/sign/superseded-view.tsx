import { Button } from '#design';
import type { Lang } from '#platform/i18n';
import { signTexts } from './texts.ts';

/** The document was changed after it had been prepared for signing: nobody signs the old one. */
export function SupersededView({ lang, backTo }: { readonly lang: Lang; readonly backTo: string }) {
  const texts = signTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.supersededTitle}</h1>
      <p class="govuk-body">{texts.superseded}</p>
      <Button href={backTo}>{texts.toNew}</Button>
    </>
  );
}
