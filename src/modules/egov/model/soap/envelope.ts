import { ALMATY } from '#platform/clock';
import { escapeXml, only, readXml, textOf, UnreadableXml, type XmlElement } from './xml-element.ts';

/*
 * The synchronous channel of the state gateway (ШЭП): one SOAP 1.1 endpoint, services told apart by their id, the answer
 * tied to the request by `correlationId`. Shape taken from public examples of the channel; names of services are agreed anew
 * with every participant.
 */

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const CHANNEL = 'http://bip.bee.kz/SyncChannel/v10/Types';
/** «Message has been processed successfully». */
const PROCESSED = 'SCSS001';

export interface ChannelRequest {
  readonly messageId: string;
  readonly serviceId: string;
  readonly at: Temporal.Instant;
  readonly senderId: string;
  readonly password: string;
  /** Fields of `data` in their order. */
  readonly data: Readonly<Record<string, string>>;
}

export function writeRequest({ messageId, serviceId, at, senderId, password, data }: ChannelRequest): string {
  const date = at.toZonedDateTimeISO(ALMATY).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
  const fields = Object.entries(data).map(([name, value]) => element(name, value));
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="${SOAP}" xmlns:typ="${CHANNEL}"><soapenv:Header/><soapenv:Body><typ:SendMessage><request>\
<requestInfo>${element('messageId', messageId)}${element('serviceId', serviceId)}${element('messageDate', date)}\
<sender>${element('senderId', senderId)}${element('password', password)}</sender></requestInfo>\
<requestData><data>${element('messageId', messageId)}${element('messageDate', date)}${fields.join('')}</data></requestData>\
</request></typ:SendMessage></soapenv:Body></soapenv:Envelope>`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** fault: the register says that it failed, by its code; foreign: an answer to another request. */
export type ChannelAnswer =
  | { readonly kind: 'data'; readonly data: XmlElement }
  | { readonly kind: 'fault'; readonly code: string }
  | { readonly kind: 'foreign' };

/** @throws UnreadableXml when it is no answer of the channel */
export function readAnswer(xml: string, messageId: string): ChannelAnswer {
  const envelope = readXml(xml);
  if (envelope.name !== 'Envelope' || envelope.uri !== SOAP) throw new UnreadableXml('no SOAP envelope');
  const [content, another] = only(envelope, 'Body').children;
  if (!content || another) throw new UnreadableXml('a body of one element is expected');
  if (content.name === 'Fault' && content.uri === SOAP) return { kind: 'fault', code: faultCode(content) };
  if (content.name !== 'SendMessageResponse' || content.uri !== CHANNEL)
    throw new UnreadableXml('no answer of the channel');
  const response = only(content, 'response');
  const info = only(response, 'responseInfo');
  if (textOf(info, 'correlationId') !== messageId) return { kind: 'foreign' };
  const code = textOf(only(info, 'status'), 'code');
  if (code !== PROCESSED) return { kind: 'fault', code };
  return { kind: 'data', data: only(only(response, 'responseData'), 'data') };
}

/** `faultcode` only: `faultstring` may repeat what was asked. */
function faultCode(fault: XmlElement): string {
  return textOf(fault, 'faultcode')
    .replace(/[^\w:.-]/g, '')
    .slice(0, 60);
}

/** Code of `messageResult`, the register's own word inside an answer that the gateway delivered. */
export const REGISTER_ANSWERED = '00000';

/** @returns undefined when the register itself answered; else its code */
export function registerFault(data: XmlElement): string | undefined {
  const code = textOf(only(data, 'messageResult'), 'code');
  return code === REGISTER_ANSWERED ? undefined : code;
}
