import { Input } from '#design';
import { type CaseNumber, caseNumberParts, casePath, findCaseByNumber, readCaseNumber } from '#modules/cases';
import { listHearings, withShownStates } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import { type PageRequest, type Reply, redirect } from '#platform/http';
import { emptyForm, errorOf, type FormState } from '#shell';
import { aheadFirst } from '../board/board-day.ts';
import { waysTexts } from '../find/texts.ts';
import { FindWays } from '../screen/find-ways.tsx';
import { type Here, hereHref } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfErrors, saidOfRows } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { TypingForm, Wrong } from '../screen/typing-form.tsx';
import { HearingLinks } from '../today/hearing-links.tsx';
import { numberTexts } from './texts.ts';

/** `/kk/kiosk/number?court=7517&number=1234`: a case by its number, in any spelling, or by the end of it. */
export const numberPage = kioskPage({
  path: '/number',
  get: async (here, request) => {
    const { number } = request.query;
    return number === undefined ? ask(here, emptyForm, 200) : await find(here, request, number);
  },
});

async function find(here: Here, request: PageRequest, typed: string): Promise<Reply> {
  const { platform, lang } = request;
  const texts = numberTexts(lang);
  const text = typed
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 60);
  const refuse = (error: string) =>
    ask(here, { values: { number: text }, errors: [{ field: 'number', text: error }] }, 422);
  if (text === '') return refuse(texts.empty);
  // What names a person is not shown to the next in the queue.
  if (/^\d{12}$/.test(text.replace(/\s/g, '')))
    return ask(here, { values: {}, errors: [{ field: 'number', text: texts.iin }] }, 422);
  const number = readWhole(text);
  if (number) {
    const known = await findCaseByNumber(platform.reads, number);
    if (known) return redirect(hereHref(here, `/cases/${casePath(caseNumberParts(number))}`), { status: 302 });
  }
  const end = /(\d+)\D*$/.exec(text)?.[1] ?? '';
  if (end === '' || (!number && text.replace(/\D/g, '').length > 4 && end.length > 6)) return refuse(texts.none);
  return await byEnd(here, request, end, refuse);
}

/** Cases of this court, in its hearings from yesterday on, whose number ends like this. */
async function byEnd(here: Here, request: PageRequest, end: string, refuse: (text: string) => Reply): Promise<Reply> {
  const { platform, lang } = request;
  const texts = numberTexts(lang);
  const today = legalDay(platform.clock.now());
  const { hearings } = await listHearings(platform.listReads, lang, {
    ...{ courtCode: here.court.code, from: today.subtract({ days: 1 }), to: today.add({ days: 30 }), most: 500 },
  });
  const found = hearings.filter(({ matter }) => Number(matter?.caseNumber.split('/').at(-1)) === Number(end));
  if (found.length === 0) return refuse(texts.none);
  const rows = aheadFirst(withShownStates(found, platform.clock.now()));
  const body = (
    <Screen title={texts.found} icon="search">
      <HearingLinks here={here} rows={rows} label={texts.found} />
    </Screen>
  );
  return screenView(here, {
    ...{ title: texts.found, path: '/number', query: { number: end }, back: { path: '/number' }, body, hasNames: true },
    say: [texts.found, ...saidOfRows(lang, rows)],
  });
}

function readWhole(text: string): CaseNumber | undefined {
  try {
    return readCaseNumber(text);
  } catch (thrown) {
    if (isHouseError(thrown)) return undefined;
    throw thrown;
  }
}

function ask(here: Here, state: FormState, status: number): Reply {
  const texts = numberTexts(here.lang);
  const ways = waysTexts(here.lang);
  const body = (
    <Screen title={texts.title} icon="search" stage={<Wrong state={state} />}>
      <FindWays here={here} current="number" />
      <TypingForm here={here} path="/number" method="get" submit={texts.submit} layouts={['numbers', 'letters']}>
        <Input
          name="number"
          label={texts.field}
          labelSize="m"
          error={errorOf(state, 'number')}
          value={state.values.number ?? ''}
          autocomplete="off"
          spellcheck={false}
          attributes={{ maxlength: 40 }}
        />
      </TypingForm>
    </Screen>
  );
  return screenView(here, {
    ...{ title: texts.title, path: '/number', body, status, hasErrors: state.errors.length > 0 },
    // No address of the history holds what was typed in vain: it may be anything.
    isPrivate: state.errors.length > 0,
    say: [texts.title, ...saidOfErrors(here.lang, state), ways.find, ways.number, ways.talon, texts.field],
  });
}
