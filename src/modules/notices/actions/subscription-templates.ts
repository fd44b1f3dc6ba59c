import { noticesTexts } from '../locales/index.ts';
import { defineTemplate } from '../model/template.ts';

/** The letter that proves a wish: without its link nothing is ever sent. */
export const confirmTemplate = defineTemplate<{
  readonly label: string;
  readonly confirm: string;
  readonly leave: string;
}>('notices.confirm-subscription', {
  channels: ['email'],
  texts: (lang) => noticesTexts(lang).subscriptions.confirm,
  leaveAt: ({ leave }) => leave,
  validFor: Temporal.Duration.from({ hours: 24 }),
});

export const newsTemplate = defineTemplate<{
  readonly label: string;
  readonly count: number;
  readonly items: readonly { readonly title: string; readonly link: string }[];
  readonly leave: string;
}>('notices.news', {
  channels: ['email'],
  texts: (lang) => noticesTexts(lang).subscriptions.news,
  leaveAt: ({ leave }) => leave,
});
