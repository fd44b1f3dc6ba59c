import { formatTime } from '@ashyq/kk-text';
import { saveAnswer } from '#modules/filing';
import { content, type Page } from '#platform/http';
import { signedIn } from '../parts/signed-in.ts';
import { askedDraft } from './asked-draft.ts';
import { sentInputs } from './field-values.ts';
import { filingPageTexts } from './texts.ts';

/** `POST /kk/cabinet/filings/{draft}/save`: one field, as it is typed; answers the script of the page in JSON. */
export const saveFieldPage: Page = {
  path: '/cabinet/filings/:draft/save',
  access: 'signed-in',
  isPersonal: true,
  post: async (request) => {
    const { platform, lang } = request;
    const draft = await askedDraft(request);
    const { field = '', seen = '0', ...raw } = sentInputs(request.formAll);
    const saved = await saveAnswer(platform, request.act('filing.save-answer'), signedIn(request), {
      ...{ draftId: draft.id, field, raw, seen: Number(seen) || 0 },
    });
    const texts = filingPageTexts(lang);
    const answer =
      saved.kind === 'saved'
        ? { version: saved.version, said: texts.saved({ time: formatTime(saved.savedAt) }) }
        : { said: saved.kind === 'faulty' ? saved.faults[0]?.error.say(lang) : texts.changedElsewhere };
    return content('application/json', JSON.stringify({ kind: saved.kind, ...answer }));
  },
};
