import type { HearingId } from '#modules/hearings';
import {
  clockTimeOf,
  findHearingSealOf,
  listRemarks,
  minutesErrors,
  momentField,
  openProtocolPaper,
  openSealBundle,
  prepareRemark,
  protocolTimers,
  readProtocol,
} from '#modules/minutes';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import {
  content,
  type FieldError,
  type FormRequest,
  optional,
  type Page,
  type PageRequest,
  type Reply,
  readForm,
  redirect,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { ownCaseHref } from '../parts/own-case-href.ts';
import { signedIn } from '../parts/signed-in.ts';
import { cabinetProtocolTexts } from './texts.ts';
import { CabinetProtocolView } from './view.tsx';

interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

/** `/kk/cabinet/hearings/{id}/protocol`: the sealed protocol for those who take part, and their remarks on it. */
const protocolPage: Page = {
  path: '/cabinet/hearings/:id/protocol',
  access: 'confirmed',
  isPersonal: true,
  get: async (request) => await show(request, { values: { moment: momentAsked(request) }, errors: [] }),
  post: async (request: FormRequest) => {
    const { platform, lang, form } = request;
    const id = askedHearing(request);
    const { protocol } = await readProtocol(platform, personAct(request, 'minutes.read-protocol'), id);
    const read = readForm({ moment: optional(momentField(protocol.hearingOn)) }, form, lang);
    if (!read.ok) return await show(request, { values: form, errors: read.errors });
    const backTo = `/${lang}/cabinet/hearings/${id}/protocol`;
    const remark = { hearingId: id, words: form.words ?? '', moment: read.values.moment, backTo };
    try {
      const signingId = await prepareRemark(platform, personAct(request, 'minutes.prepare-remark'), remark);
      return redirect(`/${lang}/cabinet/sign/${signingId}`);
    } catch (thrown) {
      if (!isHouseError(thrown) || ![409, 422].includes(thrown.status)) throw thrown;
      return await show(request, { values: form, errors: [{ field: 'words', text: thrown.say(lang) }] });
    }
  },
};

const paperPage: Page = {
  path: '/cabinet/hearings/:id/protocol/protocol.pdf',
  access: 'confirmed',
  isPersonal: true,
  get: async (request) => {
    const { platform } = request;
    const id = askedHearing(request);
    const act = personAct(request, 'minutes.read-protocol');
    const { protocol } = await readProtocol(platform, act, id);
    const bytes = await openProtocolPaper(platform, act.actor, id);
    const fileName = `protocol-${protocol.caseNumber.replaceAll('/', '-')}-${protocol.hearingOn}.pdf`;
    return content('application/pdf', bytes, { fileName });
  },
};

const sealPage: Page = {
  path: '/cabinet/hearings/:id/protocol/seal.zip',
  access: 'confirmed',
  isPersonal: true,
  get: async (request) => {
    const id = askedHearing(request);
    const { protocol } = await readProtocol(request.platform, personAct(request, 'minutes.read-protocol'), id);
    const bytes = await openSealBundle(request.platform, id, { isWhole: false });
    const fileName = `hearing-${protocol.caseNumber.replaceAll('/', '-')}-${protocol.hearingOn}.zip`;
    return content('application/zip', bytes, { fileName });
  },
};

export const cabinetProtocolPages: readonly Page[] = [protocolPage, paperPage, sealPage];

function askedHearing({ params }: PageRequest): HearingId {
  const id = parseId<HearingId>(params.id);
  if (!id) throw minutesErrors('MINUTES_NOT_FOUND');
  return id;
}

/** In the cabinet everybody is a person, whatever office one holds elsewhere. */
function personAct(request: PageRequest, action: string): Act {
  const { accountId, personId } = signedIn(request);
  return { ...request.act(action), actor: { kind: 'person', accountId, personId } };
}

/** The player names the moment by its instant. */
function momentAsked({ query }: PageRequest): string {
  try {
    return query.at ? clockTimeOf(Temporal.Instant.from(query.at)) : '';
  } catch {
    // Somebody has typed into the address; the field is empty then.
    return '';
  }
}

async function show(request: PageRequest, typed: Typed): Promise<Reply> {
  const { platform, lang } = request;
  const act = personAct(request, 'minutes.read-protocol');
  const { protocol, readAt } = await readProtocol(platform, act, askedHearing(request));
  const { reads, clock } = platform;
  const caseHref = ownCaseHref(lang, protocol.caseNumber);
  const props = {
    ...{ lang, protocol, caseHref, now: clock.now(), ...typed },
    timers: await protocolTimers(reads, protocol, undefined, readAt),
    remarks: await listRemarks(reads, act.actor, protocol),
    seal: await findHearingSealOf(platform, protocol.hearingId),
  };
  return framedView(cabinetProtocolTexts(lang).title, <CabinetProtocolView {...props} />, {
    ...{ isPrivate: true, hasErrors: typed.errors.length > 0, backHref: caseHref },
    shell: { section: '/cabinet/cases' },
  });
}
