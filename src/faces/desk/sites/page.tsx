import {
  closeSite,
  conferenceErrors,
  listSitesOf,
  type RegisteredSite,
  registerSite,
  type SiteId,
} from '#modules/conference';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { courtShell, courtTrail, type DeskCourt, editedCourt } from '../desk-court.ts';
import { deskSitesTexts } from './texts.ts';
import { SitesView } from './view.tsx';

/** `/kk/desk/courts/7517/sites`: registered rooms of other institutions, their keys, when they were seen. */
export const deskSitesPage: Page = {
  path: '/desk/courts/:code/sites',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, await editedCourt(request), emptyForm),
  post: async (request) => {
    const desk = await editedCourt(request);
    return request.form.revoke === undefined ? await register(request, desk) : await revoke(request, desk);
  },
};

async function register(request: FormRequest, desk: DeskCourt): Promise<Reply> {
  const { platform, lang, form } = request;
  const { kind = '', kk = '', ru = '', en = '', officer = '' } = form;
  const site = { kind, name: { kk, ru, en }, officer };
  const done = await attempt(lang, 'kk', () => registerSite(platform, desk.act('conference.register-site'), site));
  if (!done.ok) return await show(request, desk, { values: form, errors: done.errors });
  return await show(request, desk, emptyForm, done.value);
}

/** @throws CONFERENCE_NOT_FOUND, CONFERENCE_NOT_ALLOWED */
async function revoke({ platform, lang, form }: FormRequest, desk: DeskCourt): Promise<Reply> {
  const id = parseId<SiteId>(form.revoke);
  if (!id) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  await closeSite(platform, desk.act('conference.close-site'), id);
  return redirect(`${desk.home}/sites`, { flash: deskSitesTexts(lang).revoked });
}

async function show(
  request: PageRequest,
  desk: DeskCourt,
  state: FormState,
  registered?: RegisteredSite,
): Promise<Reply> {
  const { platform, lang } = request;
  const { title } = deskSitesTexts(lang);
  const { actor } = desk.act('conference.list-sites');
  const sites = await listSitesOf(platform.reads, actor, desk.court.code);
  const address = `${platform.publicOrigin}/${lang}/site`;
  return framedView(title, <SitesView {...{ lang, desk, state, sites, registered, address }} />, {
    ...{ isPrivate: true, status: state.errors.length > 0 ? 422 : 200, hasErrors: state.errors.length > 0 },
    breadcrumbs: courtTrail(lang, desk, [{ text: title }]),
    shell: courtShell(lang, desk.court),
  });
}
