import { Card, CardGrid } from '#design';
import { type Form, findForm, forms } from '#modules/filing';
import { httpErrors, type Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { SampleView } from './sample-view.tsx';
import { samplesTexts } from './texts.ts';

/** `/kk/samples`: a sample of each document that the house takes; made of the same data as the forms of the cabinet. */
const samplesPage: Page = {
  path: '/samples',
  access: 'everyone',
  get: async ({ lang }) => {
    const texts = samplesTexts(lang);
    return framedView(texts.title, <Samples lang={lang} />, {
      breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
      shell: { section: '/courts', description: texts.lead },
    });
  },
};

/** `/kk/samples/claim`: on paper, with what the law demands of it. */
const samplePage: Page = {
  path: '/samples/:form',
  access: 'everyone',
  get: async ({ lang, params }) => {
    const form = findForm(params.form ?? '');
    if (!form) throw httpErrors('HTTP_NOT_FOUND');
    const texts = samplesTexts(lang);
    const title = texts.open({ title: form.title[lang] });
    return framedView(title, <SampleView lang={lang} form={form} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: texts.title, href: `/${lang}/samples` },
        { text: form.title[lang] },
      ],
      shell: { section: '/courts', description: form.purpose[lang] },
    });
  },
};

function Samples({ lang }: { lang: Lang }) {
  const texts = samplesTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <CardGrid>
        {forms.map(({ key, title, purpose }: Form) => (
          <Card key={key} icon="document" title={title[lang]} href={`/${lang}/samples/${key}`}>
            {purpose[lang]}
          </Card>
        ))}
      </CardGrid>
      <p class="govuk-hint">{texts.notAdvice}</p>
    </>
  );
}

export const samplePages: readonly Page[] = [samplesPage, samplePage];
