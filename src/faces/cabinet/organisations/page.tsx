import { Input, SummaryList } from '#design';
import { binField, getPerson, listOrganisationsOf, openOrganisation } from '#modules/identity';
import { type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { attempt, emptyForm, errorOf, type FormState, framedView, Question } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { organisationsTexts } from './texts.ts';

/** `/kk/cabinet/organisations`: organisations whose head the person is. */
export const organisationsPage: Page = {
  path: '/cabinet/organisations',
  access: ({ isConfirmed, kind }) => isConfirmed && kind === 'person',
  get: async (request) => await show(request, emptyForm, 200),
  post: async (request) => {
    const { platform, lang, form, act } = request;
    const read = readForm({ number: binField }, form, lang);
    if (!read.ok) return await show(request, { values: form, errors: read.errors }, 422);
    const done = await attempt(lang, 'number', () =>
      openOrganisation(platform, act('identity.open-organisation'), signedIn(request), read.values.number),
    );
    if (!done.ok) return await show(request, { values: form, errors: done.errors }, done.status);
    return redirect(`/${lang}/cabinet/organisations`, { flash: organisationsTexts(lang).opened });
  },
};

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { platform, lang } = request;
  const texts = organisationsTexts(lang);
  const { iin } = await getPerson(platform.reads, signedIn(request).personId);
  const own = await listOrganisationsOf(platform.reads, iin);
  const body = (
    <Question
      state={state}
      action={`/${lang}/cabinet/organisations`}
      submit={texts.open}
      before={
        <>
          <h1 class="govuk-heading-l">{texts.title}</h1>
          <p class="govuk-body">{texts.lead}</p>
          {own.map(({ id, bin, nameKk, nameRu }) => (
            <SummaryList key={id} rows={[{ key: lang === 'ru' ? nameRu : nameKk, value: `${texts.bin}: ${bin}` }]} />
          ))}
        </>
      }
    >
      <Input
        name="number"
        label={texts.number}
        hint={texts.numberHint}
        error={errorOf(state, 'number')}
        value={state.values.number ?? ''}
        inputmode="numeric"
        spellcheck={false}
        width={20}
      />
    </Question>
  );
  const hasErrors = state.errors.length > 0;
  return framedView(texts.title, body, { status, hasErrors, isPrivate: true, backHref: `/${lang}/cabinet` });
}
