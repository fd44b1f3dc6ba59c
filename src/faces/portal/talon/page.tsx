import { type Court, findCourt } from '#modules/courts';
import { findForm, type OpenedTalon, openTalon } from '#modules/filing';
import { formatTalonNumber, type TalonAsked } from '#modules/identity';
import { isQuestionTalon, openAttachmentOfTalon, openQuestionTalon } from '#modules/questions';
import { content, type FormRequest, type Page, type PageRequest, type Reply } from '#platform/http';
import { attempt, CALENDAR_TYPE, emptyForm, type FormState, framedView } from '#shell';
import { calendarOf } from './calendar.ts';
import { FollowedView } from './question-view.tsx';
import { talonTexts } from './texts.ts';
import { AskView, OpenedView } from './view.tsx';

/**
 * `/kk/talon`: where a filing or a question is, by number and PIN, without signing in. The PIN never stands in an address; the QR code of
 * a talon fills in the number alone.
 */
export const talonPage: Page = {
  path: '/talon',
  access: 'everyone',
  get: async (request) => {
    const number = request.query.number ?? '';
    return show(request, { values: { number: number.slice(0, 40) }, errors: [] }, 200);
  },
  post: async (request) => await open(request),
  secrets: ['pin'],
};

async function open(request: FormRequest): Promise<Reply> {
  const { platform, lang, form, network } = request;
  const asked = { number: form.number ?? '', pin: form.pin ?? '', network };
  if (isQuestionTalon(asked.number)) return await openQuestion(request, asked);
  const field = (code: string): string => (code === 'FILING_TALON_NUMBER_MISTYPED' ? 'number' : 'pin');
  const done = await attempt(lang, field, () => openTalon(platform, asked));
  if (!done.ok) return show(request, { values: { number: asked.number }, errors: done.errors }, done.status);
  const court = await findCourt(platform.reads, done.value.courtCode);
  const courtName = court?.name[lang] ?? done.value.courtCode;
  if (form.action === 'calendar') return calendar(request, done.value, court);
  const title = `${talonTexts(lang).title}: ${formatTalonNumber(done.value.number)}`;
  const formTitle = findForm(done.value.form)?.title[lang] ?? '';
  const body = <OpenedView {...{ courtName, formTitle, lang }} talon={done.value} pin={asked.pin} />;
  return framedView(title, body, { isPrivate: true });
}

/** A question is followed by the same page: only the number says what the talon is of. */
async function openQuestion(request: FormRequest, asked: TalonAsked): Promise<Reply> {
  const { platform, lang, form } = request;
  const { file } = form;
  if (file !== undefined) {
    const { bytes, mediaType, fileName } = await openAttachmentOfTalon(platform, asked, file);
    return content(mediaType, bytes, { fileName, headers: { 'cache-control': 'no-store' } });
  }
  const done = await attempt(lang, 'pin', () => openQuestionTalon(platform, asked));
  if (!done.ok) return show(request, { values: { number: asked.number }, errors: done.errors }, done.status);
  const question = done.value;
  const court = await findCourt(platform.reads, question.courtCode);
  const title = `${talonTexts(lang).title}: ${formatTalonNumber(question.talon)}`;
  const courtName = court?.name[lang] ?? question.courtCode;
  return framedView(title, <FollowedView {...{ question, courtName, lang }} pin={asked.pin} />, { isPrivate: true });
}

function calendar({ lang, platform }: PageRequest, talon: OpenedTalon, court: Court | undefined): Reply {
  const { next } = talon.status;
  if (next?.kind !== 'hearing') return content('text/plain', '', { status: 404 });
  const { hearing: title } = talonTexts(lang);
  const text = calendarOf({ lang, talon, startsAt: next.at, title, court, origin: platform.publicOrigin });
  return content(CALENDAR_TYPE, text, { fileName: `${talon.number}.ics` });
}

function show({ lang }: PageRequest, state: FormState = emptyForm, status: number): Reply {
  return framedView(talonTexts(lang).title, <AskView {...{ lang, state }} />, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
  });
}
