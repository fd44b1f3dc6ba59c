import { defineErrors } from '#platform/errors';
import { torelikTexts } from './locales/index.ts';

export const torelikErrors = defineErrors(
  {
    TORELIK_SILENT: { kind: 'fault', status: 503, text: 'silent', retry: true },
    TORELIK_FAILED: { kind: 'fault', status: 502, text: 'failed', retry: true },
    TORELIK_UNREADABLE: { kind: 'fault', status: 502, text: 'unreadable', retry: true },
    TORELIK_FOREIGN: { kind: 'fault', status: 502, text: 'foreign', retry: true },
    TORELIK_NOT_CONNECTED: { kind: 'fault', status: 503, text: 'notConnected' },
  },
  (lang) => torelikTexts(lang).errors,
);
