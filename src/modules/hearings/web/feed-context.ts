import { findCategory } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { hearingTexts } from '../locales/index.ts';
import type { NamelessHearing } from '../model/public-hearing.ts';

/** What a list outside a page needs to know of its place. */
export interface FeedContext {
  readonly lang: Lang;
  /** Public origin of the site, without a slash at its end. */
  readonly origin: string;
  /** Name of the list: court and day. */
  readonly title: string;
  /** Address of this very list below the origin, with its question. */
  readonly path: string;
  /** Name and, when known, street address of a court. */
  readonly courtOf: (code: string) => { readonly name: string; readonly address?: string | null };
}

export function pageOf({ origin, lang }: FeedContext, { id }: NamelessHearing): string {
  return `${origin}/${lang}/hearings/${id}`;
}

/** «Сот отырысы, іс № 7517-26-00-2/1234», or that it is closed. */
export function titleOf({ lang }: FeedContext, { matter }: NamelessHearing): string {
  const texts = hearingTexts(lang);
  return matter ? texts.feed.title({ number: matter.caseNumber }) : texts.closed;
}

/** «304-зал» and where the court is. */
export function placeOf({ lang, courtOf }: FeedContext, { courtCode, room }: NamelessHearing): string {
  const { name, address } = courtOf(courtCode);
  const texts = hearingTexts(lang);
  return [name, address, texts.feed.room({ number: room.number, floor: room.floor })].filter((part) => part).join(', ');
}

/** Purpose, category and state in plain words, a line each. */
export function factsOf({ lang }: FeedContext, { course, matter }: NamelessHearing): string[] {
  const texts = hearingTexts(lang);
  const state = texts.states[course.state];
  if (!matter) return [texts.closedNoNames, state];
  const category = findCategory(matter.category)?.name[lang];
  return [
    texts.purposes[matter.purpose],
    ...(category ? [category] : []),
    state,
    ...(matter.hasVideoLink ? [texts.videoLink] : []),
  ];
}
