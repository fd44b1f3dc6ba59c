import type { Platform } from '#platform';
import type { Reads } from '#platform/db';
import type { Schedule } from '#platform/jobs';
import { notify } from '../actions/notify.ts';
import { linkTo } from '../actions/subscribe.ts';
import { newsTemplate } from '../actions/subscription-templates.ts';
import type { NewsAsked, NewsItem, NewsSource } from '../model/news.ts';
import { isDue, type SubscriptionId, settledUntil, type TopicKind } from '../model/subscription.ts';
import { type KeptSubscription, listOn, lockSubscription, noteLetter, toldUntil } from '../store/subscription-store.ts';
import { systemAct } from './system-act.ts';

export type Sources = readonly NewsSource<Reads>[];

/** Subscriptions of one round, so that nobody waits for the others. */
const BATCH = 200;
/** What a letter says at most; the rest is on the site. */
const MOST_ITEMS = 20;

/** Tells whoever is due what is new about the topic, each thing once; who has no news gets no letter. */
export async function tellNews(platform: Platform, sources: Sources): Promise<void> {
  const now = platform.clock.now();
  const known = new Map<string, Promise<readonly NewsItem[]>>();
  let after: SubscriptionId | undefined;
  for (;;) {
    const round = await listOn(platform.reads, after, BATCH);
    for (const subscription of round) {
      const { topic, toldUntil: since } = subscription;
      if (since && isDue(topic.kind, since, now)) await tellOne(platform, sources, known, subscription, since);
    }
    after = round.at(-1)?.id;
    if (round.length < BATCH) return;
  }
}

async function tellOne(
  platform: Platform,
  sources: Sources,
  known: Map<string, Promise<readonly NewsItem[]>>,
  { id, contactId, topic, label, lang }: KeptSubscription,
  after: Temporal.Instant,
): Promise<void> {
  const until = settledUntil(platform.clock.now());
  const name = [topic.kind, topic.key, lang, after].join('|');
  const news = known.get(name) ?? ask(platform.reads, sources, topic.kind, { key: topic.key, lang, after, until });
  known.set(name, news);
  const items = await news;
  // A case without news is looked at again from the same moment: nothing is written for it.
  if (items.length === 0 && topic.kind === 'case') return;
  await platform.db.transact(systemAct('tell-news'), async (tx) => {
    const held = await lockSubscription(tx, id);
    tx.record({ kind: 'subscription', id }, { items: items.length });
    if (held?.state !== 'on' || !held.toldUntil?.equals(after)) return;
    await toldUntil(tx, id, until);
    if (items.length === 0) return;
    const record = {
      ...{ label: label[lang], count: items.length, leave: linkTo(platform, 'leave', held, lang) },
      items: items.slice(0, MOST_ITEMS).map(({ title, path }) => ({
        ...{ title, link: `${platform.publicOrigin}/${lang}${path}` },
      })),
    };
    const noticeId = await notify(tx, { recipient: { contactId }, template: newsTemplate, record, lang });
    await noteLetter(tx, noticeId, id);
  });
}

/** Of all sources that know the kind of topic, the latest first. */
async function ask(on: Reads, sources: Sources, kind: TopicKind, asked: NewsAsked): Promise<readonly NewsItem[]> {
  const found = await Promise.all(sources.map(({ topics }) => topics[kind]?.(on, asked) ?? []));
  return found.flat().sort((a, b) => Temporal.Instant.compare(b.at, a.at));
}

export function tellNewsOften(platform: Platform, sources: Sources): Schedule {
  return { name: 'notices.tell-news', at: { everyMinutes: 10 }, run: () => tellNews(platform, sources) };
}
