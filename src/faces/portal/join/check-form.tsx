import { Button, Select } from '#design';
import type { Lang } from '#platform/i18n';
import { joinTexts } from './texts.ts';

const steps = {
  camera: ['works', 'absent', 'refused', 'taken', 'skipped'],
  microphone: ['works', 'absent', 'refused', 'taken', 'silent', 'skipped'],
  speakers: ['works', 'absent', 'silent', 'skipped'],
  network: ['works', 'slow', 'relay_only', 'blocked', 'skipped'],
} as const;

/** What the person says of the device, also where no script can try it. */
export function CheckForm({ lang, action }: { readonly lang: Lang; readonly action: string }) {
  const texts = joinTexts(lang);
  return (
    <form method="post" action={action} data-room-form>
      <p class="govuk-hint">{texts.checkHint}</p>
      <input type="hidden" name="do" value="check" />
      {(['camera', 'microphone', 'speakers', 'network'] as const).map((step) => (
        <Select
          key={step}
          name={step}
          label={texts[step]}
          value="skipped"
          items={steps[step].map((value) => ({ value, text: texts.results[value] }))}
        />
      ))}
      <Button kind="secondary">{texts.send}</Button>
    </form>
  );
}
