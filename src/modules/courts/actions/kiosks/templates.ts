import { type AnyTemplate, defineTemplate } from '#modules/notices';
import type { Text } from '#platform/i18n';
import { courtsTexts } from '../../locales/index.ts';

/** For the administrators of the court: a kiosk is no longer believed. */
export const kioskCopiedTemplate = defineTemplate<{ readonly court: Text; readonly kiosk: string }>(
  'courts.kiosk_copied',
  { channels: ['email', 'sms'], texts: (lang) => courtsTexts(lang).notices.kioskCopied },
);

/** For the registry of notices. */
export const courtTemplates: readonly AnyTemplate[] = [kioskCopiedTemplate];
