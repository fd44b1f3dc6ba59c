import { courtList, type Entry, endEntry, lastDayField } from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { courtShell, courtTrail, type DeskCourt, editedCourt } from '../desk-court.ts';
import { entryOfAddress, listOfAddress } from '../entry-of-address.ts';
import { entryTitle } from '../entry-title.ts';
import { mendable, sentVersion } from '../sent-entry.ts';
import { endEntryTexts } from './texts.ts';
import { EndEntryView } from './view.tsx';

/** `/kk/desk/courts/7517/helplines/entries/{id}/end`: asks before anything leaves the list. */
export const endEntryPage: Page = {
  path: '/desk/courts/:code/:list/entries/:id/end',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, await editedCourt(request), ''),
  post: async (request) => {
    const { platform, form, lang } = request;
    const desk = await editedCourt(request);
    const list = listOfAddress(request);
    const typed = form.valid_to ?? '';
    const { id } = await entryOfAddress(request, desk.court.code);
    try {
      const lastDay = lastDayField.read(typed);
      await endEntry(platform, desk.act('courts.end-entry'), {
        ...{ list, courtCode: desk.court.code, id, version: sentVersion(request) },
        ...(lastDay instanceof Temporal.PlainDate ? { lastDay } : {}),
      });
    } catch (thrown) {
      const error = mendable(thrown);
      const isOld = isHouseError(error, 'COURTS_CHANGED_MEANWHILE');
      return await show(request, desk, typed, error.say(lang), isOld ? undefined : sentVersion(request));
    }
    return redirect(`${desk.home}/${list}`, { flash: endEntryTexts(lang).done });
  },
};

async function show(
  request: PageRequest,
  desk: DeskCourt,
  typed: string,
  error?: string,
  seen?: number,
): Promise<Reply> {
  const { lang } = request;
  const texts = endEntryTexts(lang);
  const name = listOfAddress(request);
  const entry: Entry = await entryOfAddress(request, desk.court.code);
  const isAtOnce = courtList(name).ending === 'at_once';
  const called = { name: entryTitle(courtList(name), entry, lang) };
  const title = isAtOnce ? texts.withdrawTitle(called) : texts.title(called);
  const version = seen ?? entry.version;
  return framedView(title, <EndEntryView {...{ lang, desk, name, title, isAtOnce, version, typed, error }} />, {
    isPrivate: true,
    hasErrors: error !== undefined,
    breadcrumbs: courtTrail(lang, desk, [
      { text: courtWords(lang).lists[name], href: `${desk.home}/${name}` },
      { text: title },
    ]),
    shell: courtShell(lang, desk.court),
  });
}
