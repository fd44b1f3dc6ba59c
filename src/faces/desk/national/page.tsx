import {
  getNationalState,
  isNationalConnected,
  type LookedFor,
  lookAtCase,
  passOver,
  torelikErrors,
} from '#modules/torelik';
import type { HouseError } from '#platform/errors';
import { isHouseError } from '#platform/errors';
import { type FormRequest, httpErrors, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { emptyForm, type FormState, framedView } from '#shell';
import { maySeeNational, nationalAct, nationalCourt, officeFor } from './national-court.ts';
import { nationalTexts } from './texts.ts';
import { NationalView } from './view.tsx';

/** An export file and the documents of one case, with the form around them. */
const MOST_BYTES = 60 * 1024 * 1024;

/** `/kk/desk/national?court=7517`: how a court stands to the national system, and bringing a case over. */
export const nationalPage: Page = {
  path: '/desk/national',
  access: maySeeNational,
  isPersonal: true,
  maxBodyBytes: MOST_BYTES,
  get: async (request) => await show(request, emptyForm, 200),
  post: async (request) => {
    const { deed } = request.form;
    if (deed === 'number' || deed === 'file') return await look(request, deed);
    if (deed === 'pass-over') return await pass(request);
    throw httpErrors('HTTP_BAD_REQUEST');
  },
  again: async (request) => await show(request, { values: request.form, errors: [] }, 200),
};

async function look(request: FormRequest, deed: 'number' | 'file'): Promise<Reply> {
  const { platform, lang, form } = request;
  const court = await nationalCourt(request);
  const act = nationalAct(request, 'bring-over', court.code);
  try {
    const from = deed === 'number' ? { number: form.number ?? '' } : sentFiles(request);
    const category = form.category || undefined;
    const id = await lookAtCase(platform, act, { courtCode: court.code, from, category });
    return redirect(`/${lang}/desk/national/${id}`);
  } catch (thrown) {
    if (!isHouseError(thrown) || !isTold(thrown)) throw thrown;
    const errors = [{ field: deed, text: thrown.say(lang) }];
    return await show(request, { values: form, errors }, thrown.kind === 'refusal' ? 422 : thrown.status);
  }
}

/** What the person at the form can act on: a refusal, or the national system being away. */
const isTold = (error: HouseError): boolean => error.kind === 'refusal' || error.code.startsWith('TORELIK_');

function sentFiles({ files }: FormRequest): LookedFor['from'] {
  const sent = files.filter(({ bytes }) => bytes.byteLength > 0);
  const file = sent.find(({ field }) => field === 'file');
  if (!file) throw torelikErrors('TORELIK_FILE_MISSING');
  return { file, documents: sent.filter(({ field }) => field === 'documents') };
}

async function pass(request: FormRequest): Promise<Reply> {
  const { platform, lang, form } = request;
  const court = await nationalCourt(request);
  const act = nationalAct(request, 'pass-over', court.code);
  await platform.db.transact(act, (tx) => passOver(tx, form.event ?? ''));
  return redirect(`/${lang}/desk/national?court=${court.code}`, { flash: nationalTexts(lang).saidPassedOver });
}

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { platform, lang } = request;
  const court = await nationalCourt(request);
  const { actor } = nationalAct(request, 'read-state', court.code);
  const now = await getNationalState(platform.reads, actor, court.code, isNationalConnected(platform));
  const rights = {
    canBring: officeFor(request, 'bring-over', court.code) !== undefined,
    canPassOver: officeFor(request, 'pass-over', court.code) !== undefined,
  };
  const body = <NationalView {...{ lang, court, state, rights }} national={now} />;
  return framedView(nationalTexts(lang).title, body, {
    ...{ status, isPrivate: true, hasErrors: state.errors.length > 0 },
    shell: { isWide: true, section: '/desk/national', court: { code: court.code, name: court.shortName[lang] } },
  });
}
