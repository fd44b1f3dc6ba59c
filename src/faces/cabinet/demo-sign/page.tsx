import { formatNumericDate } from '@ashyq/kk-text';
import { Button } from '#design';
import { MANIFEST_TYPE, manifestOf, prepareSigning, type ShownDocument, type SignedSubject } from '#modules/signatures';
import { legalDay } from '#platform/clock';
import { type FormRequest, httpErrors, type Page, type PageRequest, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { demoSignTexts } from './texts.ts';

/** `/kk/demo/sign`: a sample to sign, in the demo only; nothing of it reaches a case. */
export const demoSignPage: Page = {
  path: '/demo/sign',
  access: 'signed-in',
  get: async (request) => {
    onlyInDemo(request);
    const { lang } = request;
    return framedView(demoSignTexts(lang).title, <DemoSignView lang={lang} />, { isPrivate: true });
  },
  post: async (request) => {
    onlyInDemo(request);
    return redirect(`/${request.lang}/cabinet/sign/${await prepareSample(request)}`);
  },
};

function onlyInDemo({ platform }: PageRequest): void {
  if (platform.config.mode !== 'demo') throw httpErrors('HTTP_NOT_FOUND');
}

function DemoSignView({ lang }: { readonly lang: Lang }) {
  const texts = demoSignTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body-l">{texts.lead}</p>
        <p class="govuk-body">{texts.doors}</p>
        <form method="post" class="govuk-button-group">
          <Button name="sample" value="one" preventDoubleClick>
            {texts.one}
          </Button>
          <Button name="sample" value="two" kind="secondary" preventDoubleClick>
            {texts.two}
          </Button>
        </form>
        <p class="govuk-body">
          {texts.later}{' '}
          <a class="govuk-link" href={`/${lang}/verify`}>
            {texts.verify}
          </a>
        </p>
      </div>
    </div>
  );
}

/** Each press is a sample of its own, so that it can be signed again. */
async function prepareSample(request: FormRequest): Promise<string> {
  const { platform, lang, form } = request;
  const { personId: signer } = signedIn(request);
  const texts = demoSignTexts(lang);
  const subject: SignedSubject = { kind: 'demo-sample', id: newId() };
  const isOne = form.sample !== 'two';
  const shown = isOne ? [await sampleText(request)] : [await samplePdf(request), await sampleNote(request)];
  const [only] = shown;
  const content = isOne && only ? only : await stored(platform, '', MANIFEST_TYPE, manifestOf(subject, shown));
  const title = isOne ? texts.sampleTitle : texts.bothTitle;
  return await platform.db.transact(request.act('signatures.prepare-sample'), (tx) =>
    prepareSigning(tx, { signer, subject, content, shown, title, backTo: `/${lang}/demo/sign` }),
  );
}

async function sampleText(request: FormRequest): Promise<ShownDocument> {
  const texts = demoSignTexts(request.lang);
  return await plainText(request, texts.sampleTitle, texts.text(factsOf(request)));
}

async function sampleNote(request: FormRequest): Promise<ShownDocument> {
  const texts = demoSignTexts(request.lang);
  return await plainText(request, texts.noteTitle, texts.note);
}

async function samplePdf(request: FormRequest): Promise<ShownDocument> {
  const { platform, lang } = request;
  const texts = demoSignTexts(lang);
  const { name, day } = factsOf(request);
  const bytes = await platform.printer.print({
    template: new URL('./sample.typ', import.meta.url),
    data: {
      title: texts.sampleTitle,
      text: texts.text({ name, day }),
      facts: [
        [texts.applicant, name],
        [texts.day, day],
      ],
    },
    lang,
    title: texts.sampleTitle,
    author: texts.author,
    at: platform.clock.now(),
  });
  return await stored(platform, texts.sampleTitle, 'application/pdf', bytes);
}

function factsOf(request: PageRequest): { readonly name: string; readonly day: string } {
  const { displayName: name } = signedIn(request);
  return { name, day: formatNumericDate(legalDay(request.platform.clock.now())) };
}

async function plainText({ platform }: FormRequest, title: string, text: string): Promise<ShownDocument> {
  return await stored(platform, title, 'text/plain', new TextEncoder().encode(text));
}

async function stored(
  platform: PageRequest['platform'],
  title: string,
  mediaType: string,
  bytes: Uint8Array,
): Promise<ShownDocument> {
  return { title, mediaType, ...(await platform.blobs.put(bytes)) };
}
