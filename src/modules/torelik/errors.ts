import { defineErrors } from '#platform/errors';
import { torelikTexts } from './locales/index.ts';

export const torelikErrors = defineErrors(
  {
    TORELIK_SILENT: { kind: 'fault', status: 503, text: 'silent', retry: true },
    TORELIK_FAILED: { kind: 'fault', status: 502, text: 'failed', retry: true },
    TORELIK_UNREADABLE: { kind: 'fault', status: 502, text: 'unreadable', retry: true },
    TORELIK_FOREIGN: { kind: 'fault', status: 502, text: 'foreign', retry: true },
    TORELIK_NOT_ALLOWED: { kind: 'refusal', status: 403, text: 'notAllowed' },
    TORELIK_IMPORT_NOT_FOUND: { kind: 'refusal', status: 404, text: 'importNotFound' },
    TORELIK_IMPORT_STARTED: { kind: 'refusal', status: 409, text: 'importStarted' },
    TORELIK_CASE_UNKNOWN: { kind: 'refusal', status: 422, text: 'caseUnknown' },
    TORELIK_FILE_UNREADABLE: { kind: 'refusal', status: 422, text: 'fileUnreadable' },
    TORELIK_FILE_MISSING: { kind: 'refusal', status: 422, text: 'fileMissing' },
    TORELIK_CHANGED_MEANWHILE: { kind: 'refusal', status: 409, text: 'changedMeanwhile' },
    TORELIK_BLOCKED: { kind: 'refusal', status: 409, text: 'blocked' },
    TORELIK_EVENT_NOT_WAITING: { kind: 'refusal', status: 409, text: 'eventNotWaiting' },
    TORELIK_NOT_CONNECTED: { kind: 'fault', status: 503, text: 'notConnected' },
  },
  (lang) => torelikTexts(lang).errors,
);
