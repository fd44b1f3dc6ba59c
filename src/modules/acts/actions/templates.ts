import { type AnyTemplate, defineTemplate } from '#modules/notices';
import { actTexts } from '../locales/index.ts';
import type { ActOutRecord, OperativeRecord } from '../model/act-out.ts';

/** «Акт шықты»: a copy lies in the file of the case; the law wants it told with proof of receipt. */
export const actOutTemplate = defineTemplate<ActOutRecord>('acts.act-out', {
  channels: ['sms', 'email'],
  texts: (lang) => actTexts(lang).notices.actOut,
  isMandatory: true,
  legalBase: 'CPC RK arts. 234, 271',
});

export const actInForceTemplate = defineTemplate<Pick<ActOutRecord, 'kind' | 'caseNumber'>>('acts.act-in-force', {
  channels: ['sms', 'email'],
  texts: (lang) => actTexts(lang).notices.inForce,
});

/** The operative part was announced: what comes next, and that no term runs yet. */
export const operativeTemplate = defineTemplate<OperativeRecord>('acts.operative-announced', {
  channels: ['sms', 'email'],
  texts: (lang) => actTexts(lang).notices.operative,
});

/** For the registry of notices. */
export const actTemplates: readonly AnyTemplate[] = [actOutTemplate, operativeTemplate, actInForceTemplate];
