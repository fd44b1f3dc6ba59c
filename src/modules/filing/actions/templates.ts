import { type AnyTemplate, defineTemplate, type Secret } from '#modules/notices';
import { filingTexts } from '../locales/index.ts';

/** The court has it: talon and PIN. */
export const receivedTemplate = defineTemplate<{
  readonly talon: string;
  readonly pin: Secret;
  /** Day by which the court decides; empty for what joins a running case. */
  readonly until: string;
}>('filing.received', { channels: ['sms', 'email'], texts: (lang) => filingTexts(lang).notices.received });

export const registeredTemplate = defineTemplate<{ readonly talon: string; readonly number: string }>(
  'filing.registered',
  { channels: ['sms', 'email'], texts: (lang) => filingTexts(lang).notices.registered },
);

/** The registry has accepted it; the national system, which gives the number, does not answer yet. */
export const numberAwaitedTemplate = defineTemplate<{ readonly talon: string }>('filing.number-awaited', {
  channels: ['sms', 'email'],
  texts: (lang) => filingTexts(lang).notices.numberAwaited,
});

export const joinedTemplate = defineTemplate<{ readonly talon: string; readonly number: string }>('filing.joined', {
  channels: ['sms', 'email'],
  texts: (lang) => filingTexts(lang).notices.joined,
});

/** The same claim came twice; said to its filer and to the filer of the first one. */
export const duplicateTemplate = defineTemplate<{ readonly talon: string; readonly number: string }>(
  'filing.duplicate',
  { channels: ['sms', 'email'], texts: (lang) => filingTexts(lang).notices.duplicate },
);

export const rejectedTemplate = defineTemplate<{
  readonly talon: string;
  readonly ground: string;
  readonly mend: string;
}>('filing.rejected', { channels: ['sms', 'email'], texts: (lang) => filingTexts(lang).notices.rejected });

export const clarifyTemplate = defineTemplate<{ readonly talon: string; readonly words: string }>('filing.clarify', {
  channels: ['sms', 'email'],
  texts: (lang) => filingTexts(lang).notices.clarify,
});

/** For the registry of notices. */
export const filingTemplates: readonly AnyTemplate[] = [
  receivedTemplate,
  registeredTemplate,
  numberAwaitedTemplate,
  joinedTemplate,
  duplicateTemplate,
  rejectedTemplate,
  clarifyTemplate,
];
