import {
  distributionErrors,
  getCourtDesk,
  type RedrawRequest,
  type RedrawRequestId,
  settleRedraw,
} from '#modules/distribution';
import {
  type FormRequest,
  optional,
  type Page,
  type PageRequest,
  type Reply,
  readForm,
  redirect,
  textField,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { courtsWithDraws, drawAct, maySeeDraws } from '../desk-draw-act.ts';
import { deskRedrawAnswerTexts } from './texts.ts';
import { RedrawAnswerView } from './view.tsx';

const why = optional(textField(distributionErrors, 'DISTRIBUTION_WHY_MISSING', 'DISTRIBUTION_WHY_TOO_LONG', 500));

/** `/kk/desk/draws/requests/{id}`: the second person looks and answers. */
export const redrawAnswerPage: Page = {
  path: '/desk/draws/requests/:id',
  access: maySeeDraws,
  isPersonal: true,
  get: async (request) => show(request, (await requestOf(request)).asked, emptyForm),
  post: async (request) => {
    const { lang, platform, form } = request;
    const texts = deskRedrawAnswerTexts(lang);
    const { asked, courtCode } = await requestOf(request);
    const state = (errors: FormState['errors']): FormState => ({ values: form, errors });
    const { decision } = form;
    const read = readForm({ why }, form, lang);
    if (!read.ok) return show(request, asked, state(read.errors));
    if (decision !== 'confirmed' && decision !== 'refused') {
      return show(request, asked, state([{ field: 'decision', text: texts.choose }]));
    }
    const act = drawAct(request, 'distribution.settle-redraw', 'settle-redraw', { courtCode });
    const settled = { requestId: asked.id, decision, why: read.values.why ?? '' } as const;
    const field = (code: string) => (code === 'DISTRIBUTION_WHY_MISSING' ? 'why' : 'decision');
    const done = await attempt(lang, field, () => settleRedraw(platform, act, settled));
    if (!done.ok) return show(request, asked, state(done.errors));
    return redirect(`/${lang}/desk/draws?court=${courtCode}`, { flash: texts[decision] });
  },
  again: async (request: FormRequest) =>
    show(request, (await requestOf(request)).asked, { values: request.form, errors: [] }),
};

/** A request of a court whose draws the person may see. @throws DISTRIBUTION_REQUEST_NOT_FOUND */
async function requestOf(request: PageRequest): Promise<{ readonly asked: RedrawRequest; readonly courtCode: string }> {
  const id = parseId<RedrawRequestId>(request.params.id);
  for (const { code: courtCode } of id ? await courtsWithDraws(request) : []) {
    const { actor } = drawAct(request, 'distribution.see-court', 'see-court', { courtCode });
    const { requests } = await getCourtDesk(request.platform.reads, actor, courtCode);
    const asked = requests.find((one) => one.id === id);
    if (asked) return { asked, courtCode };
  }
  throw distributionErrors('DISTRIBUTION_REQUEST_NOT_FOUND');
}

function show({ lang }: PageRequest, asked: RedrawRequest, state: FormState): Reply {
  const { title } = deskRedrawAnswerTexts(lang);
  return framedView(title, <RedrawAnswerView {...{ lang, asked, state, title }} />, {
    isPrivate: true,
    hasErrors: state.errors.length > 0,
    backHref: `/${lang}/desk/draws`,
    shell: { section: '/desk/draws' },
  });
}
