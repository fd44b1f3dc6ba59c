import {
  type ActId,
  type ActParts,
  actErrors,
  actKindName,
  explainAppeal,
  findHearingToAnnounce,
  findSpoken,
  getAct,
  getChecklist,
  isDraft,
  isOut,
  listCopies,
  listRevisions,
  lookAtAct,
  openActBundle,
  openPaper,
  partNames,
  type WholeAct,
} from '#modules/acts';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import {
  content,
  type FormRequest,
  fragment,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { actorsOf, type DeskRights, rightsIn } from '../act-words/desk-act.ts';
import { type DeskDeed, deskDeeds, isDeed } from './deeds.ts';
import type { OpenEditor } from './props.ts';
import { deskActTexts } from './texts.ts';
import { ActState, ActView } from './view.tsx';

const untouched: OpenEditor = { errors: [], typed: undefined };

/** `/kk/desk/acts/{id}`: one act for those who work on it. */
const actPage: Page = {
  path: '/desk/acts/:id',
  access: 'staff',
  isPersonal: true,
  maxBodyBytes: 8 * 1024 * 1024,
  get: async (request) => await show(request, untouched, 200),
  post: async (request) => {
    const { form } = request;
    if (!isDeed(form.deed)) throw httpErrors('HTTP_BAD_REQUEST');
    return await doDeed(request, form.deed);
  },
};

async function doDeed(request: FormRequest, name: DeskDeed): Promise<Reply> {
  const { act, rights } = await readable(request);
  const { deed, action, run } = deskDeeds[name];
  const version = /^\d{1,9}$/.test(request.form.version ?? '') ? Number(request.form.version) : 0;
  const asked = { request, seen: { id: act.id, version }, act: rights.act(action, deed, isOut(act.state)) };
  const done = await run(asked);
  if (done.ok) return done.reply;
  return await show(request, { errors: done.errors, typed: typedIn(request) }, done.status);
}

/** What was typed, so that nothing is lost when saving is refused. */
function typedIn({ form }: FormRequest): ActParts | undefined {
  if (form.introductory === undefined) return undefined;
  return Object.fromEntries(partNames.map((part) => [part, form[part] ?? ''])) as ActParts;
}

const actStatePage: Page = {
  path: '/desk/acts/:id/state',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { act } = await readable(request);
    return fragment(<ActState lang={request.lang} act={act} />);
  },
};

/** A draft is printed anew; a signed act is the very file. Shown in the browser, so that a judge reads before signing. */
const actPdfPage: Page = {
  path: '/desk/acts/:id/act.pdf',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { act, reader } = await readable(request);
    const { bytes } = await openPaper(request.platform, reader.actor, act.id);
    return content('application/pdf', bytes, { headers: { 'cache-control': 'no-store' } });
  },
};

const actBundlePage: Page = {
  path: '/desk/acts/:id/bundle.zip',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { act, reader } = await readable(request);
    const { bytes, fileName } = await openActBundle(request.platform, reader.actor, act.id);
    return content('application/zip', bytes, { fileName });
  },
};

export const deskActPages: readonly Page[] = [actPage, actStatePage, actPdfPage, actBundlePage];

interface Readable {
  readonly act: WholeAct;
  readonly rights: DeskRights;
  /** Under the office that reads it. */
  readonly reader: Act;
}

/** @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED */
async function readable(request: PageRequest): Promise<Readable> {
  const id = parseId<ActId>(request.params.id);
  if (!id) throw actErrors('ACTS_NOT_FOUND');
  const act = await readAsAny(request, id);
  const rights = await rightsIn(request, act.caseId);
  return { act, rights, reader: rights.act('acts.get-act', 'read', isOut(act.state)) };
}

/** Whose court it is comes out only inside: any office of the person may be the right one. */
async function readAsAny(request: PageRequest, id: ActId): Promise<WholeAct> {
  for (const actor of actorsOf(request)) {
    try {
      return await getAct(request.platform.reads, actor, id);
    } catch (thrown) {
      if (!isHouseError(thrown, 'ACTS_NOT_ALLOWED')) throw thrown;
    }
  }
  throw actErrors('ACTS_NOT_ALLOWED');
}

async function show(request: PageRequest, open: OpenEditor, status: number): Promise<Reply> {
  const { lang, platform } = request;
  const { reads } = platform;
  const { act, rights, reader } = await readable(request);
  await lookAtAct(platform, reader, act.id);
  const drafter = rights.act('acts.get-checklist', 'draft', false).actor;
  const isEditable = isDraft(act.state) && rights.may('draft', false);
  const title = deskActTexts(lang).title({ name: actKindName(act.kind, lang), number: act.number ?? act.caseNumber });
  const body = (
    <ActView
      {...{ lang, act, open, title }}
      may={(deed) => rights.may(deed, isOut(act.state))}
      checks={isEditable ? await getChecklist(reads, drafter, act.id) : []}
      revisions={isEditable ? await listRevisions(reads, drafter, act.id) : []}
      hearing={await findHearingToAnnounce(reads, act.caseId)}
      spoken={act.spokenAt && isEditable ? await findSpoken(reads, reader.actor, act.caseId) : undefined}
      copies={isOut(act.state) ? await listCopies(reads, reader.actor, act.id) : []}
      appeal={await explainAppeal(reads, act)}
    />
  );
  return framedView(title, body, {
    ...{ status, isPrivate: true, hasErrors: open.errors.length > 0 },
    breadcrumbs: [
      { text: deskActTexts(lang).acts, href: `/${lang}/desk/acts` },
      { text: act.caseNumber, href: `/${lang}/desk/case-acts/${act.caseId}` },
      { text: title },
    ],
    shell: { isWide: true, section: '/desk/acts' },
  });
}
