import {
  type Browser,
  chooseVisitContact,
  sendVisit,
  visitErrors,
  type WrittenVisit,
  writeVisit,
} from '#modules/visits';
import type { FieldError, FormRequest, PageRequest, Reply } from '#platform/http';
import { redirect } from '#platform/http';
import { attempt, readContact } from '#shell';

export type Refused = { readonly errors: readonly FieldError[]; readonly status: number };

/** Whose booking in work it is. */
export function browserOf(request: PageRequest): Browser {
  return { token: request.browserToken(), network: request.network };
}

/** The field beside which a refusal is told; a lost time stands at the list of free ones. */
export function fieldOf(code: string): string {
  if (code === 'VISITS_PLACE_TAKEN' || code === 'VISITS_PLACE_GONE') return 'slots';
  if (code.startsWith('VISITS_NAME')) return 'name';
  if (code.startsWith('VISITS_TOPIC')) return 'topic';
  return code === 'VISITS_PEOPLE_WRONG' || code.startsWith('VISITS_OPEN_DAY') ? 'people' : 'kind';
}

/** Keeps what was typed and goes on: an account or a proved contact books at once, another gets its code first. */
export async function writeAndSend(
  request: FormRequest,
  visit: WrittenVisit,
): Promise<{ readonly reply: Reply } | Refused> {
  const { platform, lang, form, principal, act } = request;
  const browser = browserOf(request);
  const written = await attempt(lang, fieldOf, () => writeVisit(platform, act('visits.write-visit'), browser, visit));
  const contact = form.kind === 'account' && principal ? undefined : chosenContact(request);
  if (!written.ok || (contact && !contact.ok)) {
    const errors = [...(written.ok ? [] : written.errors), ...(contact && !contact.ok ? contact.errors : [])];
    return { errors, status: written.ok ? 422 : written.status };
  }
  if (!contact)
    return principal ? await send(request, { way: 'account', personId: principal.personId }) : wayMissing(lang);
  const chosen = await attempt(lang, contact.contact.kind, () =>
    chooseVisitContact(platform, act('visits.choose-contact'), browser, contact.contact),
  );
  if (!chosen.ok) return chosen;
  return chosen.value ? await send(request, { way: 'contact', code: '' }) : { reply: redirect(`/${lang}/visits/code`) };
}

function chosenContact({ form, lang }: FormRequest) {
  return form.kind === 'phone' || form.kind === 'email'
    ? readContact(form, lang)
    : ({ ok: false, ...wayMissing(lang) } as const);
}

function wayMissing(lang: PageRequest['lang']): Refused {
  return { errors: [{ field: 'kind', text: visitErrors('VISITS_WAY_MISSING').say(lang) }], status: 422 };
}

export async function send(
  request: FormRequest,
  chosen: Parameters<typeof sendVisit>[3],
  field: (code: string) => string = fieldOf,
): Promise<{ readonly reply: Reply } | Refused> {
  const { platform, lang, act } = request;
  const done = await attempt(lang, field, () => sendVisit(platform, act('visits.book'), browserOf(request), chosen));
  return done.ok ? { reply: redirect(`/${lang}/visits/done`) } : done;
}
