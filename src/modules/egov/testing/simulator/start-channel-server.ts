import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '#platform/clock';
import { only, readXml, textOf, type XmlElement } from '../../model/soap/xml-element.ts';
import { answerXml, faultXml } from './answers.ts';
import type { Behaviour } from './behaviour.ts';

/** What stands behind the channel: the content of `data` for a question. */
export interface ChannelServices {
  /** An honest answer; it is made, and takes effect, also when the wire then loses it. @throws when the request is not of the agreed form */
  answer(serviceId: string, data: XmlElement): string;
  /** What has to be there before the first answer; awaited with every question. */
  ready?(): Promise<void>;
  /** The question answered for somebody else; default: nothing. */
  answerForAnother?(serviceId: string, data: XmlElement): string;
}

export interface ChannelServer {
  /** Endpoint with the sender's id and password. */
  readonly url: URL;
  /** Questions that came, oldest first, as they were sent. */
  readonly questions: readonly string[];
  /** How the wire is from now on; honest at first. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

const SENDER = 'ashyq-sot';
const PASSWORD = 'demo';

/**
 * The state gateway's synchronous channel on a loopback port: the same SOAP, checked as strictly as the gateway does, and
 * every way to fail that it is told to show.
 */
export async function startChannelServer(clock: Clock, services: ChannelServices): Promise<ChannelServer> {
  const questions: string[] = [];
  let behaviour: Behaviour = 'honest';
  const server = createServer((request, response) => {
    read(request)
      .then(async (xml) => {
        questions.push(xml);
        await services.ready?.();
        reply(response, behaviour, questionOf(xml, services, clock));
      })
      .catch(() => send(response, 500, 'text/xml; charset=utf-8', faultXml('soap:Client')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://${SENDER}:${PASSWORD}@127.0.0.1:${port}/sync-channel`),
    questions,
    behave: (next) => {
      behaviour = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

interface Question {
  readonly messageId: string;
  readonly at: string;
  readonly honest: string;
  readonly another: string;
}

/** @throws when it is no request of the channel, or not from the sender with the password */
function questionOf(xml: string, { answer, answerForAnother }: ChannelServices, clock: Clock): Question {
  const request = only(only(only(readXml(xml), 'Body'), 'SendMessage'), 'request');
  const info = only(request, 'requestInfo');
  const sender = only(info, 'sender');
  if (textOf(sender, 'senderId') !== SENDER || textOf(sender, 'password') !== PASSWORD) throw new Error('who is it');
  const serviceId = textOf(info, 'serviceId');
  const data = only(only(request, 'requestData'), 'data');
  return {
    messageId: textOf(info, 'messageId'),
    at: clock.now().toString(),
    honest: answer(serviceId, data),
    another: answerForAnother?.(serviceId, data) ?? '',
  };
}

const BOMB = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;

function reply(response: ServerResponse, behaviour: Behaviour, { messageId, at, honest, another }: Question): void {
  const xml = (content: string, rest: { id?: string; status?: string; result?: string } = {}): string =>
    answerXml({ messageId: rest.id ?? messageId, at, content, ...rest });
  const ok = (body: string | Buffer): void => send(response, 200, 'text/xml; charset=utf-8', body);
  const page = '<!doctype html><html><body>Техникалық жұмыстар<br></body></html>';
  if (typeof behaviour === 'object') {
    setTimeout(() => ok(xml(honest)), behaviour.slow).unref();
    return;
  }
  const ways: Record<Exclude<Behaviour, object>, () => void> = {
    honest: () => ok(xml(honest)),
    silent: () => undefined,
    'hangs-up': () => void response.destroy(),
    fault: () => send(response, 500, 'text/xml; charset=utf-8', faultXml('soap:Server')),
    refused: () => ok(xml('', { status: 'SCSE004' })),
    'register-failed': () => ok(xml('', { result: '00099' })),
    unavailable: () => send(response, 503, 'text/html; charset=utf-8', page),
    html: () => send(response, 200, 'text/html; charset=utf-8', page),
    truncated: () => ok(xml(honest).slice(0, -60)),
    'entity-bomb': () => ok(xml(`<persons>&j;</persons>`).replace('?>', `?>${BOMB}`)),
    'broken-letters': () => ok(Buffer.concat([Buffer.from(xml(honest)), Buffer.from([0xff, 0xfe])])),
    endless: () => pour(response),
    redirect: () => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    'another-person': () => ok(xml(another)),
    'another-request': () => ok(xml(honest, { id: crypto.randomUUID() })),
    'two-people': () => ok(xml(honest + another)),
  };
  ways[behaviour]();
}

/** White space without end inside an answer that looks right. */
function pour(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
  const more = (): void => {
    while (!response.destroyed && response.write(' '.repeat(64 * 1024)));
  };
  response.on('drain', more);
  more();
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
