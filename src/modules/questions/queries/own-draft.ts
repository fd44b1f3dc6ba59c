import type { ContactAddress } from '#modules/identity';
import type { Platform } from '#platform';
import type { Lang } from '#platform/i18n';
import { proposeMarks, publicText } from '../model/public-text.ts';
import { namesCase } from '../model/question-text.ts';
import { type Browser, browserMac, findDraft } from '../store/draft-store.ts';
import { findQuestion } from '../store/question-store.ts';
import { PIN_PURPOSE, talonOf } from '../store/talon-store.ts';

/** What a browser has typed and not sent yet. */
export interface OwnDraft {
  readonly courtCode: string;
  readonly lang: Lang;
  readonly text: string;
  /** As the rules would publish it, before a person has looked. */
  readonly asPublic: string;
  /** How many places the rules hide. */
  readonly hiddenPlaces: number;
  readonly namesCase: boolean;
  /** The browser has shown that it is no flood: the question may go without a contact. */
  readonly hasWorked: boolean;
  readonly contact: ContactAddress | undefined;
}

/** @returns undefined when nothing is in work, or it was sent */
export async function findOwnDraft(platform: Platform, browser: Pick<Browser, 'token'>): Promise<OwnDraft | undefined> {
  const draft = await findDraft(platform.reads, browserMac(platform, browser));
  if (!draft || draft.question_id) return undefined;
  const { text, lang } = draft;
  const marks = proposeMarks(text);
  const isChosen = draft.contact_kind !== null && draft.contact_address !== null;
  return {
    ...{ courtCode: draft.court_code, lang, text, hasWorked: draft.has_worked },
    ...{ asPublic: publicText(text, marks, lang), hiddenPlaces: marks.length, namesCase: namesCase(text) },
    contact: isChosen ? { kind: draft.contact_kind ?? 'email', address: draft.contact_address ?? '' } : undefined,
  };
}

/** The question that a browser has just sent, with its PIN for a day. */
export interface JustAsked {
  readonly number: number;
  readonly courtCode: string;
  readonly talon: string;
  /** Undefined once it was taken away. */
  readonly pin: string | undefined;
  readonly dueOn: Temporal.PlainDate;
  readonly hasContact: boolean;
}

export async function findJustAsked(
  platform: Platform,
  browser: Pick<Browser, 'token'>,
): Promise<JustAsked | undefined> {
  const draft = await findDraft(platform.reads, browserMac(platform, browser));
  const question = draft?.question_id && (await findQuestion(platform.reads, draft.question_id));
  if (!question) return undefined;
  const talon = await talonOf(platform.reads, question.id);
  return {
    ...{ number: question.number, courtCode: question.court_code, talon: talon.number, dueOn: question.due_on },
    pin: talon.sealed_pin ? platform.keys.unseal(PIN_PURPOSE, talon.sealed_pin) : undefined,
    hasContact: question.contact_id !== null || question.asker_id !== null,
  };
}
