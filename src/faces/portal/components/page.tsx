import { ComponentsPage } from '#design';
import { documentOf, httpErrors, type Page } from '#platform/http';

/** Every component in each of its states; in the demo only. */
export const componentsPage: Page = {
  path: '/design',
  access: 'everyone',
  get: async ({ platform, lang }) => {
    if (platform.config.mode !== 'demo') throw httpErrors('HTTP_NOT_FOUND');
    return documentOf(<ComponentsPage lang={lang} />);
  },
};
