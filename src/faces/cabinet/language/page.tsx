import { Radios } from '#design';
import { getOwnAccount, setLanguage } from '#modules/identity';
import { httpErrors, type Page, redirect } from '#platform/http';
import { isLang, LANGS } from '#platform/i18n';
import { emptyForm, framedView, Question } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { languageTexts } from './texts.ts';

/** `/kk/cabinet/language`: the language of notices, which is not the language of proceedings. */
export const languagePage: Page = {
  path: '/cabinet/language',
  access: 'signed-in',
  get: async (request) => {
    const { platform, lang } = request;
    const texts = languageTexts(lang);
    const account = await getOwnAccount(platform.reads, signedIn(request));
    const body = (
      <Question state={emptyForm} action={`/${lang}/cabinet/language`} submit={texts.save}>
        <Radios
          name="lang"
          legend={texts.title}
          legendSize="l"
          isPageHeading
          hint={texts.hint}
          value={account.lang}
          items={LANGS.map((value) => ({ value, text: texts[value] }))}
        />
      </Question>
    );
    return framedView(texts.title, body, { isPrivate: true, backHref: `/${lang}/cabinet` });
  },
  post: async (request) => {
    const { platform, lang, form, act } = request;
    if (!isLang(form.lang)) throw httpErrors('HTTP_BAD_REQUEST');
    await setLanguage(platform, act('identity.set-language'), signedIn(request), form.lang);
    return redirect(`/${lang}/cabinet`, { flash: languageTexts(lang).saved });
  },
};
