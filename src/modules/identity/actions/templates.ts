import { type AnyTemplate, defineTemplate, type Secret } from '#modules/notices';
import { identityTexts } from '../locales/index.ts';
import { ONE_TIME_MINUTES } from '../model/one-time.ts';

const validFor = Temporal.Duration.from({ minutes: ONE_TIME_MINUTES });

export const oneTimePasswordTemplate = defineTemplate<{ readonly code: Secret }>('identity.one-time-password', {
  channels: ['sms', 'email'],
  texts: (lang) => identityTexts(lang).notices.oneTimePassword,
  validFor,
});

export const partyPasswordTemplate = defineTemplate<{ readonly code: Secret }>('identity.party-password', {
  channels: ['sms', 'email'],
  texts: (lang) => identityTexts(lang).notices.partyPassword,
});

export const contactCodeTemplate = defineTemplate<{ readonly code: Secret }>('identity.contact-code', {
  channels: ['sms', 'email'],
  texts: (lang) => identityTexts(lang).notices.contactCode,
  validFor,
});

export const visitorCodeTemplate = defineTemplate<{ readonly code: Secret }>('identity.visitor-code', {
  channels: ['sms', 'email'],
  texts: (lang) => identityTexts(lang).notices.visitorCode,
  validFor,
});

export const passwordChangedTemplate = defineTemplate<object>('identity.password-changed', {
  channels: ['sms', 'email'],
  texts: (lang) => identityTexts(lang).notices.passwordChanged,
});

export const accountConfirmedTemplate = defineTemplate<object>('identity.account-confirmed', {
  channels: ['sms', 'email'],
  texts: (lang) => identityTexts(lang).notices.accountConfirmed,
});

export const contactAddedTemplate = defineTemplate<object>('identity.contact-added', {
  channels: ['sms', 'email'],
  texts: (lang) => identityTexts(lang).notices.contactAdded,
});

/** For the registry of notices. */
export const identityTemplates: readonly AnyTemplate[] = [
  oneTimePasswordTemplate,
  partyPasswordTemplate,
  contactCodeTemplate,
  visitorCodeTemplate,
  passwordChangedTemplate,
  accountConfirmedTemplate,
  contactAddedTemplate,
];
