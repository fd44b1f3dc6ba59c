import { formatNumericDate } from '@ashyq/kk-text';
import { getCourt } from '#modules/courts';
import { type DrawnTalon, drawTalon, formatPin } from '#modules/identity';
import { type ContactId, findContact, sealSecret } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { takeToken } from '#platform/limits';
import { questionErrors } from '../errors.ts';
import { questionAsked } from '../events.ts';
import { askingRate } from '../model/effort.ts';
import type { QuestionId } from '../model/ids.ts';
import { cleanText, faultOf, LONGEST_TEXT, type QuestionSource, sameness } from '../model/question-text.ts';
import { appendChange, insertQuestion, wasAskedSince } from '../store/question-store.ts';
import { insertTalon, PIN_PURPOSE } from '../store/talon-store.ts';
import { answerTerm } from './due-day.ts';
import { tellAsker } from './tell-asker.ts';
import { receivedTemplate } from './templates.ts';

/** The same words again within this time are the same question. */
const SAME_WITHIN = Temporal.Duration.from({ hours: 24 });

/** How the asker gets the answer; a contact was reached by a code, a talon alone is for who has shown that no machine asks. */
export type Asker =
  | { readonly way: 'account'; readonly personId: PersonId }
  | { readonly way: 'contact'; readonly contactId: ContactId }
  | { readonly way: 'talon' };

export interface NewQuestion {
  readonly courtCode: string;
  /** As typed. */
  readonly text: string;
  readonly lang: Lang;
  readonly source: QuestionSource;
  readonly asker: Asker;
}

export interface AskedQuestion {
  readonly id: QuestionId;
  readonly number: number;
  /** Twelve digits, and the PIN beside them: the only time that it is told. */
  readonly talon: string;
  readonly pin: string;
  /** Last day of the answer. */
  readonly dueOn: Temporal.PlainDate;
}

/**
 * Takes a question to the chairperson of a court; the kiosk calls this door itself. @param network keyed hash of the
 * caller's network, or the name of the registered kiosk
 * @throws QUESTIONS_TEXT_EMPTY, QUESTIONS_TEXT_SHORT, QUESTIONS_TEXT_LONG, QUESTIONS_TOO_MANY {wait}, QUESTIONS_SAME_SENT,
 *   QUESTIONS_CONTACT_NOT_PROVED, COURTS_COURT_UNKNOWN
 */
export async function askQuestion(
  platform: Platform,
  act: Act,
  question: NewQuestion & { readonly network: string },
): Promise<AskedQuestion> {
  readText(question.text, question.source);
  await takeTurn(platform, question);
  const talon = await drawTalon(platform, 'question');
  return await platform.db.transact(act, async (tx) => await enterQuestion(platform, tx, question, talon));
}

/** @returns the clean text @throws QUESTIONS_TEXT_EMPTY, QUESTIONS_TEXT_SHORT, QUESTIONS_TEXT_LONG */
export function readText(typed: string, source: QuestionSource): string {
  const text = cleanText(typed);
  const fault = faultOf(text, source);
  if (fault) throw questionErrors(fault, { length: [...text].length, limit: LONGEST_TEXT[source] });
  return text;
}

/** @throws QUESTIONS_TOO_MANY {wait}, in minutes */
export async function takeTurn(
  platform: Platform,
  { source, asker, network }: NewQuestion & { readonly network: string },
): Promise<void> {
  const rate = askingRate(source, asker.way);
  if (await takeToken(platform, `questions:${source}:${asker.way}:${network}`, rate)) return;
  throw questionErrors('QUESTIONS_TOO_MANY', { wait: Math.ceil(1 / rate.perMinute) });
}

/** In the caller's transaction. @param receivedAt default: now; imports and the demo bring older ones */
export async function enterQuestion(
  platform: Platform,
  tx: Tx,
  question: NewQuestion,
  talon: DrawnTalon,
  receivedAt: Temporal.Instant = tx.clock.now(),
): Promise<AskedQuestion> {
  const { courtCode, lang, source, asker } = question;
  const court = await getCourt(tx, courtCode);
  const text = readText(question.text, source);
  const sameness_mac = platform.keys.mac('questions.sameness', `${courtCode}:${sameness(text)}`);
  if (await wasAskedSince(tx, sameness_mac, receivedAt.subtract(SAME_WITHIN)))
    throw questionErrors('QUESTIONS_SAME_SENT');
  const { registeredOn, dueOn } = await answerTerm(tx, court, receivedAt);
  const id = newId<QuestionId>();
  const row = {
    ...{ id, court_code: courtCode, lang, source, text, sameness_mac, ...(await askerColumns(tx, asker)) },
    ...{ received_at: receivedAt, registered_on: registeredOn, due_on: dueOn, state: 'received' as const },
  };
  const number = await insertQuestion(tx, row);
  const { hash, scheme } = talon.hashed;
  const sealed_pin = platform.keys.seal(PIN_PURPOSE, talon.pin);
  const kept = { number: talon.number, question_id: id, pin_hash: hash, pin_scheme: scheme };
  await insertTalon(tx, { ...kept, sealed_pin, drawn_at: tx.clock.now() });
  await appendChange(tx, id, { step: 'ask', courtCode });
  await tellAsker(tx, { ...row, number }, receivedTemplate, (said) => ({
    ...{ ...said, pin: sealSecret(platform.keys, formatPin(talon.pin)), until: formatNumericDate(dueOn) },
    ...{ court: court.name[lang], link: `${platform.publicOrigin}/${lang}/talon?number=${talon.number}` },
  }));
  tx.record({ kind: 'question', id }, { courtCode, source, way: asker.way });
  tx.publish(questionAsked, { questionId: id, courtCode });
  return { id, number, talon: talon.number, pin: talon.pin, dueOn };
}

/** @throws QUESTIONS_CONTACT_NOT_PROVED */
async function askerColumns(tx: Tx, asker: Asker) {
  if (asker.way === 'account') return { asker_id: asker.personId, contact_id: null };
  if (asker.way === 'talon') return { asker_id: null, contact_id: null };
  const contact = await findContact(tx, asker.contactId);
  if (!contact || contact.proofs.length === 0) throw questionErrors('QUESTIONS_CONTACT_NOT_PROVED');
  return { asker_id: null, contact_id: contact.id };
}
