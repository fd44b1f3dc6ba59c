import { mayDo } from '#modules/cases';
import { findCourt } from '#modules/courts';
import { getImport, type ImportId, lookAtCase, type SeenImport, startImport, torelikErrors } from '#modules/torelik';
import type { Actor } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import {
  type FormRequest,
  fragment,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { emptyForm, type FormState, framedView } from '#shell';
import { ImportView, type ImportViewProps, MovingPart } from './import-view.tsx';
import { maySeeNational, nationalAct, officeFor, officesIn } from './national-court.ts';
import { nationalTexts } from './texts.ts';

/** Without JavaScript the page asks anew for as long as the work goes on. */
const REFRESH_SECONDS = 3;

/** `/kk/desk/national/{import}`: the dry run, the progress, what became of it. */
export const importCasePage: Page = {
  path: '/desk/national/:import',
  access: maySeeNational,
  isPersonal: true,
  get: async (request) => await show(request, emptyForm, 200),
  post: async (request) => {
    const { deed } = request.form;
    if (deed === 'bring') return await bring(request);
    if (deed === 'again') return await lookAgain(request);
    throw httpErrors('HTTP_BAD_REQUEST');
  },
  again: async (request) => await show(request, emptyForm, 200),
};

/** `/kk/desk/national/{import}/now`: the part of the page that follows the work. */
export const importCaseNow: Page = {
  path: '/desk/national/:import/now',
  access: maySeeNational,
  isPersonal: true,
  get: async (request) => {
    const { seen } = await asked(request);
    return fragment(<MovingPart {...propsOf(request, seen, emptyForm)} />);
  },
};

async function bring(request: FormRequest): Promise<Reply> {
  const { platform, lang } = request;
  const { seen } = await asked(request);
  const act = nationalAct(request, 'bring-over', seen.courtCode);
  try {
    await platform.db.transact(act, (tx) => startImport(tx, seen.id));
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
    return await show(request, { values: {}, errors: [{ field: 'report', text: thrown.say(lang) }] }, 409);
  }
  return redirect(`/${lang}/desk/national/${seen.id}`);
}

/** The same case once more, e.g. after what was in the way has been mended. */
async function lookAgain(request: FormRequest): Promise<Reply> {
  const { platform, lang, form } = request;
  const { seen } = await asked(request);
  if (seen.source !== 'national') return redirect(`/${lang}/desk/national?court=${seen.courtCode}`);
  const act = nationalAct(request, 'bring-over', seen.courtCode);
  const { courtCode, number } = seen;
  try {
    const category = form.category || undefined;
    const id = await lookAtCase(platform, act, { courtCode, from: { number }, category });
    return redirect(`/${lang}/desk/national/${id}`);
  } catch (thrown) {
    if (!isHouseError(thrown) || !thrown.code.startsWith('TORELIK_')) throw thrown;
    const errors = [{ field: 'report', text: thrown.say(lang) }];
    return await show(request, { values: form, errors }, thrown.status);
  }
}

/** The import of the address under an office of its court. @throws TORELIK_IMPORT_NOT_FOUND */
async function asked(request: PageRequest): Promise<{ readonly seen: SeenImport; readonly actor: Actor }> {
  const id = parseId<ImportId>(request.params.import);
  for (const code of new Set(request.principal?.posts.map(({ courtCode }) => courtCode))) {
    const actor = officeFor(request, 'bring-over', code);
    if (!id || !actor) continue;
    try {
      return { seen: await getImport(request.platform.db.reads, actor, id), actor };
    } catch (thrown) {
      if (!isHouseError(thrown, 'TORELIK_IMPORT_NOT_FOUND')) throw thrown;
    }
  }
  throw torelikErrors('TORELIK_IMPORT_NOT_FOUND');
}

function propsOf(request: PageRequest, seen: SeenImport, state: FormState): ImportViewProps {
  const { lang, platform } = request;
  const { courtCode } = seen;
  const canRead = officesIn(request, courtCode).some((office) =>
    mayDo('read-file', office, { courtCode, participants: [] }),
  );
  return { lang, seen, state, now: platform.clock.now(), canRead };
}

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { lang, platform } = request;
  const { seen } = await asked(request);
  const court = await findCourt(platform.reads, seen.courtCode);
  const texts = nationalTexts(lang);
  return framedView(texts.importTitle({ number: seen.number }), <ImportView {...propsOf(request, seen, state)} />, {
    ...{ status, isPrivate: true, hasErrors: state.errors.length > 0 },
    breadcrumbs: [
      { text: texts.title, href: `/${lang}/desk/national?court=${seen.courtCode}` },
      { text: texts.importTitle({ number: seen.number }) },
    ],
    shell: {
      ...{ isWide: true, section: '/desk/national' },
      ...(court ? { court: { code: court.code, name: court.shortName[lang] } } : {}),
      ...(seen.state === 'asked' ? { refreshSeconds: REFRESH_SECONDS } : {}),
    },
  });
}
