import { type AnyTemplate, defineTemplate, type Secret } from '#modules/notices';
import type { Text } from '#platform/i18n';
import { questionTexts } from '../locales/index.ts';

/** The court has the question: talon, PIN and the last day. */
export const receivedTemplate = defineTemplate<{
  readonly number: string;
  readonly talon: string;
  readonly pin: Secret;
  readonly until: string;
  readonly court: string;
  readonly link: string;
}>('questions.received', {
  channels: ['sms', 'email'],
  texts: (lang) => questionTexts(lang).notices.received,
});

export const answeredTemplate = defineTemplate<{
  readonly number: string;
  readonly talon: string;
  readonly court: string;
  readonly title: string;
  readonly answer: string;
  readonly link: string;
}>('questions.answered', {
  channels: ['sms', 'email'],
  texts: (lang) => questionTexts(lang).notices.answered,
});

export const refusedTemplate = defineTemplate<{
  readonly number: string;
  readonly talon: string;
  readonly court: string;
  readonly ground: string;
  readonly instead: string;
  readonly words: string;
}>('questions.refused', {
  channels: ['sms', 'email'],
  texts: (lang) => questionTexts(lang).notices.refused,
});

export const forwardedTemplate = defineTemplate<{
  readonly number: string;
  readonly talon: string;
  readonly court: string;
  readonly words: string;
  readonly until: string;
}>('questions.forwarded', {
  channels: ['sms', 'email'],
  texts: (lang) => questionTexts(lang).notices.forwarded,
});

/** For the court's own people: how much is due, never what was asked. */
export const dueTemplate = defineTemplate<{ readonly court: Text; readonly soon: number; readonly late: number }>(
  'questions.due',
  { channels: ['email'], texts: (lang) => questionTexts(lang).notices.due },
);

/** For the registry of notices. */
export const questionNotices: readonly AnyTemplate[] = [
  receivedTemplate,
  answeredTemplate,
  refusedTemplate,
  forwardedTemplate,
  dueTemplate,
];
