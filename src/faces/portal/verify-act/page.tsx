import { checkByCode, checkByFile, checkByHash, isActCodeRefusal } from '#modules/acts';
import { type FieldError, fragment, type Page, type PageRequest } from '#platform/http';
import { attempt, emptyForm, type FormState } from '#shell';
import { showVerify } from '../verify/show.tsx';
import { type FoundAct, foundAct } from './found.ts';
import { verifyActTexts } from './texts.ts';
import { ActVerdict } from './verdict.tsx';

/** Number and code of the address, as the QR code of a printed act carries them. */
export async function askedByCode(
  request: PageRequest,
): Promise<{ readonly state: FormState; readonly found: FoundAct | undefined; readonly status: number }> {
  const { platform, lang, network, query } = request;
  const { number = '', code = '' } = query;
  const values = { number, code };
  if (number === '' && code === '') return { state: emptyForm, found: undefined, status: 200 };
  const missing: FieldError[] = code.trim() === '' ? [{ field: 'code', text: verifyActTexts(lang).codeMissing }] : [];
  if (missing.length > 0) return { state: { values, errors: missing }, found: undefined, status: 422 };
  const done = await attempt(
    lang,
    (refusal) => (isActCodeRefusal(refusal) ? 'code' : 'number'),
    () => checkByCode(platform, network, { number, code }),
  );
  if (!done.ok) return { state: { values, errors: done.errors }, found: undefined, status: done.status };
  return { state: { values, errors: [] }, found: await foundAct(platform, done.value), status: 200 };
}

/** `/kk/verify/act`: the file itself, sent by a browser without scripts; or only its hash, answered with the verdict. */
export const verifyActPage: Page = {
  path: '/verify/act',
  access: 'everyone',
  maxBodyBytes: 24 * 1024 * 1024,
  get: async (request) => {
    const { platform, lang, network, query, queryAll } = request;
    const asked = { sha256: query.sha256 ?? '', claims: queryAll.getAll('claim') };
    const verification = await checkByHash(platform, network, asked);
    return fragment(<ActVerdict lang={lang} found={await foundAct(platform, verification)} />);
  },
  post: async (request) => {
    const { platform, lang, network, files } = request;
    const bytes = files.find(({ field }) => field === 'act')?.bytes;
    const done = await attempt(lang, 'act', () => checkByFile(platform, network, bytes));
    if (!done.ok)
      return await showVerify(request, { actState: { values: {}, errors: done.errors }, status: done.status });
    return await showVerify(request, { foundAct: await foundAct(platform, done.value) });
  },
};
