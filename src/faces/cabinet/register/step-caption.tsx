import type { Lang } from '#platform/i18n';
import { registerTexts } from './texts.ts';

const STEPS = 4;

/** «Қадам: 2, барлығы: 4» above the question. */
export function StepCaption({ lang, step }: { readonly lang: Lang; readonly step: number }) {
  return <span class="govuk-caption-l">{registerTexts(lang).step({ step, steps: STEPS })}</span>;
}
