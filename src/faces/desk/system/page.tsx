import { SUPREME_COURT } from '#modules/courts';
import { listAlarms } from '#modules/notices';
import { type Page, type PageRequest, type Principal, type Reply, redirect } from '#platform/http';
import { listDeadJobs, retryDeadJob } from '#platform/jobs';
import { framedView } from '#shell';
import { systemTexts } from './texts.ts';
import { SystemView } from './view.tsx';

/** Failures of the whole system are seen by those who answer for it: the administrators of the republic. */
export function maySeeSystem({ posts }: Principal): boolean {
  return posts.some(({ role, courtCode }) => role === 'republican_administrator' && courtCode === SUPREME_COURT);
}

/** `/kk/desk/system`: dead jobs with a second chance, and notices that never arrived. */
export const systemPage: Page = {
  path: '/desk/system',
  access: maySeeSystem,
  get: async (request) => await show(request),
  post: async (request) => {
    const { platform, lang, form } = request;
    const texts = systemTexts(lang);
    const act = request.act('platform.retry-job', SUPREME_COURT);
    const isAlive = await platform.db.transact(act, (tx) => retryDeadJob(tx, form.job ?? ''));
    if (!isAlive) return await show(request, texts.gone);
    return redirect(`/${lang}/desk/system`, { flash: texts.retried });
  },
};

async function show(request: PageRequest, error?: string): Promise<Reply> {
  const { lang, platform } = request;
  const jobs = await listDeadJobs(platform.reads);
  const alarms = await listAlarms(platform.reads);
  const body = <SystemView {...{ lang, jobs, alarms, error }} />;
  return framedView(systemTexts(lang).title, body, {
    isPrivate: true,
    hasErrors: error !== undefined,
    shell: { isWide: true },
  });
}
