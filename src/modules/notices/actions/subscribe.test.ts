import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import type { Reads } from '#platform/db';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { forgetUnconfirmedSubscriptions } from '../jobs/forget-unconfirmed.ts';
import { tellNews } from '../jobs/tell-news.ts';
import type { NewsItem, NewsSource } from '../model/news.ts';
import { noticesModule } from '../module.ts';
import { type RecordingChannel, recordingChannel } from '../testing/index.ts';
import {
  confirmSubscription,
  getSubscription,
  leaveSubscription,
  type NewSubscription,
  subscribe,
} from './subscribe.ts';

const act: Act = { actor: { kind: 'visitor' }, action: 'notices.subscribe' };
const label = { kk: 'Медеу аудандық соты', ru: 'Медеуский районный суд', en: 'Medeu District Court' };

describe('a subscription', () => {
  let platform: TestPlatform;
  let mail: RecordingChannel;
  let news: (NewsItem & { readonly of: string })[] = [];
  const asked: string[] = [];
  const ofKey =
    (kind: string) =>
    async (_on: Reads, { key, after, until }: Parameters<NonNullable<NewsSource<Reads>['topics']['court']>>[1]) => {
      asked.push(`${kind}:${key}`);
      return news.filter(
        ({ at, of }) =>
          of === key && Temporal.Instant.compare(at, after) > 0 && Temporal.Instant.compare(at, until) <= 0,
      );
    };
  const source: NewsSource<Reads> = { name: 'test.news', topics: { court: ofKey('court'), case: ofKey('case') } };
  const wish = (given: Partial<NewSubscription> = {}) =>
    subscribe(platform, act, {
      ...{ topic: { kind: 'court', key: '7517' }, label, email: 'reader@example.kz', lang: 'kk' },
      ...{ network: 'home', trap: '', ...given },
    });
  const work = async (): Promise<void> => {
    const { jobs = [] } = noticesModule(platform, { templates: [], channels: { email: mail } });
    await runJobs(platform, jobs);
  };
  const lastLetter = async () => {
    await work();
    const letter = mail.sent.at(-1);
    assert.ok(letter);
    return letter;
  };
  const tokenIn = (text: string, purpose: 'confirm' | 'leave'): string =>
    new RegExp(`/subscriptions/${purpose}/(\\S+)`).exec(text)?.[1] ?? '';
  const confirmed = async (email: string, given: Partial<NewSubscription> = {}): Promise<void> => {
    await wish({ email, network: email, ...given });
    await confirmSubscription(platform, act, tokenIn((await lastLetter()).text, 'confirm'));
  };
  const happened = (of: string, title: string): void => {
    platform.clock.advance({ seconds: 1 });
    news.push({ of, title, path: `/questions/${news.length}`, at: platform.clock.now() });
  };
  const tell = async (): Promise<number> => {
    const before = mail.sent.length;
    await tellNews(platform, [source]);
    await work();
    return mail.sent.length - before;
  };

  before(async () => {
    platform = await testPlatform();
    mail = recordingChannel('email');
    const { jobs = [] } = noticesModule(platform, { templates: [], channels: { email: mail } });
    platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  });

  it('begins with a letter and is nothing until its link is followed and the button pressed', async () => {
    await wish();
    const letter = await lastLetter();
    assert.equal(letter.address, 'reader@example.kz');
    assert.match(letter.text, /Не туралы: Медеу аудандық соты/);
    const token = tokenIn(letter.text, 'confirm');
    assert.equal((await getSubscription(platform, 'confirm', token)).state, 'asked');
    happened('7517', 'Жаңа жауап');
    platform.clock.set('2026-11-24T03:31:00Z');
    assert.equal(await tell(), 0);
    await confirmSubscription(platform, act, token);
    await confirmSubscription(platform, act, token);
    assert.equal((await getSubscription(platform, 'confirm', token)).state, 'on');
  });

  it('brings the news of a court once a day in the morning, each once, and no letter without news', async () => {
    platform.clock.set('2026-11-24T09:00:00Z');
    happened('7517', 'Қабылдау күні өзгерді');
    happened('7599', 'Басқа соттың жаңалығы');
    assert.equal(await tell(), 0, 'not before the morning');
    platform.clock.set('2026-11-25T03:31:00Z');
    assert.equal(await tell(), 1);
    const letter = await lastLetter();
    assert.match(letter.text, /Қабылдау күні өзгерді\nhttp:\/\/localhost:3000\/kk\/questions\/\d/);
    assert.doesNotMatch(letter.text, /Басқа соттың|Жаңа жауап/);
    assert.equal(await tell(), 0, 'told once');
    platform.clock.set('2026-11-26T03:31:00Z');
    assert.equal(await tell(), 0, 'no news');
  });

  it('to a case brings its news within minutes, and asks a source once for all who follow it', async () => {
    const topic = { kind: 'case', key: '7517-26-00-2/15' } as const;
    for (const email of ['a@example.kz', 'b@example.kz'])
      await confirmed(email, { topic, label: { kk: topic.key, ru: topic.key, en: topic.key } });
    happened(topic.key, 'Отырыс тағайындалды');
    platform.clock.advance({ minutes: 1 });
    assert.equal(await tell(), 0, 'what is just written is told the next time');
    platform.clock.advance({ minutes: 2 });
    asked.length = 0;
    assert.equal(await tell(), 2);
    assert.equal(asked.filter((one) => one === `case:${topic.key}`).length, 1);
    assert.equal(await tell(), 0);
  });

  it('is left by one press, from the page or from the mail program, and stays left', async () => {
    await confirmed('leaver@example.kz', { topic: { kind: 'court', key: '7581' } });
    const letter = await lastLetter();
    const leave = letter.leaveUrl?.split('/').at(-1) ?? '';
    assert.match(letter.leaveUrl ?? '', /^http:\/\/localhost:3000\/kk\/subscriptions\/leave\//);
    await leaveSubscription(platform, act, leave);
    await leaveSubscription(platform, act, leave);
    assert.equal((await getSubscription(platform, 'leave', leave)).state, 'left');
    happened('7581', 'Енді хат бармайды');
    platform.clock.advance({ hours: 24 });
    assert.equal(await tell(), 0);
  });

  it('ends when a letter comes back, and can be begun anew', async () => {
    const topic = { kind: 'court', key: '7191' } as const;
    await confirmed('bounced@example.kz', { topic });
    mail.answer(() => ({ kind: 'refused', isFinal: true, failure: 'smtp_550', acceptedParts: [] }));
    happened('7191', 'Жетпейтін хат');
    platform.clock.advance({ hours: 24 });
    assert.equal(await tell(), 1);
    const leave = mail.sent.at(-1)?.leaveUrl?.split('/').at(-1) ?? '';
    assert.equal((await getSubscription(platform, 'leave', leave)).state, 'bounced');
    mail.answer(({ deliveryId }) => ({
      ...{ kind: 'accepted', isDelivered: false },
      acceptedParts: [{ part: 1, providerMessageId: `test-${deliveryId}` }],
    }));
    happened('7191', 'Тоқтатылған');
    platform.clock.advance({ hours: 24 });
    assert.equal(await tell(), 0);
    await confirmed('bounced@example.kz', { topic });
    assert.equal((await getSubscription(platform, 'leave', leave)).state, 'on');
  });

  it('that is on stays as its holder confirmed it when a stranger asks for it in another language', async () => {
    const topic = { kind: 'court', key: '7591' } as const;
    await confirmed('holder@example.kz', { topic, lang: 'kk' });
    const other = { kk: 'Бөтен', ru: 'Чужое', en: 'Foreign' };
    await wish({ email: 'Holder@example.kz', topic, label: other, lang: 'en', network: 'stranger' });
    await work();
    happened('7591', 'Жаңа хабар');
    platform.clock.advance({ hours: 24 });
    assert.equal(await tell(), 1);
    const letter = await lastLetter();
    assert.match(letter.text, /Медеу аудандық соты/);
    assert.doesNotMatch(letter.text, /Foreign/);
    assert.match(letter.leaveUrl ?? '', /\/kk\/subscriptions\/leave\//);
  });

  it('of nobody who confirms is forgotten after three days; its link says so before', async () => {
    await wish({ email: 'never@example.kz', network: 'never' });
    const token = tokenIn((await lastLetter()).text, 'confirm');
    platform.clock.advance({ hours: 71, minutes: 59 });
    await forgetUnconfirmedSubscriptions(platform);
    assert.equal((await getSubscription(platform, 'confirm', token)).state, 'asked');
    platform.clock.advance({ minutes: 1 });
    await assert.rejects(getSubscription(platform, 'confirm', token), { code: 'NOTICES_SUBSCRIPTION_OVER' });
    platform.clock.advance({ minutes: 1 });
    await forgetUnconfirmedSubscriptions(platform);
    await assert.rejects(getSubscription(platform, 'confirm', token), { code: 'NOTICES_SUBSCRIPTION_MISSING' });
  });

  it('has links that nobody makes up', async () => {
    await wish({ email: 'forged@example.kz', network: 'forged' });
    const token = tokenIn((await lastLetter()).text, 'confirm');
    const [id] = token.split('.');
    for (const made of ['', 'x', `${id}`, `${id}.${'0'.repeat(32)}`, token.slice(0, -1)]) {
      await assert.rejects(confirmSubscription(platform, act, made), { code: 'NOTICES_SUBSCRIPTION_MISSING' });
    }
    await assert.rejects(leaveSubscription(platform, act, token), { code: 'NOTICES_SUBSCRIPTION_MISSING' });
  });

  it('fills no mailbox, and is no way for programs', async () => {
    await assert.rejects(wish({ trap: 'x' }), { code: 'NOTICES_TRAP_FILLED' });
    await assert.rejects(wish({ email: 'reader' }), { code: 'NOTICES_MAIL_UNREADABLE' });
    for (const network of ['n1', 'n2', 'n3', 'n4']) await wish({ email: 'flooded@example.kz', network });
    await assert.rejects(wish({ email: 'Flooded@example.kz', network: 'n5' }), {
      code: 'NOTICES_SUBSCRIPTIONS_TOO_MANY',
    });
    news = [];
  });
});
