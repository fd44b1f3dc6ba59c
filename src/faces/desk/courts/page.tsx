import { findCourtsByName, listCourts } from '#modules/courts';
import { type Page, redirect } from '#platform/http';
import { framedView } from '#shell';
import { isRepublican } from '../desk-court.ts';
import { courtsPageTexts } from './texts.ts';
import { CourtsView } from './view.tsx';

/** `/kk/desk/courts`: whose settings; with one court and no wider right it leads straight there. */
export const courtsPage: Page = {
  path: '/desk/courts',
  access: 'staff',
  get: async ({ lang, platform, principal, query }) => {
    const held = new Set(principal?.posts.map(({ courtCode }) => courtCode));
    const all = await listCourts(platform.reads);
    const own = all.filter(({ code }) => held.has(code));
    const [only] = own;
    const mayAll = isRepublican(principal);
    if (!mayAll && only && own.length === 1) return redirect(`/${lang}/desk/courts/${only.code}`);
    const typed = query.q?.slice(0, 100);
    const others = mayAll ? (typed ? await findCourtsByName(platform.reads, typed, 100) : all) : undefined;
    const body = <CourtsView {...{ lang, own, others, typed }} />;
    return framedView(courtsPageTexts(lang).title, body, {
      isPrivate: true,
      shell: { section: '/desk/courts', isWide: true },
    });
  },
};
