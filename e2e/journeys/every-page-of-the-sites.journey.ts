import assert from 'node:assert/strict';
import { journey, type Manner } from '../walking/journey.ts';
import { sitePages } from '../walking/site-pages.ts';
import type { Lang, Walker } from '../walking/walker.ts';

/** Each language in another light and on another screen: what is drawn differs by the light, its words by the language. */
const manners: readonly Manner[] = [
  { name: 'by day on a phone', in: ['kk'], judgedAt: ['phone'] },
  { name: 'by night at a desk', in: ['ru'], judgedAt: ['desk'] },
  { name: 'in strong contrast on a phone', in: ['en'], judgedAt: ['phone'] },
];
const lights = { kk: {}, ru: { colorScheme: 'dark' }, en: { contrast: 'more' } } as const satisfies Record<
  Lang,
  object
>;

/** Their own journeys look at these by day, in three languages and at three widths. */
const lookedAt = /^\/?(hearings|courts|acts|helplines|reception|open-days|talon|draws|verify|help)?(\?|$)/;
/** Sent empty, each says what is missing. */
const forms = /^\/(subscribe|questions\/ask|visits|courts\/\d+\/reception\/book)/;

journey('every page of the sites is for everybody', manners, async ({ walker, tells }) => {
  await walker.page.emulateMedia(lights[walker.lang]);
  const pages = await sitePages(walker.origin);
  assert.ok(pages.length >= 30, `links lead to ${pages.length} kinds of pages`);
  const asked = walker.lang === 'ru' ? pages : pages.filter((page) => !lookedAt.test(page));
  for (const page of asked) {
    await walker.opens(page);
    await walker.stands(page);
    if (forms.test(page)) await sendsNothing(walker, page);
  }
  tells(`${asked.length} of ${pages.length} kinds of pages`);
});

async function sendsNothing(walker: Walker, page: string): Promise<void> {
  await walker.expects(422).presses('main form[method="post"] button[type="submit"]');
  assert.ok(await walker.page.locator('.govuk-error-summary').isVisible(), `${page} tells what is missing`);
  await walker.stands(`${page} sent empty`);
}
