import { type ActId, actErrors, openActBundle, openPaper } from '#modules/acts';
import type { Actor } from '#platform/audit';
import { content, httpErrors, type Page, type PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';

/** `/kk/cabinet/acts/{id}/act.pdf`, `…/bundle.zip`: the original of an act for those who take part in its case. */
export const actPages: readonly Page[] = [
  {
    path: '/cabinet/acts/:id/act.pdf',
    access: 'confirmed',
    isPersonal: true,
    get: async (request) => {
      const { id, reader } = askedAct(request);
      const { bytes, fileName } = await openPaper(request.platform, reader, id);
      return content('application/pdf', bytes, { fileName });
    },
  },
  {
    path: '/cabinet/acts/:id/bundle.zip',
    access: 'confirmed',
    isPersonal: true,
    get: async (request) => {
      const { id, reader } = askedAct(request);
      const { bytes, fileName } = await openActBundle(request.platform, reader, id);
      return content('application/zip', bytes, { fileName });
    },
  },
];

/** In the cabinet a person reads as a person, whichever office the person holds elsewhere. */
function askedAct({ params, principal }: PageRequest): { readonly id: ActId; readonly reader: Actor } {
  const id = parseId<ActId>(params.id);
  if (!id) throw actErrors('ACTS_NOT_FOUND');
  if (!principal) throw httpErrors('HTTP_SIGN_IN_FIRST');
  const { accountId, personId } = principal;
  return { id, reader: { kind: 'person', accountId, personId } };
}
