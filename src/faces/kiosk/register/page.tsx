import { Input, Island, KioskBar } from '#design';
import { getCourt, kioskErrors, registerKiosk } from '#modules/courts';
import type { FormRequest, Page, PageRequest, Reply } from '#platform/http';
import { attempt, emptyForm, errorOf, type FormState, framedView } from '#shell';
import { Keyboard } from '../keys/keyboard.tsx';
import { plainScreen, restHref } from '../screen/here.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { Wrong } from '../screen/typing-form.tsx';
import { registerTexts } from './texts.ts';

/** `/kk/kiosk/register`: a code of eight digits binds this browser, by a key that it makes, to a place in a lobby. */
export const registerPage: Page = {
  path: '/kiosk/register',
  access: 'everyone',
  get: async (request) => ask(request, emptyForm, 200),
  post: async (request) => await register(request),
  secrets: ['code'],
};

async function register(request: FormRequest): Promise<Reply> {
  const { platform, lang, form, act, network } = request;
  const { code = '', key: publicKey = '', signature = '' } = form;
  const done = await attempt(lang, 'code', async () => {
    if (publicKey === '') throw kioskErrors('COURTS_KIOSK_KEY_WRONG');
    const browser = { token: request.browserToken(), network };
    return await registerKiosk(platform, act('courts.register-kiosk'), { code, publicKey, signature, browser });
  });
  if (!done.ok) return ask(request, { values: {}, errors: done.errors }, done.status);
  const { id, word, courtCode } = done.value;
  const court = await getCourt(platform.reads, courtCode);
  const here = { lang, court, ...plainScreen };
  const texts = registerTexts(lang);
  const body = (
    <Screen title={texts.doneTitle} icon="check" lead={texts.done({ court: court.name[lang] })}>
      <Island name="keep-kiosk" props={{ id, word }}>
        <a class="govuk-button" href={restHref(here)}>
          {texts.start}
        </a>
      </Island>
    </Screen>
  );
  return screenView(here, { title: texts.doneTitle, path: '', body, isPrivate: true });
}

function ask({ lang }: PageRequest, state: FormState, status: number): Reply {
  const texts = registerTexts(lang);
  const body = (
    <Screen title={texts.title} icon="key" lead={texts.lead} stage={<Wrong state={state} />}>
      <noscript>
        <p class="sot-said">{texts.noScripts}</p>
      </noscript>
      <form class="sot-typing" action={`/${lang}/kiosk/register`} method="post" novalidate>
        <div class="sot-typing__fields">
          <Input
            name="code"
            label={texts.code}
            labelSize="m"
            error={errorOf(state, 'code')}
            autocomplete="off"
            inputmode="numeric"
            attributes={{ maxlength: 10 }}
          />
          <Island name="register-kiosk" props={{ noScripts: texts.noScripts }}>
            <input type="hidden" name="key" value="" />
            <input type="hidden" name="signature" value="" />
            <p role="status" />
          </Island>
        </div>
        <Keyboard lang={lang} layouts={['numbers']} submit={texts.submit} />
      </form>
    </Screen>
  );
  return framedView(texts.title, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    shell: { theme: 'day', isWide: true, bar: <KioskBar lang={lang} path="/kiosk/register" /> },
  });
}
