import { renderToString } from 'preact-render-to-string';
import type { Mode } from '#platform/config';
import type { HouseError } from '#platform/errors';
import { LANGS, type Lang } from '#platform/i18n';
import { httpTexts } from './locales/index.ts';
import { type RefusedAnswer, type View, view } from './page.ts';

/** What happened, what to do, and the number to name. */
export function refusedAnswer(error: HouseError, lang: Lang, incident: string | undefined): RefusedAnswer {
  const texts = httpTexts(lang);
  return {
    status: error.status,
    title: error.status === 404 ? texts.notFoundTitle : texts.errorTitle,
    text: error.say(lang),
    notes: [...(incident ? [texts.incident({ number: incident })] : []), texts.code({ code: error.code })],
  };
}

/** The body of an error page: what happened, what to do, and the number to name. @param signInHref the way in, when that is what lacks */
export function errorView({ status, title, text, notes }: RefusedAnswer, lang: Lang, signInHref?: string): View {
  const texts = httpTexts(lang);
  const body = (
    <>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">{text}</p>
      {notes.map((note) => (
        <p key={note} class="govuk-body-s">
          {note}
        </p>
      ))}
      {signInHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={signInHref}>
            {texts.toSignIn}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}`}>
          {texts.toHome}
        </a>
      </p>
    </>
  );
  return view(title, body, { status, isPrivate: true });
}

/** For addresses without a known language: the same sentence three times, and of the demo with its mark. */
export function threeLanguageHtml(error: HouseError, incident: string | undefined, mode: Mode): string {
  const document = (
    <html lang="kk">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{httpTexts('kk').errorTitle}</title>
      </head>
      <body>
        <main>
          <h1>Ашық сот</h1>
          {mode === 'demo' && <strong>ДЕМО</strong>}
          {LANGS.map((lang) => (
            <p lang={lang} key={lang}>
              {error.say(lang)} <a href={`/${lang}`}>{httpTexts(lang).toHome}</a>
            </p>
          ))}
          {incident && <p>{incident}</p>}
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(document)}`;
}
