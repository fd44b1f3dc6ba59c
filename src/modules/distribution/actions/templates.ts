import { type AnyTemplate, defineTemplate } from '#modules/notices';
import { distributionTexts } from '../locales/index.ts';

/** To the chairperson: no judge can be drawn for a case. */
export const nobodyTemplate = defineTemplate<{ readonly number: string }>('distribution.nobody-eligible', {
  channels: ['sms', 'email'],
  texts: (lang) => distributionTexts(lang).notices.nobody,
});

/** To the chairperson: the draw had no more judges than seats. */
export const noChoiceTemplate = defineTemplate<{ readonly number: string; readonly judge: string }>(
  'distribution.no-choice',
  { channels: ['sms', 'email'], texts: (lang) => distributionTexts(lang).notices.noChoice },
);

/** For the registry of notices. */
export const distributionTemplates: readonly AnyTemplate[] = [nobodyTemplate, noChoiceTemplate];
