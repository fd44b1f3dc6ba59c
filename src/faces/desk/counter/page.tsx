import type { VNode } from 'preact';
import {
  confirmAtCounter,
  type Iin,
  identityErrors,
  iinField,
  type KnownPerson,
  lookUpPerson,
  may,
  nameField,
  oneTimeField,
  readBirthDate,
} from '#modules/identity';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import {
  type FieldError,
  type FormRequest,
  httpErrors,
  optional,
  type Page,
  type PageRequest,
  type Principal,
  type Reply,
  readForm,
  redirect,
} from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { counterTexts } from './texts.ts';
import { AskView, CheckView, CopyView } from './view.tsx';

type Visitor = KnownPerson & { readonly iin: Iin };

export const mayConfirm = (principal: Principal): boolean => may(principal, 'confirm-at-counter');

/** `/kk/desk/counter`: the clerk sees the identity card and confirms the cabinet of the one who stands before him. */
export const counterPage: Page = {
  path: '/desk/counter',
  access: mayConfirm,
  get: async (request) => ask(request, emptyForm),
  post: async (request) => {
    const { lang, form } = request;
    const read = readForm({ number: iinField, code: oneTimeField }, form, lang);
    if (!read.ok) return ask(request, { values: form, errors: read.errors });
    const { number, code } = read.values;
    if (form.step === 'copy') return await confirmCopied(request, number, code);
    const visitor = await registeredVisitor(request, number);
    if (visitor === 'silent') return copy(request, { values: form, errors: [] });
    if (!visitor) {
      const text = identityErrors('IDENTITY_PERSON_UNKNOWN').say(lang);
      return ask(request, { values: form, errors: [{ field: 'number', text }] });
    }
    return form.step === 'confirm' ? await confirm(request, visitor, code) : check(request, visitor);
  },
  again: async (request) => {
    const state = { values: request.form, errors: [] };
    return request.form.step === 'copy' ? copy(request, state) : ask(request, state);
  },
};

/** @returns undefined when the register has no such person */
async function registeredVisitor(request: PageRequest, iin: Iin): Promise<Visitor | 'silent' | undefined> {
  const { principal, courtCode } = counterOf(request);
  try {
    const found = await lookUpPerson(request.platform, (action) => request.act(action, courtCode), principal, iin);
    if (!found.found || !found.name) return undefined;
    const { surname, givenName, patronymic } = found.name;
    return { iin, surname, givenName, patronymic: patronymic ?? undefined, birthDate: found.birthDate };
  } catch (thrown) {
    if (isHouseError(thrown) && thrown.code.startsWith('EGOV_')) return 'silent';
    throw thrown;
  }
}

async function confirmCopied(request: FormRequest, iin: Iin, code: string): Promise<Reply> {
  const { platform, lang, form } = request;
  const read = readForm(
    { surname: optional(nameField), givenName: nameField, patronymic: optional(nameField) },
    form,
    lang,
  );
  const date = await attempt(lang, 'birth-date', async () => readBirthDate(form, 'birth-date', latestDay(platform)));
  if (!read.ok || !date.ok) {
    const errors: FieldError[] = [...(read.ok ? [] : read.errors), ...(date.ok ? [] : date.errors)];
    return copy(request, { values: form, errors });
  }
  const { surname = '', givenName, patronymic } = read.values;
  return await confirm(request, { iin, surname, givenName, patronymic, birthDate: date.value }, code);
}

async function confirm(request: FormRequest, person: Visitor, counterCode: string): Promise<Reply> {
  const { platform, lang, form } = request;
  const { principal, courtCode } = counterOf(request);
  const done = await attempt(lang, 'code', () =>
    confirmAtCounter(platform, request.act, principal, { courtCode, person, counterCode }),
  );
  if (!done.ok) return ask(request, { values: form, errors: done.errors }, done.status);
  return redirect(`/${lang}/desk/counter`, { flash: counterTexts(lang).done });
}

/** The clerk and the court in whose name he acts. */
function counterOf({ principal }: PageRequest): { readonly principal: Principal; readonly courtCode: string } {
  const post = principal?.posts.find((held) => mayConfirm({ ...principal, posts: [held] }));
  if (!principal || !post) throw httpErrors('HTTP_NOT_ALLOWED');
  return { principal, courtCode: post.courtCode };
}

/** The people of the demo are born later than anybody alive. */
function latestDay({ config, clock }: Platform): Temporal.PlainDate {
  return config.mode === 'demo' ? Temporal.PlainDate.from('2099-12-31') : legalDay(clock.now());
}

function ask({ lang }: PageRequest, state: FormState, status?: number): Reply {
  return show(counterTexts(lang).title, <AskView {...{ lang, state }} />, state, status);
}

function copy({ lang }: PageRequest, state: FormState): Reply {
  return show(counterTexts(lang).typeTitle, <CopyView {...{ lang, state }} />, state);
}

function check({ lang, form }: FormRequest, { birthDate, surname, givenName, patronymic }: Visitor): Reply {
  const state = { values: form, errors: [] };
  const name = { surname, givenName, patronymic: patronymic ?? null };
  return show(counterTexts(lang).checkTitle, <CheckView {...{ lang, state, name, birthDate }} />, state);
}

function show(title: string, body: VNode, { errors }: FormState, status?: number): Reply {
  const hasErrors = errors.length > 0;
  return framedView(title, body, { hasErrors, isPrivate: true, ...(status ? { status } : {}) });
}
