import type { VNode } from 'preact';
import { Input, type Spoken } from '#design';
import { findCourt } from '#modules/courts';
import { filingTexts, findForm, openTalon } from '#modules/filing';
import { formatTalonNumber, type TalonAsked } from '#modules/identity';
import { isQuestionTalon, openQuestionTalon } from '#modules/questions';
import type { FormRequest, Reply } from '#platform/http';
import { attempt, errorOf, type FormState } from '#shell';
import { waysTexts } from '../find/texts.ts';
import { FindWays } from '../screen/find-ways.tsx';
import type { Here } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfErrors } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { TypingForm, Wrong } from '../screen/typing-form.tsx';
import { FiledView, QuestionView } from './opened-view.tsx';
import { talonTexts } from './texts.ts';

/** `/kk/kiosk/talon?court=7517`: a filing or a question by number and PIN; neither ever stands in an address. */
export const talonPage = kioskPage({
  path: '/talon',
  get: async (here) => ask(here, { values: {}, errors: [] }, 200),
  post: async (here, request) => await open(here, request),
  secrets: ['pin'],
});

async function open(here: Here, request: FormRequest): Promise<Reply> {
  const { platform, lang, form, network } = request;
  const asked = { number: form.number ?? '', pin: form.pin ?? '', network };
  if (isQuestionTalon(asked.number)) return await openQuestion(here, request, asked);
  const field = (code: string): string => (code === 'FILING_TALON_NUMBER_MISTYPED' ? 'number' : 'pin');
  const done = await attempt(lang, field, () => openTalon(platform, asked));
  if (!done.ok) return ask(here, { values: { number: asked.number }, errors: done.errors }, done.status);
  const talon = done.value;
  const court = await findCourt(platform.reads, talon.courtCode);
  const document = findForm(talon.form)?.title[lang] ?? '';
  const { kinds, turns } = filingTexts(lang).talon;
  const { kind, turn } = talon.status;
  return opened(here, talon.number, <FiledView {...{ here, talon, court, document }} />, [kinds[kind], turns[turn]]);
}

/** Only the digits of the number say what the talon is of. */
async function openQuestion(here: Here, request: FormRequest, asked: TalonAsked): Promise<Reply> {
  const { platform, lang } = request;
  const done = await attempt(lang, 'pin', () => openQuestionTalon(platform, asked));
  if (!done.ok) return ask(here, { values: { number: asked.number }, errors: done.errors }, done.status);
  const question = done.value;
  const court = await findCourt(platform.reads, question.courtCode);
  const { waiting, late, refused, until, yourQuestion } = talonTexts(lang);
  const isWaiting = !question.answer && !question.refusal;
  const said = [
    ...[...(question.isLate ? [late] : []), ...(isWaiting ? [waiting] : []), ...(question.refusal ? [refused] : [])],
    ...[until, { day: question.dueOn }, yourQuestion],
  ];
  return opened(here, question.talon, <QuestionView {...{ here, question, court }} />, said);
}

function opened(here: Here, number: string, body: VNode, said: readonly Spoken[]): Reply {
  const say = [talonTexts(here.lang).title, { digits: number }, ...said];
  const title = talonTexts(here.lang).talon({ number: formatTalonNumber(number) });
  return screenView(here, { title, path: '/talon', back: { path: '/talon' }, body, isPrivate: true, say });
}

function ask(here: Here, state: FormState, status: number): Reply {
  const texts = talonTexts(here.lang);
  const ways = waysTexts(here.lang);
  const common = { autocomplete: 'off', spellcheck: false, labelSize: 'm' } as const;
  const body = (
    <Screen title={texts.heading} icon="search" stage={<Wrong state={state} />}>
      <FindWays here={here} current="talon" />
      <TypingForm
        {...{ here, path: '/talon', submit: texts.submit, layouts: ['numbers', 'pin'] }}
        layoutOf={{ number: 'numbers', pin: 'pin' }}
      >
        <Input
          {...common}
          name="number"
          label={texts.number}
          error={errorOf(state, 'number')}
          value={state.values.number ?? ''}
          attributes={{ maxlength: 20 }}
        />
        <Input {...common} name="pin" label={texts.pin} error={errorOf(state, 'pin')} attributes={{ maxlength: 12 }} />
      </TypingForm>
    </Screen>
  );
  return screenView(here, {
    ...{ title: texts.title, path: '/talon', body, status, hasErrors: state.errors.length > 0, isPrivate: true },
    say: [
      texts.heading,
      ...saidOfErrors(here.lang, state),
      ways.find,
      ways.number,
      texts.title,
      texts.number,
      texts.pin,
    ],
  });
}
