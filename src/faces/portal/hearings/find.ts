import { type CaseNumber, caseNumberParts, casePath, findCaseByNumber, readCaseNumber } from '#modules/cases';
import { findBySurname } from '#modules/hearings';
import { type HouseError, isHouseError } from '#platform/errors';
import { type PageRequest, type Reply, redirect } from '#platform/http';
import { takeToken } from '#platform/limits';
import { listHref } from './asked.ts';
import { sealSurname } from './sealed-surname.ts';
import { showList } from './show-list.tsx';
import { hearingsTexts } from './texts.ts';

/** Searches by surname of one network: a lobby of kiosks behind one address fits, a walk through the alphabet does not. */
export const SURNAME_SEARCHES = { burst: 30, perMinute: 15 };

export function surnameBucket(network: string): string {
  return `portal.surname:${network}`;
}

/** Takes what was typed to the case, to a list by words, or to the sealed address of a search by surname. */
export async function findHearings(request: PageRequest, typed: string): Promise<Reply> {
  const { lang, platform, network } = request;
  const texts = hearingsTexts(lang);
  const text = typed
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
  const refuse = async (error: string, status = 422): Promise<Reply> =>
    await showList(request, { typed: text, error, status });
  if (text === '') return await refuse(texts.findEmpty);
  if (/\d/.test(text)) return await findByNumber(request, text, refuse);
  if (!(await takeToken(platform, surnameBucket(network), SURNAME_SEARCHES)))
    return await refuse(texts.findTooOften, 429);
  try {
    await findBySurname(platform.reads, lang, { surname: text, most: 1 });
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    return await refuse(thrown.say(lang));
  }
  return redirect(`/${lang}/hearings?who=${sealSurname(platform, text)}`);
}

async function findByNumber(
  { lang, platform }: PageRequest,
  text: string,
  refuse: (error: string) => Promise<Reply>,
): Promise<Reply> {
  const read = readNumber(text);
  if (isHouseError(read)) {
    if (/^\d{12}$/.test(text.replace(/\s/g, ''))) return await refuse(hearingsTexts(lang).findIin);
    // A part of a number, or an organisation with a digit in its name: words find both.
    return read.code === 'CASES_NUMBER_FORM' ? redirect(listHref(lang, { q: text })) : await refuse(read.say(lang));
  }
  const found = await findCaseByNumber(platform.reads, read);
  return redirect(found ? `/${lang}/cases/${casePath(caseNumberParts(read))}` : listHref(lang, { q: read }));
}

function readNumber(text: string): CaseNumber | HouseError {
  try {
    return readCaseNumber(text);
  } catch (thrown) {
    if (isHouseError(thrown)) return thrown;
    throw thrown;
  }
}
