import { voiceFile } from '#design';
import { content, httpErrors, type Page } from '#platform/http';

/** `/kk/voices/3f….ogg`: one sound of the voice of a machine; its name is the hash of its text, so it never changes. */
export const voicePage: Page = {
  path: '/voices/:file',
  access: 'everyone',
  get: async ({ lang, params }) => {
    const [, name = ''] = /^([0-9a-f]{16})\.ogg$/.exec(params.file ?? '') ?? [];
    const sound = voiceFile(lang, name);
    if (!sound) throw httpErrors('HTTP_NOT_FOUND');
    return content('audio/ogg', sound, {
      headers: { 'cache-control': 'public, max-age=31536000, immutable', 'accept-ranges': 'none' },
    });
  },
};
