import { courtListTarget } from '#modules/courts';
import type { Page, PageRequest } from '#platform/http';
import { courtWords } from '../court-words/texts.ts';
import { courtShell, courtTrail, editedCourt } from '../desk-court.ts';
import { listOfAddress } from '../entry-of-address.ts';
import { askForFile, type ImportPlace, lookAtFile, writeFile } from './import-flow.tsx';

/** A file of 2 MB with its form around it. */
const MOST_BYTES = 3 * 1024 * 1024;

/** `/kk/desk/courts/7517/helplines/import` */
export const importPage: Page = {
  path: '/desk/courts/:code/:list/import',
  access: 'staff',
  isPersonal: true,
  maxBodyBytes: MOST_BYTES,
  get: async (request) => askForFile(request, await placeOf(request)),
  post: async (request) => await lookAtFile(request, await placeOf(request)),
};

/** The button under the preview. */
export const confirmImportPage: Page = {
  path: '/desk/courts/:code/:list/import/confirm',
  access: 'staff',
  isPersonal: true,
  post: async (request) => await writeFile(request, await placeOf(request)),
};

async function placeOf(request: PageRequest): Promise<ImportPlace> {
  const { lang, platform } = request;
  const desk = await editedCourt(request);
  const list = listOfAddress(request);
  const listName = courtWords(lang).lists[list];
  const address = `${desk.home}/${list}`;
  return {
    target: courtListTarget(platform, list, desk.court.code),
    ...{ act: desk.act, listName, address },
    breadcrumbs: courtTrail(lang, desk, [{ text: listName, href: address }]),
    shell: courtShell(lang, desk.court),
  };
}
