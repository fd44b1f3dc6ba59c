import { confirmSummons, getOwnSummons, type HearingId, hearingErrors, type OwnSummons } from '#modules/hearings';
import type { Actor } from '#platform/audit';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { ownCaseHref } from '../parts/own-case-href.ts';
import { signedIn } from '../parts/signed-in.ts';
import { cabinetSummonsTexts } from './texts.ts';
import { SummonsView } from './view.tsx';

/** `/kk/cabinet/hearings/{id}`: the summons of the reader, and the button that says it was read. */
export const cabinetSummonsPage: Page = {
  path: '/cabinet/hearings/:id',
  access: 'confirmed',
  isPersonal: true,
  get: async (request) => await show(request),
  post: async (request) => {
    const { platform, lang } = request;
    const { hearingId } = await ownSummons(request);
    const act = { ...request.act('hearings.confirm-summons'), actor: actorOf(request) };
    await confirmSummons(platform, act, hearingId);
    return redirect(`/${lang}/cabinet/hearings/${hearingId}`, { flash: cabinetSummonsTexts(lang).said });
  },
  again: async (request) => await show(request),
};

async function ownSummons(request: PageRequest): Promise<OwnSummons> {
  const { platform, lang, params } = request;
  const id = parseId<HearingId>(params.id);
  if (!id) throw hearingErrors('HEARINGS_NOT_CALLED');
  const said = { lang, origin: platform.publicOrigin };
  return await getOwnSummons(platform.db.reads, actorOf(request), id, said);
}

/** In the cabinet everybody is a person, whatever office one holds elsewhere. */
function actorOf(request: PageRequest): Actor {
  const { accountId, personId } = signedIn(request);
  return { kind: 'person', accountId, personId };
}

async function show(request: PageRequest): Promise<Reply> {
  const { lang } = request;
  const summons = await ownSummons(request);
  const { title } = cabinetSummonsTexts(lang);
  const caseHref = ownCaseHref(lang, summons.caseNumber);
  return framedView(title, <SummonsView {...{ lang, summons, caseHref }} />, {
    isPrivate: true,
    backHref: caseHref,
    shell: { section: '/cabinet/cases' },
  });
}
