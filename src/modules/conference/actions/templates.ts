import { type AnyTemplate, defineTemplate, type Secret } from '#modules/notices';
import { conferenceTexts } from '../locales/index.ts';
import type { ToldGround } from '../model/law/remote-grounds.ts';
import type { Verdict } from '../model/remote-request.ts';

export interface RoomInvitation {
  readonly court: string;
  readonly day: string;
  readonly time: string;
  readonly caseNumber: string;
  /** Of the one page by which everybody enters: it opens nothing without the code. */
  readonly link: string;
  readonly code: Secret;
  /** By the branch of the case, on the day of the hearing. */
  readonly ground: ToldGround | null;
}

export const invitationTemplate = defineTemplate<RoomInvitation>('conference.invitation', {
  channels: ['sms', 'email'],
  texts: (lang) => conferenceTexts(lang).notices.invitation,
});

interface RequestDecided {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly caseNumber: string;
  readonly day: string;
  readonly time: string;
  readonly ground: ToldGround | null;
}

export const requestDecidedTemplate = defineTemplate<RequestDecided>('conference.request_decided', {
  channels: ['sms', 'email'],
  texts: (lang) => conferenceTexts(lang).notices.requestDecided,
});

/** For the registry of notices. */
export const conferenceTemplates: readonly AnyTemplate[] = [invitationTemplate, requestDecidedTemplate];
