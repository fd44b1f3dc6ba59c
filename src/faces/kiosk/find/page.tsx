import { Input, type Spoken } from '#design';
import { type BoardHearing, findBySurname, listHearings, type PublicHearing, withShownStates } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import type { FormRequest, PageRequest, Reply } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { takeToken } from '#platform/limits';
import { emptyForm, errorOf, type FormState } from '#shell';
import { aheadFirst } from '../board/board-day.ts';
import { FindWays } from '../screen/find-ways.tsx';
import type { Here } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfErrors, saidOfRows } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { TypingForm, Wrong } from '../screen/typing-form.tsx';
import { FoundView } from './found-view.tsx';
import { waysTexts } from './texts.ts';

/** Searches of one lobby: a queue of visitors fits, a walk through the alphabet does not. */
const SEARCHES = { burst: 30, perMinute: 15 };
const MOST_SHOWN = 20;

/** `/kk/kiosk/find?court=7517`: three letters of a surname lead to room, floor and way. Sent by POST: no address holds a surname. */
export const findPage = kioskPage({
  path: '/find',
  get: async (here) => ask(here, emptyForm, 200),
  post: async (here, request) => await find(here, request),
});

async function find(here: Here, request: FormRequest): Promise<Reply> {
  const { platform, lang, network, form } = request;
  const texts = waysTexts(lang);
  const typed = (form.find ?? '')
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 100);
  const refuse = (text: string, status = 422) =>
    ask(here, { values: { find: typed }, errors: [{ field: 'find', text }] }, status);
  if (typed === '') return refuse(texts.empty);
  if (!(await takeToken(platform, `kiosk.surname:${network}`, SEARCHES))) return refuse(texts.tooOften, 429);
  try {
    const found = await search(here, request, typed);
    return screenView(here, {
      ...{ title: texts.found, path: '/find', back: { path: '/find' }, isPrivate: true },
      body: <FoundView here={here} {...found} />,
      say: saidOf(lang, found),
    });
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
    return refuse(thrown.say(lang));
  }
}

function saidOf(lang: Lang, { rows, isElsewhere }: Found): readonly Spoken[] {
  const texts = waysTexts(lang);
  const { none, noneSpan, nextShorter, nextNumber, nextAsk } = texts;
  if (rows.length === 0) return [none, noneSpan, nextShorter, nextNumber, nextAsk, texts.again, texts.number];
  return [texts.found, isElsewhere ? texts.elsewhere : texts.foundHere, ...saidOfRows(lang, rows, true)];
}

interface Found {
  readonly rows: readonly BoardHearing[];
  readonly isElsewhere: boolean;
}

/** In this court first; whoever came to the wrong building learns it here. */
async function search({ court }: Here, { platform, lang }: PageRequest, surname: string): Promise<Found> {
  const { listReads: reads, clock } = platform;
  const today = legalDay(clock.now());
  const span = { from: today.subtract({ days: 1 }), to: today.add({ days: 30 }), text: surname, most: MOST_SHOWN };
  const within = async (courtCode: string | undefined): Promise<readonly PublicHearing[]> => {
    const people = await findBySurname(reads, lang, { surname, courtCode, most: MOST_SHOWN });
    const words = await listHearings(reads, lang, { ...span, courtCode });
    return [...new Map([...people, ...words.hearings].map((one) => [one.id, one])).values()].slice(0, MOST_SHOWN);
  };
  const here = await within(court.code);
  const isElsewhere = here.length === 0;
  const rows = withShownStates(isElsewhere ? await within(undefined) : here, clock.now());
  return { rows: aheadFirst(rows), isElsewhere };
}

function ask(here: Here, state: FormState, status: number): Reply {
  const { lang } = here;
  const texts = waysTexts(lang);
  const body = (
    <Screen title={texts.title} icon="search" stage={<Wrong state={state} />}>
      <FindWays here={here} current="find" />
      <TypingForm here={here} path="/find" submit={texts.submit} layouts={['letters', 'latin']}>
        <Input
          name="find"
          label={texts.field}
          labelSize="m"
          error={errorOf(state, 'find')}
          value={state.values.find ?? ''}
          autocomplete="off"
          spellcheck={false}
          attributes={{ maxlength: 60 }}
        />
      </TypingForm>
    </Screen>
  );
  return screenView(here, {
    ...{ title: texts.title, path: '/find', body, status, hasErrors: state.errors.length > 0 },
    say: [texts.title, ...saidOfErrors(lang, state), texts.find, texts.number, texts.talon, texts.field],
    isPrivate: state.values.find !== undefined,
  });
}
