import {
  type CaseId,
  type CaseNumber,
  caseNumberParts,
  casePath,
  findCategory,
  foreseeResponse,
  isPending,
  isRightToComplain,
  listMyCases,
  type MyCase,
  readCaseFile,
} from '#modules/cases';
import { listOwnDoors, type OwnDoor } from '#modules/conference';
import { type AskedFiling, listAsked } from '#modules/filing';
import { legalDay } from '#platform/clock';
import type { PageRequest } from '#platform/http';
import { SHOWN_ENTRIES } from '#shell';
import type { SuedProps } from '../case/sued.tsx';
import { suedIn } from '../case/sued-in.ts';
import { signedIn } from '../parts/signed-in.ts';

/** What waits for the holder of the cabinet. */
export interface Waiting {
  /** The claim that is to be answered first. */
  readonly sued: SuedProps | undefined;
  /** Cases with a term of the holder, or with what was not seen yet. */
  readonly cases: readonly MyCase[];
  /** The registry has asked something. */
  readonly asked: readonly AskedFiling[];
  readonly hasCases: boolean;
  /** Video hearings that are near. */
  readonly doors: readonly OwnDoor[];
  readonly numbers: ReadonlyMap<CaseId, string>;
}

export const nothingWaits: Waiting = {
  ...{ sued: undefined, cases: [], asked: [], hasCases: false, doors: [], numbers: new Map() },
};

/** Respondents of so many cases are looked at for one that has no answer. */
const MOST_LOOKED_AT = 5;

/** Read from the database that takes writes: what has just come is here. */
export async function whatWaits(request: PageRequest): Promise<Waiting> {
  const { platform } = request;
  const principal = signedIn(request);
  if (!principal.isConfirmed) return nothingWaits;
  const { reads } = platform.db;
  const all = await listMyCases(reads, principal.personId);
  return {
    sued: await firstSued(request, all),
    cases: all.map(withoutRights).filter((one) => one.term || one.newDocuments > 0 || one.newMessages > 0),
    asked: await listAsked(reads, principal),
    hasCases: all.length > 0,
    doors: await listOwnDoors(
      reads,
      principal.personId,
      all.map(({ id }) => id),
    ),
    numbers: new Map(all.map(({ id, number }) => [id, number])),
  };
}

/** Nobody has to complain: that term stands in the case and waits for nobody. */
function withoutRights(one: MyCase): MyCase {
  return one.term && isRightToComplain(one.term.rule) ? { ...one, term: undefined } : one;
}

async function firstSued(request: PageRequest, all: readonly MyCase[]): Promise<SuedProps | undefined> {
  const { platform, lang } = request;
  const { reads } = platform.db;
  const { accountId, personId } = signedIn(request);
  const open = all.filter(({ role, stage }) => role === 'respondent' && (stage === 'registered' || isPending(stage)));
  for (const { id, number } of open.slice(0, MOST_LOOKED_AT)) {
    const actor = { kind: 'person', accountId, personId } as const;
    const file = await readCaseFile(reads, actor, id, { mostCourse: SHOWN_ENTRIES });
    if (!suedIn(file)) continue;
    const base = `/${lang}/cabinet/cases/${casePath(caseNumberParts(number as CaseNumber))}`;
    return {
      ...{ lang, file, base, askHref: `${base}#messages`, today: legalDay(platform.clock.now()) },
      ...{ foreseen: await foreseeResponse(reads, file.found) },
      category: findCategory(file.found.category)?.name[lang] ?? '',
    };
  }
  return undefined;
}
