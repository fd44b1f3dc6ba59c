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
  readonly data: ChannelFields;
}

/** Elements by name: a text, an element with fields of its own, or several such elements of one name. */
export interface ChannelFields {
  readonly [name: string]: string | ChannelFields | readonly ChannelFields[];
}

export function writeRequest({ messageId, serviceId, at, senderId, password, data }: ChannelRequest): string {
  const date = at.toZonedDateTimeISO(ALMATY).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="${SOAP}" xmlns:typ="${CHANNEL}"><soapenv:Header/><soapenv:Body><typ:SendMessage><request>\
<requestInfo>${element('messageId', messageId)}${element('serviceId', serviceId)}${element('messageDate', date)}\
<sender>${element('senderId', senderId)}${element('password', password)}</sender></requestInfo>\
<requestData><data>${element('messageId', messageId)}${element('messageDate', date)}${writeFields(data)}</data></requestData>\
</request></typ:SendMessage></soapenv:Body></soapenv:Envelope>`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

function writeFields(fields: ChannelFields): string {
  return Object.entries(fields)
    .map(([name, value]) => {
      if (typeof value === 'string') return element(name, value);
      const all: readonly ChannelFields[] = Array.isArray(value) ? value : [value as ChannelFields];
      return all.map((one) => `<${name}>${writeFields(one)}</${name}>`).join('');
    })
    .join('');
}

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
