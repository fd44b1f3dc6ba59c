import {
  approachErrors,
  enterApproach,
  listApproaches,
  mayDoWithApproach,
  mayKeepApproaches,
  withdrawApproach,
} from '#modules/approaches';
import { type Court, getCourt } from '#modules/courts';
import { dayField } from '#modules/hearings';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import {
  type FormRequest,
  httpErrors,
  type Page,
  type PageRequest,
  type Principal,
  type Reply,
  redirect,
} from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { deskApproachesTexts } from './texts.ts';
import { DeskApproaches } from './view.tsx';

export const mayKeep = (principal: Principal): boolean => mayKeepApproaches(principal.posts);

/** `/kk/desk/approaches`: what reached the court past the proceedings, entered on the day and published at once. */
export const deskApproachesPage: Page = {
  path: '/desk/approaches',
  access: mayKeep,
  get: async (request) => await show(request, emptyForm, 200),
  post: async (request) => (request.form.do === 'withdraw' ? await withdraw(request) : await enter(request)),
};

/** Under the office of the person. @throws HTTP_NOT_ALLOWED */
function actOf(request: PageRequest, action: string): Act & { readonly courtCode: string } {
  const { principal } = request;
  const post = principal?.posts.find((one) => mayKeepApproaches([one]));
  if (!principal || !post) throw httpErrors('HTTP_NOT_ALLOWED');
  const { accountId, personId } = principal;
  const { courtCode, role } = post;
  return { ...request.act(action), courtCode, actor: { kind: 'staff', accountId, personId, courtCode, role } };
}

const fields: Readonly<Record<string, string>> = {
  APPROACHES_DAY_WRONG: 'received',
  APPROACHES_DAY_AHEAD: 'received',
  APPROACHES_SENDER_KIND_MISSING: 'senderKind',
  APPROACHES_SENDER_MISSING: 'sender',
  APPROACHES_SENDER_LONG: 'sender',
  APPROACHES_SENDER_NAMED: 'sender',
  APPROACHES_GIST_KK_MISSING: 'gistKk',
  APPROACHES_GIST_RU_MISSING: 'gistRu',
  APPROACHES_GIST_LONG: 'gistKk',
  APPROACHES_GIST_NAMES_IIN: 'gistKk',
  APPROACHES_OUTCOME_MISSING: 'outcome',
};

async function enter(request: FormRequest): Promise<Reply> {
  const { platform, lang, form } = request;
  const { courtCode, ...act } = actOf(request, 'approaches.enter-approach');
  const typed = {
    ...{ courtCode, caseNumber: form.case ?? '', receivedOn: dayOf(form.received ?? '') },
    ...{ senderKind: form.senderKind ?? '', sender: form.sender ?? '', outcome: form.outcome ?? '' },
    ...{ gistKk: form.gistKk ?? '', gistRu: form.gistRu ?? '' },
  };
  const done = await attempt(
    lang,
    (code) => fields[code] ?? 'case',
    () => enterApproach(platform, act, typed),
  );
  if (!done.ok) return await show(request, { values: form, errors: done.errors }, done.status);
  return redirect(`/${lang}/desk/approaches`, { flash: deskApproachesTexts(lang).entered({ number: done.value }) });
}

async function withdraw(request: FormRequest): Promise<Reply> {
  const { platform, lang, form } = request;
  const { courtCode, ...act } = actOf(request, 'approaches.withdraw-approach');
  const number = (form.which ?? '').replace(/[№\s]/g, '');
  const work = async (): Promise<void> => {
    const { approaches } = await listApproaches(platform.reads, { courtCode });
    const id = approaches.find((one) => String(one.number) === number)?.id;
    if (!id) throw approachErrors('APPROACHES_NOT_FOUND');
    await withdrawApproach(platform, act, { id, because: form.because ?? '' });
  };
  const fieldOf = (code: string) => (code.startsWith('APPROACHES_REASON') ? 'because' : 'which');
  const done = await attempt(lang, fieldOf, work);
  if (!done.ok) return await show(request, { values: form, errors: done.errors }, done.status);
  return redirect(`/${lang}/desk/approaches`, { flash: deskApproachesTexts(lang).done });
}

function dayOf(typed: string): Temporal.PlainDate | undefined {
  try {
    return dayField(typed.trim());
  } catch (thrown) {
    if (isHouseError(thrown)) return undefined;
    throw thrown;
  }
}

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { platform, lang } = request;
  const { courtCode, actor } = actOf(request, 'approaches.list');
  const court: Court = await getCourt(platform.reads, courtCode);
  const { approaches, total } = await listApproaches(platform.reads, { courtCode }, 1);
  const mayWithdraw = mayDoWithApproach('withdraw', actor, { courtCode });
  return framedView(
    deskApproachesTexts(lang).title,
    <DeskApproaches {...{ lang, state, court, approaches, total, mayWithdraw }} />,
    {
      ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
      shell: { isWide: true, section: '/desk/approaches', court: { code: court.code, name: court.shortName[lang] } },
    },
  );
}
