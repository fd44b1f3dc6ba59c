import { formatTime } from '@ashyq/kk-text';
import { type InvitedKiosk, inviteKiosk, listKiosks, revokeKiosk } from '#modules/courts';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView, kioskVersion } from '#shell';
import { courtShell, courtTrail, type DeskCourt, deskCourt, editedCourt } from '../desk-court.ts';
import { kiosksTexts } from './texts.ts';
import { KiosksView } from './view.tsx';

/** `/kk/desk/courts/7517/kiosks`: the screens of the lobby, how each is, a code for a new one. */
export const kiosksPage: Page = {
  path: '/desk/courts/:code/kiosks',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, await deskCourt(request), emptyForm, 200),
  post: async (request) => {
    const desk = await editedCourt(request);
    return request.form.revoke === undefined ? await invite(request, desk) : await revoke(request, desk);
  },
};

async function invite(request: FormRequest, desk: DeskCourt): Promise<Reply> {
  const { platform, lang, form } = request;
  const { code: courtCode } = desk.court;
  const done = await attempt(lang, 'name', () =>
    inviteKiosk(platform, desk.act('courts.invite-kiosk'), { courtCode, name: form.name ?? '' }),
  );
  if (!done.ok) return await show(request, desk, { values: form, errors: done.errors }, done.status);
  return await show(request, desk, emptyForm, 200, done.value);
}

/** @throws COURTS_KIOSK_UNKNOWN */
async function revoke({ platform, lang, form }: FormRequest, desk: DeskCourt): Promise<Reply> {
  const { code: courtCode } = desk.court;
  await revokeKiosk(platform, desk.act('courts.revoke-kiosk'), { courtCode, id: form.revoke ?? '' });
  return redirect(`${desk.home}/kiosks`, { flash: kiosksTexts(lang).revoked });
}

async function show(
  { platform, lang }: PageRequest,
  desk: DeskCourt,
  state: FormState,
  status: number,
  invited?: InvitedKiosk,
): Promise<Reply> {
  const texts = kiosksTexts(lang);
  const kiosks = await listKiosks(platform.reads, desk.court.code);
  const code = invited && {
    digits: `${invited.code.slice(0, 4)} ${invited.code.slice(4)}`,
    until: formatTime(invited.until),
  };
  const shown = { lang, desk, state, kiosks, code, now: platform.clock.now(), version: kioskVersion() };
  return framedView(texts.title, <KiosksView {...shown} />, {
    ...{ isPrivate: true, status, hasErrors: state.errors.length > 0 },
    breadcrumbs: courtTrail(lang, desk, [{ text: texts.title }]),
    shell: courtShell(lang, desk.court),
  });
}
