import { listParticipants } from '#modules/cases';
import { personNames } from '#modules/identity';
import {
  askToSignProtocol,
  decideRemark,
  draftProtocol,
  findHearingSealOf,
  findProtocolOf,
  isRemarkDecision,
  listProtocolEditions,
  listRemarks,
  minutesErrors,
  openProtocolPaper,
  openSealBundle,
  type Protocol,
  protocolTimers,
  type RemarkDecision,
  type RemarkId,
  saveProtocol,
} from '#modules/minutes';
import { getTranscriptState } from '#modules/recording';
import {
  content,
  type FieldError,
  type FormRequest,
  fragment,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { fullName } from '../hearing-words/people.ts';
import { attempt } from '../hearing-words/refused.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import { type KeptHearing, openKept } from '../minutes-words/kept-hearing.ts';
import type { DeskProtocolProps, ProtocolFormState } from './props.ts';
import { deskProtocolTexts } from './texts.ts';
import { DeskProtocolView, ProtocolStateLine } from './view.tsx';

const nothingTyped: ProtocolFormState = { deed: undefined, values: {}, errors: [] };

/** What a deed has led to: the way on, or what is wrong. */
type Done = { readonly to: string; readonly flash?: string } | { readonly errors: readonly FieldError[] };
type Deed = (request: FormRequest, kept: KeptHearing) => Promise<Done>;

const deeds: Readonly<Record<string, Deed>> = { make, save, send, decide };

/** `/kk/desk/hearings/{id}/protocol`: the draft, its editions and signatures, remarks on it. */
const protocolPage: Page = {
  path: '/desk/hearings/:id/protocol',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, await openKept(request), nothingTyped),
  post: async (request) => {
    const { form } = request;
    const deed = Object.hasOwn(deeds, form.deed ?? '') ? deeds[form.deed ?? ''] : undefined;
    const kept = await openKept(request);
    if (!deed) throw httpErrors('HTTP_BAD_REQUEST');
    const done = await deed(request, kept);
    if ('errors' in done) return await show(request, kept, { deed: form.deed, values: form, errors: done.errors });
    return redirect(done.to, done.flash === undefined ? {} : { flash: done.flash });
  },
};

/** The part that follows signatures. */
const statePage: Page = {
  path: '/desk/hearings/:id/protocol/state',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const props = await propsOf(request, await openKept(request), nothingTyped);
    if (!props.protocol) throw minutesErrors('MINUTES_NOT_FOUND');
    return fragment(<ProtocolStateLine {...props} protocol={props.protocol} />);
  },
};

const paperPage: Page = {
  path: '/desk/hearings/:id/protocol/protocol.pdf',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { hearing, actTo } = await openKept(request);
    const { actor } = actTo('minutes.open-protocol', 'read');
    const bytes = await openProtocolPaper(request.platform, actor, hearing.id);
    return content('application/pdf', bytes, { fileName: `protocol-${hearing.file.number.replaceAll('/', '-')}.pdf` });
  },
};

/** Protocol, signatures, marks and what closes the recording, under one seal. */
const sealPage: Page = {
  path: '/desk/hearings/:id/protocol/seal.zip',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { hearing, actTo } = await openKept(request);
    actTo('minutes.open-seal', 'read');
    const bytes = await openSealBundle(request.platform, hearing.id, { isWhole: true });
    return content('application/zip', bytes, { fileName: `hearing-${hearing.file.number.replaceAll('/', '-')}.zip` });
  },
};

export const deskProtocolPages: readonly Page[] = [protocolPage, statePage, paperPage, sealPage];

function pathOf({ lang }: PageRequest, { hearing }: KeptHearing): string {
  return `/${lang}/desk/hearings/${hearing.id}/protocol`;
}

async function make(request: FormRequest, kept: KeptHearing): Promise<Done> {
  const { platform, lang } = request;
  const act = kept.actTo('minutes.draft-protocol', 'draft-protocol');
  const done = await attempt(lang, 'deeds', () => draftProtocol(platform, act, kept.hearing.id), {});
  return done.ok ? { to: pathOf(request, kept), flash: deskProtocolTexts(lang).said.make } : done;
}

async function save(request: FormRequest, kept: KeptHearing): Promise<Done> {
  const saved = await saveRows(request, kept);
  return 'errors' in saved ? saved : { to: pathOf(request, kept), flash: deskProtocolTexts(request.lang).said.save };
}

/** Saves first, so that what is signed is what stands on the screen. */
async function send(request: FormRequest, kept: KeptHearing): Promise<Done> {
  const { platform, lang } = request;
  const saved = await saveRows(request, kept);
  if ('errors' in saved) return saved;
  const act = kept.actTo('minutes.ask-to-sign', 'seal');
  const asked = { ...saved, backTo: pathOf(request, kept) };
  const done = await attempt(lang, 'deeds', () => askToSignProtocol(platform, act, asked), {});
  return done.ok ? { to: pathOf(request, kept), flash: deskProtocolTexts(lang).said.send } : done;
}

async function saveRows(request: FormRequest, kept: KeptHearing) {
  const { platform, lang, form } = request;
  const act = kept.actTo('minutes.save-protocol', 'draft-protocol');
  const found = await findProtocolOf(platform.reads, act.actor, kept.hearing.id);
  if (!found) throw minutesErrors('MINUTES_NOT_FOUND');
  const texts = new Map(
    Object.entries(form).flatMap(([name, text]) => (name.startsWith('row-') ? [[name.slice(4), text] as const] : [])),
  );
  const long = [...texts].find(([, text]) => text.length > 4_000)?.[0];
  const version = /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : 0;
  const saved = { id: found.id, version, texts, isComplex: form.complex === 'yes' };
  const done = await attempt(lang, long ? `row-${long}` : 'deeds', () => saveProtocol(platform, act, saved), {});
  return done.ok ? { id: found.id, version: done.value } : done;
}

async function decide(request: FormRequest, kept: KeptHearing): Promise<Done> {
  const { platform, lang, form } = request;
  const id = parseId<RemarkId>(form.remark);
  if (!id) throw minutesErrors('MINUTES_NOT_FOUND');
  const decision = (isRemarkDecision(form.decision) ? form.decision : '') as RemarkDecision;
  const said = { id, decision, words: form.words ?? '', backTo: pathOf(request, kept) };
  const fields = { MINUTES_DECISION_MISSING: `decision-${id}` };
  const act = kept.actTo('minutes.decide-on-remark', 'decide-on-remarks');
  const done = await attempt(lang, `words-${id}`, () => decideRemark(platform, act, said), fields);
  return done.ok ? { to: `/${lang}/cabinet/sign/${done.value}` } : done;
}

async function propsOf(request: PageRequest, kept: KeptHearing, form: ProtocolFormState): Promise<DeskProtocolProps> {
  const { platform, lang, query, principal } = request;
  const { reads } = platform;
  const { actor } = kept.actTo('minutes.look-at-protocol', 'read');
  const protocol = await findProtocolOf(reads, actor, kept.hearing.id);
  const editions = protocol ? await listProtocolEditions(reads, protocol.id) : [];
  const names = await personNames(
    reads,
    editions.flatMap(({ savedBy }) => savedBy ?? []),
  );
  return {
    ...{ ...kept, lang, protocol, editions, names, form, reader: principal?.personId },
    shown: editions.find(({ version }) => String(version) === query.edition),
    seal: protocol?.state === 'sealed' ? await findHearingSealOf(platform, kept.hearing.id) : undefined,
    transcript: await getTranscriptState(platform, kept.hearing.id),
    timers: protocol ? await protocolTimers(reads, protocol, kept.record.state.endedAt) : [],
    ...{
      remarks: protocol ? await listRemarks(reads, actor, protocol) : [],
      authors: await authorsOf(request, protocol),
    },
  };
}

async function authorsOf({ platform, lang }: PageRequest, protocol: Protocol | undefined) {
  const people = protocol?.state === 'sealed' ? await listParticipants(platform.reads, protocol.caseId) : [];
  return new Map(people.map(({ id, name }) => [id, fullName(lang, name)]));
}

async function show(request: PageRequest, kept: KeptHearing, form: ProtocolFormState): Promise<Reply> {
  const { lang } = request;
  const { hearing } = kept;
  const title = deskProtocolTexts(lang).title({ number: hearing.file.number });
  return framedView(title, <DeskProtocolView {...(await propsOf(request, kept, form))} />, {
    ...{ isPrivate: true, hasErrors: form.errors.length > 0 },
    breadcrumbs: [
      { text: hearingWords(lang).hearings, href: `/${lang}/desk/hearings?court=${hearing.courtCode}` },
      { text: hearing.file.number, href: `/${lang}/desk/hearings/${hearing.id}` },
      { text: title },
    ],
    shell: { isWide: true, section: '/desk/hearings' },
  });
}
