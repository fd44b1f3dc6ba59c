import { COURT_LISTS, listChanges, type RecordedChange } from '#modules/courts';
import { personNames, surnameAndInitialsIn } from '#modules/identity';
import type { Reads } from '#platform/db';
import type { Page, PageRequest, Reply } from '#platform/http';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { framedView } from '#shell';
import { courtWords, type NamedList } from '../court-words/texts.ts';
import { courtShell, courtTrail, deskCourt, republicEditor } from '../desk-court.ts';
import { HistoryView } from './view.tsx';

const PAGE = 50;
const ofCourt: readonly NamedList[] = [...COURT_LISTS, 'profile', 'standing'];
const ofRepublic: readonly NamedList[] = ['regions', 'calendar'];

/** `/kk/desk/courts/7517/history?list=helplines` */
export const historyPage: Page = {
  path: '/desk/courts/:code/history',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { lang } = request;
    const desk = await deskCourt(request);
    const body = await changesBody(request, desk.court.code, ofCourt);
    const title = courtWords(lang).history;
    return framedView(title, body, {
      isPrivate: true,
      breadcrumbs: courtTrail(lang, desk, [{ text: title }]),
      shell: courtShell(lang, desk.court),
    });
  },
};

/** `/kk/desk/history`: regions and the calendar. */
export const republicHistoryPage: Page = {
  path: '/desk/history',
  access: 'staff',
  get: async (request): Promise<Reply> => {
    republicEditor(request);
    const { lang } = request;
    const words = courtWords(lang);
    return framedView(words.history, await changesBody(request, null, ofRepublic), {
      isPrivate: true,
      breadcrumbs: [{ text: words.settings, href: `/${lang}/desk/courts` }, { text: words.history }],
      shell: { section: '/desk/courts', isWide: true },
    });
  },
};

async function changesBody(request: PageRequest, courtCode: string | null, lists: readonly NamedList[]) {
  const { lang, platform, query, path } = request;
  const list = lists.find((name) => name === query.list);
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : undefined;
  const found = await listChanges(platform.reads, { courtCode, list, before }, PAGE + 1);
  const changes = found.slice(0, PAGE);
  const names = await namesOf(platform.reads, changes, lang);
  const last = found.length > PAGE ? changes.at(-1)?.id : undefined;
  const older =
    last === undefined
      ? undefined
      : `${path}?${new URLSearchParams({ ...(list ? { list } : {}), before: String(last) })}`;
  return <HistoryView {...{ lang, lists, list, changes, names, older }} action={path} />;
}

async function namesOf(
  on: Reads,
  changes: readonly RecordedChange[],
  lang: Lang,
): Promise<ReadonlyMap<PersonId, string>> {
  const ids = changes.flatMap(({ actor }) => actor.personId ?? []);
  const names = await personNames(on, ids);
  return new Map([...names].map(([id, name]) => [id, surnameAndInitialsIn(lang, name)]));
}
