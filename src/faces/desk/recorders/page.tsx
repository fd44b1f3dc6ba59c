import { listRooms } from '#modules/courts';
import {
  addCamera,
  type CameraTry,
  chooseHearing,
  getInventory,
  listUnfiled,
  type RegisteredRecorder,
  registerRecorder,
  removeCamera,
  revokeRecorder,
  tryNewCamera,
} from '#modules/recording';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { courtShell, courtTrail, type DeskCourt, deskCourt, editedCourt } from '../desk-court.ts';
import { recordersTexts } from './texts.ts';
import { RecordersView } from './view.tsx';

/** `/kk/desk/courts/7517/recorders`: cameras and recorders of the rooms, how each is, what was missed, how long the store lasts. */
export const recordersPage: Page = {
  path: '/desk/courts/:code/recorders',
  access: 'staff',
  isPersonal: true,
  secrets: ['camera-password'],
  get: async (request) => await show(request, await deskCourt(request), emptyForm, 200),
  post: async (request) => {
    if (request.form.file !== undefined) return await fileUnderHearing(request, request.form.file);
    const desk = await editedCourt(request);
    const { form, lang, platform } = request;
    const texts = recordersTexts(lang);
    const back = (flash: string): Reply => redirect(`${desk.home}/recorders`, { flash });
    const { code } = desk.court;
    if (form.revoke !== undefined) {
      await revokeRecorder(platform, desk.act('recording.revoke-recorder'), code, form.revoke);
      return back(texts.revoked);
    }
    if (form.remove !== undefined) {
      await removeCamera(platform, desk.act('recording.remove-camera'), code, form.remove);
      return back(texts.removed);
    }
    if (form.do === 'try') return await tryIt(request, desk);
    return form.do === 'camera' ? await camera(request, desk, back) : await register(request, desk);
  },
};

/** Any of those whose work it is, not only who edits the court. */
async function fileUnderHearing(request: FormRequest, recordingId: string): Promise<Reply> {
  const { platform, form, lang } = request;
  const desk = await deskCourt(request);
  await chooseHearing(platform, desk.act('recording.choose-hearing'), {
    ...{ courtCode: desk.court.code, recordingId, hearingId: form[`hearing-${recordingId}`] ?? '' },
  });
  return redirect(`${desk.home}/recorders`, { flash: recordersTexts(lang).unfiledDone });
}

/** Which field mends a refusal. */
const recorderField = (code: string): string =>
  ({ RECORDING_ROOM_UNKNOWN: 'room', RECORDING_ADDRESS_UNREADABLE: 'address', RECORDING_PUBLIC_KEY_UNREADABLE: 'key' })[
    code
  ] ?? 'name';

const cameraField = (code: string): string =>
  ({ RECORDING_ROOM_UNKNOWN: 'camera-room', RECORDING_ADDRESS_UNREADABLE: 'camera-address' })[code] ?? 'view';

async function register(request: FormRequest, desk: DeskCourt): Promise<Reply> {
  const { platform, lang, form } = request;
  const done = await attempt(lang, recorderField, () =>
    registerRecorder(platform, desk.act('recording.register-recorder'), {
      ...{ courtCode: desk.court.code, courtroomId: form.room ?? '', name: form.name ?? '' },
      ...{ address: form.address ?? '', publicKey: form.key ?? '' },
    }),
  );
  if (!done.ok) return await show(request, desk, { values: form, errors: done.errors }, done.status);
  return await show(request, desk, emptyForm, 200, { keys: done.value });
}

async function camera(request: FormRequest, desk: DeskCourt, back: (flash: string) => Reply): Promise<Reply> {
  const { platform, lang, form } = request;
  const done = await attempt(lang, cameraField, () =>
    addCamera(platform, desk.act('recording.add-camera'), {
      ...{ courtCode: desk.court.code, courtroomId: form['camera-room'] ?? '', view: form.view ?? '' },
      ...{ address: form['camera-address'] ?? '', user: form['camera-user'] ?? '' },
      password: form['camera-password'] ?? '',
    }),
  );
  if (done.ok) return back(recordersTexts(lang).added);
  const { 'camera-password': _secret, ...values } = form;
  return await show(request, desk, { values, errors: done.errors }, done.status);
}

/** Before it is entered: what was typed stays, the password is typed again. */
async function tryIt(request: FormRequest, desk: DeskCourt): Promise<Reply> {
  const { platform, lang, form } = request;
  const done = await attempt(lang, cameraField, () =>
    tryNewCamera(platform, desk.act('recording.try-camera'), {
      ...{ courtCode: desk.court.code, address: form['camera-address'] ?? '' },
      ...{ user: form['camera-user'] ?? '', password: form['camera-password'] ?? '' },
    }),
  );
  const { 'camera-password': _secret, ...values } = form;
  if (!done.ok) return await show(request, desk, { values, errors: done.errors }, done.status);
  return await show(request, desk, { values, errors: [] }, 200, { tried: done.value });
}

/** What is shown once. */
interface Shown {
  readonly keys?: RegisteredRecorder;
  readonly tried?: CameraTry;
}

async function show(
  { platform, lang }: PageRequest,
  desk: DeskCourt,
  state: FormState,
  status: number,
  { keys, tried }: Shown = {},
): Promise<Reply> {
  const texts = recordersTexts(lang);
  const { actor } = desk.act('recording.get-inventory');
  const [inventory, rooms, unfiled] = await Promise.all([
    getInventory(platform, actor, desk.court.code),
    listRooms(platform.reads, desk.court.code),
    listUnfiled(platform, actor, desk.court.code),
  ]);
  return framedView(texts.title, <RecordersView {...{ lang, desk, state, inventory, rooms, unfiled, keys, tried }} />, {
    ...{ isPrivate: true, status, hasErrors: state.errors.length > 0 },
    breadcrumbs: courtTrail(lang, desk, [{ text: texts.title }]),
    shell: courtShell(lang, desk.court),
  });
}
