import { addEntry, changeEntry, courtList, differences, type Entry, judgeFullName, listStaff } from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { courtShell, courtTrail, type DeskCourt, editedCourt } from '../desk-court.ts';
import { entryOfAddress, listOfAddress } from '../entry-of-address.ts';
import { entryTitle } from '../entry-title.ts';
import { type EntryForm, mendable, readTyped, sentVersion, typedError, typedFrom, typedIn } from '../sent-entry.ts';
import { courtEntryTexts } from './texts.ts';
import { CourtEntryView } from './view.tsx';

/** `/kk/desk/courts/7517/helplines/new` */
export const newEntryPage: Page = {
  path: '/desk/courts/:code/:list/new',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const list = courtList(listOfAddress(request));
    return await show(request, await editedCourt(request), { list, typed: {}, errors: [] });
  },
  post: async (request) => {
    const { lang, platform } = request;
    const desk = await editedCourt(request);
    const name = listOfAddress(request);
    const list = courtList(name);
    const typed = typedIn(list, request);
    const read = readTyped(list, typed, lang);
    if (!read.ok) return await show(request, desk, { list, typed, errors: read.errors });
    try {
      const entry = { list: name, courtCode: desk.court.code, values: read.values };
      await addEntry(platform, desk.act('courts.add-entry'), entry);
    } catch (thrown) {
      return await show(request, desk, { list, typed, errors: [typedError(list, mendable(thrown), lang)] });
    }
    return redirect(`${desk.home}/${name}`, { flash: courtEntryTexts(lang).added });
  },
};

/** `/kk/desk/courts/7517/helplines/entries/{id}` */
export const changeEntryPage: Page = {
  path: '/desk/courts/:code/:list/entries/:id',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const desk = await editedCourt(request);
    const name = listOfAddress(request);
    const entry = await entryOfAddress(request, desk.court.code);
    const list = courtList(name);
    return await show(
      request,
      desk,
      { list, typed: typedFrom(list, entry), errors: [], version: entry.version },
      entry,
    );
  },
  post: async (request) => {
    const { lang, platform } = request;
    const desk = await editedCourt(request);
    const name = listOfAddress(request);
    const entry = await entryOfAddress(request, desk.court.code);
    const list = courtList(name);
    const typed = typedIn(list, request);
    const version = sentVersion(request);
    const read = readTyped(list, typed, lang);
    if (!read.ok) return await show(request, desk, { list, typed, errors: read.errors, version }, entry);
    try {
      const change = { list: name, courtCode: desk.court.code, id: entry.id, version, values: read.values };
      await changeEntry(platform, desk.act('courts.change-entry'), change);
    } catch (thrown) {
      const error = mendable(thrown);
      const errors = [typedError(list, error, lang)];
      if (!isHouseError(error, 'COURTS_CHANGED_MEANWHILE')) {
        return await show(request, desk, { list, typed, errors, version }, entry);
      }
      const now = await entryOfAddress(request, desk.court.code);
      const conflict = differences(list, now, read.values).filter(
        ({ field }) => typed[field.name] !== '' || !isKept(field.name),
      );
      return await show(request, desk, { list, typed, errors, version: now.version, conflict }, now);
    }
    return redirect(`${desk.home}/${name}`, { flash: courtWords(lang).saved });
  },
};

/** Left empty, these stay as they are. */
const isKept = (name: string): boolean => name === 'valid_from' || name === 'source';

async function show(
  request: PageRequest | FormRequest,
  desk: DeskCourt,
  asked: EntryForm,
  entry?: Entry,
): Promise<Reply> {
  const { lang } = request;
  const form = await withJudges(request, desk, asked);
  const name = listOfAddress(request);
  const words = courtWords(lang);
  const title = entry ? `${words.change}: ${entryTitle(form.list, entry, lang)}` : courtEntryTexts(lang).newTitle[name];
  return framedView(title, <CourtEntryView {...{ lang, desk, name, title, form }} />, {
    isPrivate: true,
    hasErrors: form.errors.length > 0,
    breadcrumbs: courtTrail(lang, desk, [{ text: words.lists[name], href: `${desk.home}/${name}` }, { text: title }]),
    shell: courtShell(lang, desk.court),
  });
}

/** A list about judges offers the names of those who are in office. */
async function withJudges({ platform }: PageRequest, { court }: DeskCourt, form: EntryForm): Promise<EntryForm> {
  if (!form.list.fields.some(({ isJudge }) => isJudge)) return form;
  const judges = await listStaff(platform.reads, { court: court.code, roles: ['judge', 'chairperson'] });
  return { ...form, judges: judges.map(judgeFullName) };
}
