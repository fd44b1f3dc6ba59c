import type { Platform } from '#platform';
import { isLoopback } from '#platform/config';
import type { Reads } from '#platform/db';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { confirmTemplate, newsTemplate } from './actions/subscription-templates.ts';
import type { Channel, Channels } from './jobs/channels/channel.ts';
import { demoOutbox } from './jobs/channels/demo-outbox-channel.ts';
import { readRepeats } from './jobs/channels/repeats.ts';
import { smtpChannel } from './jobs/channels/smtp-channel.ts';
import { sendDeliveryJob } from './jobs/delivery-job.ts';
import { forgetDemoMessages } from './jobs/forget-demo-messages.ts';
import { forgetEarlyReceipts } from './jobs/forget-early-receipts.ts';
import { forgetUnconfirmedSubscriptions } from './jobs/forget-unconfirmed.ts';
import { onLetterLost } from './jobs/on-letter-lost.ts';
import { raiseAlarms } from './jobs/raise-alarms.ts';
import { recordReceipt } from './jobs/record-receipt.ts';
import { deliverySender } from './jobs/send-delivery.ts';
import { settleLostClaims } from './jobs/settle-lost-claims.ts';
import { smppChannel } from './jobs/smpp/smpp-channel.ts';
import { readSmppUrl } from './jobs/smpp/smpp-options.ts';
import { tellNewsOften } from './jobs/tell-news.ts';
import type { NewsSource } from './model/news.ts';
import type { AnyTemplate } from './model/template.ts';
import { countAlarms } from './queries/list-alarms.ts';

export interface NoticesParts {
  /** Every kind of notice in the house, from all guests. */
  readonly templates: readonly AnyTemplate[];
  readonly channels: Channels;
  /** What subscribers are told of, from all guests. */
  readonly news?: readonly NewsSource<Reads>[];
}

/** @throws Error when two guests gave one name to their templates */
export function noticesModule(platform: Platform, { templates, channels, news = [] }: NoticesParts): ModuleManifest {
  refuseSameNames([...templates, confirmTemplate, newsTemplate]);
  const send = deliverySender(platform, channels);
  const count = platform.metrics.counter('notices_tries_total', 'Tries to send a notice, by channel and outcome');
  platform.metrics.gauge('notices_alarms', 'Facts that demand a notice and have none that arrived', async () =>
    Object.values(await countAlarms(platform.reads)).reduce((sum, n) => sum + n, 0),
  );
  return {
    name: 'notices',
    jobs: [
      onLetterLost(platform),
      handleJob(sendDeliveryJob, async ({ deliveryId }) => {
        const tried = await send(deliveryId);
        if (tried) count({ channel: tried.channel, outcome: tried.outcome.kind });
      }),
    ],
    schedules: [
      tellNewsOften(platform, news),
      {
        name: 'notices.forget-unconfirmed',
        at: { daily: '03:25' },
        run: () => forgetUnconfirmedSubscriptions(platform),
      },
      { name: 'notices.settle-lost-claims', at: { everyMinutes: 1 }, run: () => settleLostClaims(platform, channels) },
      { name: 'notices.raise-alarms', at: { everyMinutes: 5 }, run: () => raiseAlarms(platform) },
      { name: 'notices.forget-demo-messages', at: { daily: '03:10' }, run: () => forgetDemoMessages(platform) },
      { name: 'notices.forget-early-receipts', at: { daily: '03:20' }, run: () => forgetEarlyReceipts(platform) },
    ],
  };
}

function refuseSameNames(templates: readonly AnyTemplate[]): void {
  const names = templates.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`two templates are called ${twice}`);
}

/**
 * Opens the ways out of the house: SMPP_URL and SMTP_URL where they are set; else the outbox in the demo, and nothing in a
 * real court, where deliveries then fail as `no_channel` and raise alarms. Opened by processes that run jobs, closed at the end.
 * @throws StartRefusal when SMPP_URL or SMTP_URL has an unusable part
 */
export function openChannels(platform: Platform): Channels {
  const { smppUrl, smtpUrl, mailFrom, mode } = platform.config;
  const outbox = mode === 'demo' ? demoOutbox(platform) : undefined;
  const sms = smppUrl ? openSmpp(platform, smppUrl) : outbox?.('sms');
  const email = smtpUrl ? openSmtp(smtpUrl, mailFrom) : outbox?.('email');
  return { ...(sms ? { sms } : {}), ...(email ? { email } : {}) };
}

function openSmtp(url: URL, from: string): Channel {
  const dropsRepeats = readRepeats(url, 'SMTP_URL');
  return smtpChannel({ url, from, mustEncrypt: !isLoopback(url.hostname), dropsRepeats });
}

function openSmpp(platform: Platform, url: URL): Channel {
  const channel = smppChannel(readSmppUrl(url), platform.clock, {
    log: platform.log,
    onReceipt: (receipt) => recordReceipt(platform, receipt),
    random: Math.random,
  });
  platform.metrics.gauge('notices_smpp_bound', '1 while the short message centre is bound', () =>
    Number(channel.isBound),
  );
  return channel;
}

/** Ends the connections of the channels. */
export async function closeChannels({ sms, email }: Channels): Promise<void> {
  await Promise.all([sms?.close(), email?.close()]);
}
