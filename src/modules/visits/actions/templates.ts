import { type AnyTemplate, defineTemplate, type Secret } from '#modules/notices';
import { visitTexts } from '../locales/index.ts';

/** When and where, in the visitor's language. */
export interface ToldVisit {
  readonly court: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
}

export const bookedTemplate = defineTemplate<ToldVisit & { readonly code: Secret; readonly link: string }>(
  'visits.booked',
  { channels: ['sms', 'email'], texts: (lang) => visitTexts(lang).notices.booked },
);

export const reminderTemplate = defineTemplate<ToldVisit & { readonly link: string }>('visits.reminder', {
  channels: ['sms', 'email'],
  texts: (lang) => visitTexts(lang).notices.reminder,
});

export const movedTemplate = defineTemplate<ToldVisit>('visits.moved', {
  channels: ['sms', 'email'],
  texts: (lang) => visitTexts(lang).notices.moved,
});

export const closedTemplate = defineTemplate<ToldVisit & { readonly reason: string; readonly link: string }>(
  'visits.closed',
  { channels: ['sms', 'email'], texts: (lang) => visitTexts(lang).notices.closed },
);

/** For the registry of notices. */
export const visitTemplates: readonly AnyTemplate[] = [bookedTemplate, reminderTemplate, movedTemplate, closedTemplate];
