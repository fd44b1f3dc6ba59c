import {
  changeCourtProfile,
  changeCourtStanding,
  courtProfile,
  courtStanding,
  courtsErrors,
  courtValues,
  differences,
  type EditableList,
} from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { courtShell, courtTrail, type DeskCourt, deskCourt } from '../desk-court.ts';
import { type EntryForm, mendable, readTyped, sentVersion, typedError, typedFrom, typedIn } from '../sent-entry.ts';
import { CourtProfileView } from './view.tsx';

interface Part {
  readonly list: EditableList<'profile' | 'standing'>;
  readonly change: typeof changeCourtProfile;
  readonly mayEdit: (desk: DeskCourt) => boolean;
}

const profile: Part = { list: courtProfile, change: changeCourtProfile, mayEdit: ({ canEdit }) => canEdit };
const standing: Part = {
  ...{ list: courtStanding, change: changeCourtStanding },
  mayEdit: ({ isRepublican }) => isRepublican,
};

/** `/kk/desk/courts/7517/profile`: what the court says of itself. */
export const courtProfilePage: Page = partPage('profile', profile);

/** `/kk/desk/courts/7517/standing`: where it stands among the courts; the republic's. */
export const courtStandingPage: Page = partPage('standing', standing);

function partPage(name: string, part: Part): Page {
  return {
    path: `/desk/courts/:code/${name}`,
    access: 'staff',
    isPersonal: true,
    get: async (request) => {
      const desk = await deskCourt(request);
      const values = await courtValues(request.platform.reads, desk.court.code);
      const form = { list: part.list, typed: typedFrom(part.list, values), errors: [], version: desk.court.version };
      return show(request, desk, part, form);
    },
    post: async (request) => await save(request, part),
  };
}

async function save(request: FormRequest, part: Part): Promise<Reply> {
  const { lang, platform } = request;
  const { list } = part;
  const desk = await deskCourt(request);
  if (!part.mayEdit(desk)) throw courtsErrors('COURTS_MAY_NOT_EDIT');
  const typed = typedIn(list, request);
  const version = sentVersion(request);
  const read = readTyped(list, typed, lang);
  if (!read.ok) return show(request, desk, part, { list, typed, errors: read.errors, version });
  const courtCode = desk.court.code;
  try {
    const act = desk.act(`courts.change-court-${list.name}`);
    await part.change(platform, act, { courtCode, version, values: read.values });
  } catch (thrown) {
    const error = mendable(thrown);
    const errors = [typedError(list, error, lang)];
    if (!isHouseError(error, 'COURTS_CHANGED_MEANWHILE'))
      return show(request, desk, part, { list, typed, errors, version });
    const now = await courtValues(platform.reads, courtCode);
    const conflict = differences(list, now, read.values);
    return show(request, desk, part, { list, typed, errors, version: desk.court.version, conflict });
  }
  return redirect(desk.home, { flash: courtWords(lang).saved });
}

function show(request: PageRequest, desk: DeskCourt, part: Part, form: EntryForm): Reply {
  const { lang } = request;
  const title = courtWords(lang).lists[part.list.name];
  const canEdit = part.mayEdit(desk);
  return framedView(title, <CourtProfileView {...{ lang, desk, title, form, canEdit }} />, {
    isPrivate: true,
    hasErrors: form.errors.length > 0,
    breadcrumbs: courtTrail(lang, desk, [{ text: title }]),
    shell: courtShell(lang, desk.court),
  });
}
