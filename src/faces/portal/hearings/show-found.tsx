import { findBySurname, listHearings, withShownStates } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { PageRequest, Reply } from '#platform/http';
import { framedView } from '#shell';
import { courtsKept } from './choices.ts';
import { FoundView } from './found-view.tsx';
import { unsealSurname } from './sealed-surname.ts';
import { showList } from './show-list.tsx';
import { hearingsTexts } from './texts.ts';

/** Hearings of persons with this surname, and below them what the same word means as an organisation, judge or category. */
export async function showFound(request: PageRequest, sealed: string): Promise<Reply> {
  const { lang, platform } = request;
  const texts = hearingsTexts(lang);
  const surname = unsealSurname(platform, sealed);
  if (surname === undefined) return await showList(request, { typed: '', error: texts.findOver });
  const today = legalDay(platform.clock.now());
  const [people, words, courts] = await Promise.all([
    findBySurname(platform.reads, lang, { surname }),
    listHearings(platform.reads, lang, {
      from: today.subtract({ days: 1 }),
      to: today.add({ days: 30 }),
      text: surname,
    }),
    courtsKept.of(platform),
  ]);
  const now = platform.clock.now();
  const body = (
    <FoundView
      lang={lang}
      typed={surname}
      bySurname={withShownStates(people, now)}
      byWords={withShownStates(words.hearings, now)}
      courts={new Map(courts.map((court) => [court.code, court]))}
    />
  );
  return framedView(texts.found, body, {
    isPrivate: true,
    breadcrumbs: [
      { text: texts.home, href: `/${lang}` },
      { text: texts.title, href: `/${lang}/hearings` },
      { text: texts.found },
    ],
  });
}
