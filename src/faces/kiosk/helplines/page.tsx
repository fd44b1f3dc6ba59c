import { EmptyState } from '#design';
import { type Helpline, listHelplines } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { phoneText } from '#shell';
import { kioskPage } from '../screen/kiosk-page.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { helplinesTexts } from './texts.ts';

/** `/kk/kiosk/helplines?court=7517`: numbers of this court and the common centre, large enough to dial from. */
export const helplinesPage = kioskPage({
  path: '/helplines',
  cache: { topics: () => ['courts:*'], maxAgeS: 60 },
  get: async (here, request) => {
    const { lang, platform } = request;
    const texts = helplinesTexts(lang);
    const all = await listHelplines(platform.reads);
    const shown = all.filter(({ isNational, courtCode }) => isNational || courtCode === here.court.code);
    const said = shown.map(({ phone }) => ({ digits: phone }));
    const say = [texts.title, texts.lead, ...(said.length > 0 ? said : [texts.nothing, texts.nothingNext])];
    const body = (
      <Screen title={texts.title} icon="phone" lead={texts.lead} stage={<Numbers lang={lang} helplines={shown} />} />
    );
    return screenView(here, { title: texts.title, path: '/helplines', body, say });
  },
});

function Numbers({ lang, helplines }: { readonly lang: Lang; readonly helplines: readonly Helpline[] }) {
  const texts = helplinesTexts(lang);
  if (helplines.length === 0)
    return (
      <EmptyState icon="phone" title={texts.nothing}>
        {texts.nothingNext}
      </EmptyState>
    );
  return (
    <ul class="sot-numbers">
      {helplines.map(({ id, purpose, phone, hours }) => (
        <li key={id} class="sot-numbers__item">
          <span class="sot-numbers__purpose">{purpose[lang]}</span>
          <span class="sot-numbers__number">{phoneText(phone)}</span>
          {hours && <span class="sot-numbers__hours">{texts.hours({ hours: hours[lang] })}</span>}
        </li>
      ))}
    </ul>
  );
}
