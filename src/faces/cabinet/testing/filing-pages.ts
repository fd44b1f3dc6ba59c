import { after } from 'node:test';
import { demoPayer, paymentGateway, paymentsAt } from '#modules/egov';
import { type EgovSimulator, startEgovSimulator } from '#modules/egov/testing';
import { noScanner, virusScanner } from '#modules/filing';
import { fillClaim, type SigningHouse, signingHouse } from '#modules/filing/testing';
import type { Principal } from '#platform/http';
import { Browser, type FaceServer, serveFaces } from '#testing';
import { cabinet } from '../face.ts';

const boundary = 'xxXboundaryXxx';
const cookie = '__Host-sot=session';

/** The pages of the cabinet for whoever asks, with the payment gateway and no scanner. */
export interface FilingPages {
  readonly house: SigningHouse;
  readonly gateway: EgovSimulator;
  readonly cookie: { readonly cookie: string };
  serve(principal?: Principal): Promise<FaceServer>;
  browserOf(principal?: Principal): Promise<Browser>;
  /** A claim filled in to the end but for the duty; its address. */
  draft(lang?: string, principal?: Principal): Promise<string>;
  /** A form with one file, as a browser sends it. */
  send(
    url: string,
    fields: Readonly<Record<string, string>>,
    name: string,
    bytes: Buffer,
    field?: string,
  ): ReturnType<FaceServer['send']>;
}

const opened: EgovSimulator[] = [];
after(async () => {
  for (const gateway of opened) await gateway.close();
});

/** Call it in `before`. */
export async function filingPages(): Promise<FilingPages> {
  const house = await signingHouse();
  const { clock, log, metrics, ports } = house.platform;
  const gateway = await startEgovSimulator({ clock });
  opened.push(gateway);
  ports.plug(paymentGateway, paymentsAt({ url: gateway.url, clock, log, metrics }));
  ports.plug(demoPayer, gateway);
  ports.plug(virusScanner, noScanner);
  const servers = new Map<Principal, FaceServer>();
  const serve = async (principal = house.filer): Promise<FaceServer> => {
    const served = servers.get(principal) ?? (await serveFaces(house.platform, [cabinet], principal));
    servers.set(principal, served);
    return served;
  };
  return {
    ...{ house, gateway, serve, cookie: { cookie } },
    browserOf: async (principal) => {
      const browser = new Browser((await serve(principal)).server);
      browser.cookies.set('__Host-sot', 'session');
      return browser;
    },
    draft: async (lang = 'kk', principal = house.filer) =>
      `/${lang}/cabinet/filings/${await fillClaim(house.platform, house.actsOf(principal), principal)}`,
    send: async (url, fields, name, bytes, field = 'file') => {
      const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` };
      return await (await serve()).send(url, multipart(fields, { field, name, bytes }), headers);
    },
  };
}

function multipart(fields: Readonly<Record<string, string>>, file: { field: string; name: string; bytes: Buffer }) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(parts.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}
