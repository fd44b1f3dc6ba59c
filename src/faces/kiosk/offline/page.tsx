import { hereHref } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { offlineTexts } from './texts.ts';

/** `/kk/kiosk/offline?court=7517`: kept by the service worker and shown instead of what needs the network. */
export const offlinePage = kioskPage({
  path: '/offline',
  cache: { topics: () => ['courts:*'], maxAgeS: 300 },
  get: async (here) => {
    const texts = offlineTexts(here.lang);
    const body = (
      <Screen title={texts.title} icon="warning" lead={texts.lead} stage={<p class="sot-said">{texts.next}</p>}>
        <div class="sot-deeds">
          <a class="govuk-button" href={hereHref(here, '/today')}>
            {texts.today}
          </a>
          <a class="govuk-button govuk-button--secondary" href={hereHref(here, '/helplines')}>
            {texts.helplines}
          </a>
        </div>
      </Screen>
    );
    return screenView(here, {
      ...{ title: texts.title, path: '/offline', body },
      say: [texts.title, texts.lead, texts.next, texts.today, texts.helplines],
    });
  },
});
