import { hasVoice } from '#design';
import type { PageRequest, RefusedAnswer, View } from '#platform/http';
import { homeTexts } from '../home/texts.ts';
import { findCourtAsked, hereHref, readSettings } from './here.ts';
import { Screen, screenView } from './screen.tsx';

/** What is refused at a kiosk is told on a screen of it: no way leads to the site, and it is wiped as any other. */
export async function refusedView(
  { status, title, text, notes }: RefusedAnswer,
  { platform, lang, query }: PageRequest,
): Promise<View | undefined> {
  const court = await findCourtAsked(platform, query.court);
  if (!court) return undefined;
  const stage = notes.map((note) => (
    <p key={note} class="sot-as-of">
      {note}
    </p>
  ));
  const here = { lang, court, ...readSettings(query) };
  const doors = homeTexts(lang);
  const said = [title, text ?? ''].filter((one) => hasVoice(lang, one));
  const say = [...said, doors.today, doors.find];
  const body = (
    <Screen title={title} icon="warning" lead={text} stage={stage}>
      <div class="sot-deeds">
        <a class="govuk-button" href={hereHref(here, '/today')}>
          {doors.today}
        </a>
        <a class="govuk-button govuk-button--secondary" href={hereHref(here, '/find')}>
          {doors.find}
        </a>
      </div>
    </Screen>
  );
  return screenView(here, { title, path: '/today', body, status, isPrivate: true, say });
}
