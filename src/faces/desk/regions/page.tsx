import { changeRegion, differences, listRegions, regionFields, regionValues } from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { type FormRequest, httpErrors, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { republicEditor } from '../desk-court.ts';
import { type EntryForm, mendable, readTyped, sentVersion, typedError, typedFrom, typedIn } from '../sent-entry.ts';
import { regionsTexts } from './texts.ts';
import { RegionFormView, RegionsView } from './view.tsx';

const shell = { section: '/desk/courts', isWide: true };
const list = regionFields;

/** `/kk/desk/regions` */
export const regionsPage: Page = {
  path: '/desk/regions',
  access: 'staff',
  get: async (request) => {
    republicEditor(request);
    const { lang, platform } = request;
    const words = courtWords(lang);
    const regions = await listRegions(platform.reads);
    return framedView(words.lists.regions, <RegionsView {...{ lang, regions }} />, {
      isPrivate: true,
      breadcrumbs: [{ text: words.settings, href: `/${lang}/desk/courts` }, { text: words.lists.regions }],
      shell,
    });
  },
};

/** `/kk/desk/regions/51` */
export const regionPage: Page = {
  path: '/desk/regions/:region',
  access: 'staff',
  get: async (request) => {
    republicEditor(request);
    const code = request.params.region ?? '';
    const isKnown = (await listRegions(request.platform.reads)).some((region) => region.code === code);
    if (!isKnown) throw httpErrors('HTTP_NOT_FOUND');
    const values = await regionValues(request.platform.reads, code);
    return show(request, { list, typed: typedFrom(list, values), errors: [], version: values.version });
  },
  post: async (request) => await save(request),
};

async function save(request: FormRequest): Promise<Reply> {
  const { lang, platform } = request;
  const act = republicEditor(request)('courts.change-region');
  const code = request.params.region ?? '';
  const typed = typedIn(list, request);
  const version = sentVersion(request);
  const read = readTyped(list, typed, lang);
  if (!read.ok) return show(request, { list, typed, errors: read.errors, version });
  try {
    await changeRegion(platform, act, { code, version, values: read.values });
  } catch (thrown) {
    const error = mendable(thrown);
    const errors = [typedError(list, error, lang)];
    if (!isHouseError(error, 'COURTS_CHANGED_MEANWHILE')) return show(request, { list, typed, errors, version });
    const now = await regionValues(platform.reads, code);
    return show(request, { list, typed, errors, version: now.version, conflict: differences(list, now, read.values) });
  }
  return redirect(`/${lang}/desk/regions`, { flash: courtWords(lang).saved });
}

function show(request: PageRequest, form: EntryForm): Reply {
  const { lang } = request;
  const words = courtWords(lang);
  const title = regionsTexts(lang).title({ code: request.params.region ?? '' });
  return framedView(title, <RegionFormView {...{ lang, title, form }} />, {
    isPrivate: true,
    hasErrors: form.errors.length > 0,
    breadcrumbs: [
      { text: words.settings, href: `/${lang}/desk/courts` },
      { text: words.lists.regions, href: `/${lang}/desk/regions` },
      { text: title },
    ],
    shell,
  });
}
