import { formatCount, formatTenge } from '@ashyq/kk-text';
import type { Lang } from '#platform/i18n';
import type { Duty, DutyStep } from './compute-duty.ts';
import { dutyTexts } from './locales/index.ts';

/** One line of the arithmetic as people read it; the norm stands apart, so that a page may show it smaller. */
export interface DutyLine {
  readonly text: string;
  readonly norm: string;
}

/** The arithmetic step by step, the last line being what is paid. */
export function explainDuty(duty: Duty, lang: Lang): readonly DutyLine[] {
  const { norm } = dutyTexts(lang);
  return duty.steps.map((step) => ({ text: capitalised(say(step, lang)), norm: norm(step.article) }));
}

/** A sum in tiyn as money. */
export function formatTiyn(lang: Lang, tiyn: number): string {
  return formatTenge(lang, tiyn / 100);
}

function say(step: DutyStep, lang: Lang): string {
  const { steps, objects, exemptions } = dutyTexts(lang);
  const money = (tiyn: number) => formatTiyn(lang, tiyn);
  switch (step.kind) {
    case 'percent':
      return steps.percent(
        objects[step.object],
        money(step.priceTiyn),
        `${decimal(step.basisPoints, lang)} %`,
        money(step.tiyn),
      );
    case 'cap':
      return steps.cap(formatCount(step.capMci), formatTenge(lang, step.mciTenge), money(step.tiyn));
    case 'mci':
      return steps.mci(
        objects[step.object],
        decimal(step.hundredths, lang),
        formatTenge(lang, step.mciTenge),
        money(step.tiyn),
      );
    case 'copies':
      return steps.copies(step.documents, step.pages, formatTenge(lang, step.mciTenge), money(step.tiyn));
    case 'half':
      return steps.half(objects[step.object], money(step.tiyn));
    case 'sum':
      return steps.sum(money(step.tiyn));
    case 'cassation':
      return steps.cassation(money(step.tiyn));
    case 'nothing':
      return { appeal: steps.appeal, private_complaint: steps.privateComplaint, no_object: steps.noObject }[step.why];
    case 'exempt':
      return steps.exempt(exemptions[step.exemption]);
  }
}

/** Hundredths as people write them: 30 is «0,3», 100 is «1». */
function decimal(hundredths: number, lang: Lang): string {
  return String(hundredths / 100).replace('.', lang === 'en' ? '.' : ',');
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
