import {
  type Court,
  courtsErrors,
  findCourt,
  mayEditCourt,
  mayEditRepublic,
  maySeeCourtSettings,
  SUPREME_COURT,
} from '#modules/courts';
import type { Act } from '#platform/audit';
import { httpErrors, type PageRequest, type Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { courtWords } from './court-words/texts.ts';

/** A court in whose settings a member of staff stands, and what he may do there. */
export interface DeskCourt {
  readonly court: Court;
  /** Address of its settings, with the language. */
  readonly home: string;
  readonly canEdit: boolean;
  readonly isRepublican: boolean;
  /** The act of this request under the office that gives the right. */
  readonly act: (action: string) => Act;
}

/** The court of the address, for its own staff and the republic. @throws COURTS_COURT_UNKNOWN, HTTP_NOT_ALLOWED */
export async function deskCourt(request: PageRequest): Promise<DeskCourt> {
  const code = request.params.code ?? '';
  const posts = request.principal?.posts ?? [];
  if (!maySeeCourtSettings(posts, code)) throw httpErrors('HTTP_NOT_ALLOWED');
  const court = await findCourt(request.platform.reads, code);
  if (!court) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: code.replace(/\D/g, '').slice(0, 12) });
  const isOwn = mayEditCourt(
    posts.filter((post) => post.courtCode === code),
    code,
  );
  const actsFor = isOwn || !mayEditRepublic(posts) ? code : SUPREME_COURT;
  return {
    court,
    home: `/${request.lang}/desk/courts/${code}`,
    canEdit: mayEditCourt(posts, code),
    isRepublican: mayEditRepublic(posts),
    act: (action) => request.act(action, actsFor),
  };
}

/** As `deskCourt`, for a page that changes something. @throws COURTS_MAY_NOT_EDIT */
export async function editedCourt(request: PageRequest): Promise<DeskCourt> {
  const desk = await deskCourt(request);
  if (!desk.canEdit) throw courtsErrors('COURTS_MAY_NOT_EDIT');
  return desk;
}

/** Who may edit what is kept for the republic. @returns the act-maker. @throws COURTS_MAY_NOT_EDIT_REPUBLIC */
export function republicEditor({ principal, act }: PageRequest): (action: string) => Act {
  if (!isRepublican(principal)) throw courtsErrors('COURTS_MAY_NOT_EDIT_REPUBLIC');
  return (action) => act(action, SUPREME_COURT);
}

export function isRepublican(principal: Principal | undefined): boolean {
  return mayEditRepublic(principal?.posts ?? []);
}

/** The way to a page of court settings. @param rest the pages below the court, the last one is this page */
export function courtTrail(
  lang: Lang,
  { court, home }: Pick<DeskCourt, 'court' | 'home'>,
  rest: readonly { readonly text: string; readonly href?: string }[] = [],
) {
  const words = courtWords(lang);
  return [
    { text: words.settings, href: `/${lang}/desk/courts` },
    { text: court.shortName[lang], ...(rest.length > 0 ? { href: home } : {}) },
    ...rest,
  ];
}

/** What every page of court settings asks of the frame. */
export function courtShell(lang: Lang, court: Court) {
  return { section: '/desk/courts', isWide: true, court: { code: court.code, name: court.shortName[lang] } };
}
