import { KioskBar } from '#design';
import { type Court, listCourts } from '#modules/courts';
import { countByDay } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { boardTexts } from './texts.ts';
import { ChooserView } from './view.tsx';

/**
 * The demo opens at the court where most is going on; a real kiosk is told its court once.
 * @param path where the court leads, without the language
 */
export async function chooseCourt(request: PageRequest, path: string): Promise<Reply> {
  const { platform, lang } = request;
  const courts = await listCourts(platform.reads);
  const busiest = platform.config.mode === 'demo' ? await busiestOf(request, courts) : undefined;
  if (busiest) return redirect(`/${lang}${path}?court=${busiest.code}`, { status: 302 });
  const texts = boardTexts(lang);
  return framedView(texts.choose, <ChooserView lang={lang} courts={courts} path={path} />, {
    shell: { theme: 'day', bar: <KioskBar lang={lang} path={path} /> },
  });
}

async function busiestOf({ platform }: PageRequest, courts: readonly Court[]): Promise<Court | undefined> {
  const today = legalDay(platform.clock.now());
  const demo = courts.filter(({ isDemo }) => isDemo);
  const counts = await Promise.all(
    demo.map(async (court) => {
      const ofDay = await countByDay(platform.reads, { courtCode: court.code, from: today });
      return { court, count: ofDay.get(today.toString()) ?? 0 };
    }),
  );
  return counts.sort((a, b) => b.count - a.count)[0]?.court;
}
