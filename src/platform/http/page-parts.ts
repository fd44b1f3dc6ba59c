import { renderToString } from 'preact-render-to-string';
import type { FrontCache } from './front-cache.ts';
import type { HeldForms } from './held-forms.ts';
import type { Face, Page, PageRequest, View } from './page.ts';
import type { ServerParts } from './server.ts';

/** What answering one page needs. */
export interface PageParts extends ServerParts {
  readonly face: Face;
  readonly page: Page;
  readonly cache: FrontCache;
  readonly forms: HeldForms;
}

/** A face puts its frame around the view; the whole document is one string. */
export async function pageHtml(face: Face, view: View, context: PageRequest): Promise<string> {
  return `<!DOCTYPE html>${renderToString(await face.frame(view, context))}`;
}
