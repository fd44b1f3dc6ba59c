import { PrintButton } from '#design';
import { type Court, type Courtroom, listRooms } from '#modules/courts';
import type { Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { Contacts } from '../court/contacts.tsx';
import { RoomList } from '../court/people-and-rooms.tsx';
import { courtOfAddress } from '../court-of-address.ts';
import { courtWayTexts } from './texts.ts';

/** `/kk/courts/7517/way`: how to get to the court and to the courtroom, also on paper. */
export const courtWayPage: Page = {
  path: '/courts/:code/way',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`courts:${code}`], maxAgeS: 300 },
  get: async ({ lang, platform, params }) => {
    const court = await courtOfAddress(platform, params.code);
    const rooms = await listRooms(platform.listReads, court.code);
    const texts = courtWayTexts(lang);
    const name = court.name[lang];
    return framedView(`${texts.title}: ${name}`, <CourtWay {...{ lang, court, rooms }} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: name, href: `/${lang}/courts/${court.code}` },
        { text: texts.title },
      ],
      shell: { section: '/courts', court: { code: court.code, name }, description: texts.lead },
    });
  },
};

function CourtWay({ lang, court, rooms }: { lang: Lang; court: Court; rooms: readonly Courtroom[] }) {
  const texts = courtWayTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{court.name[lang]}</p>
      <Contacts lang={lang} court={court} />
      <h2 class="govuk-heading-m">{texts.entrance}</h2>
      <ol class="govuk-list govuk-list--number">
        {[texts.entrance1, texts.entrance2, texts.entrance3, texts.entrance4].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2 class="govuk-heading-m">{texts.help}</h2>
      <p class="govuk-body">{texts.helpText}</p>
      <h2 class="govuk-heading-m">{texts.rooms}</h2>
      {rooms.length > 0 ? <RoomList lang={lang} rooms={rooms} /> : <p class="govuk-body">{texts.noRooms}</p>}
      <PrintButton>{texts.print}</PrintButton>
    </>
  );
}
