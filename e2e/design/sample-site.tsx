import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AgeStamp,
  assetRoutes,
  ComponentsPage,
  LiveOver,
  LiveRegion,
  LiveSaid,
  Page,
  PdfReader,
  renderFragment,
  renderPage,
} from '#design';

type Kind = 'public' | 'work' | 'kiosk';

/** A site of the design alone: the page of components, and a live page whose court day the test turns. */
export interface SampleSite {
  readonly origin: string;
  /** Streams that are open now. */
  readonly streams: () => number;
  /** Topics of the newest stream. */
  readonly topics: () => string;
  /** Changes the court day and tells every stream. */
  readonly turn: (row: string, words?: string) => void;
  /** Ends every stream; new ones are refused until `isOpen` is true again. */
  readonly cut: () => void;
  /** The part says from now on that it does not change any more. */
  readonly end: () => void;
  readonly mend: () => void;
  /** Lays a document under the reader of `/kk/reader`. */
  readonly lay: (paper: Uint8Array) => void;
  readonly close: () => void;
}

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'";

const rows = (row: string, words?: string, isOver = false) => (
  <>
    {isOver && <LiveOver />}
    {words && <LiveSaid>{words}</LiveSaid>}
    <AgeStamp at="2026-11-24T08:42:00+05:00" text="08:42" />
    <ul class="govuk-list">
      <li id="first">
        <a class="govuk-link" href="#first" id="first-link">
          {row}
        </a>
      </li>
      <li id="second">
        <a class="govuk-link" href="#second" id="second-link">
          207
        </a>
      </li>
    </ul>
  </>
);

function livePage(row: string): string {
  return renderPage(
    <Page lang="kk" path="/live-page" title="Тақта" brand={{ name: 'Ашық сот', href: '/kk' }}>
      <h1 class="govuk-heading-l">Тақта</h1>
      <LiveRegion id="board" topics={['hearings:7517']} url="/kk/board-part">
        {rows(row)}
      </LiveRegion>
    </Page>,
  );
}

function readerPage(): string {
  return renderPage(
    <Page lang="kk" path="/reader" title="Құжат" brand={{ name: 'Ашық сот', href: '/kk' }}>
      <h1 class="govuk-heading-l">Құжат</h1>
      <PdfReader src="/paper.pdf" title="Құжат" />
    </Page>,
  );
}

/** The court day of the test and the streams that follow it. */
class LiveDay {
  readonly streams = new Set<ServerResponse>();
  row = '304';
  words: string | undefined;
  topics = '';
  isOpen = true;
  isOver = false;
  /** The document of the page `/kk/reader`. */
  paper: Uint8Array = new Uint8Array();

  follow(url: URL, request: IncomingMessage, response: ServerResponse): void {
    if (!this.isOpen) {
      response.writeHead(503).end();
      return;
    }
    this.topics = url.searchParams.get('topics') ?? '';
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 200\n\n');
    this.streams.add(response);
    request.on('close', () => this.streams.delete(response));
  }

  turn(row: string, words?: string): void {
    this.row = row;
    this.words = words;
    const message = JSON.stringify({ topic: 'hearings:7517', at: '2026-11-24T08:43:00Z' });
    for (const stream of this.streams) stream.write(`data: ${message}\n\n`);
  }

  cut(): void {
    this.isOpen = false;
    for (const stream of this.streams) stream.end();
  }
}

function answer(day: LiveDay): (request: IncomingMessage, response: ServerResponse) => void {
  const files = new Map(assetRoutes().map((file) => [file.url, file]));
  const html = (response: ServerResponse, body: string) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(body);
  };
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(url.pathname);
    const lang = /^\/(kk|ru|en)\/design$/.exec(url.pathname)?.[1] as 'kk' | 'ru' | 'en' | undefined;
    if (file) response.writeHead(200, file.headers).end(file.identity);
    else if (lang)
      html(response, renderPage(<ComponentsPage lang={lang} kind={kindOf(url)} isLow={url.searchParams.has('low')} />));
    else if (url.pathname === '/live') day.follow(url, request, response);
    else if (url.pathname === '/kk/reader') html(response, readerPage());
    else if (url.pathname === '/paper.pdf')
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(day.paper);
    else if (url.pathname === '/kk/live-page') html(response, livePage(day.row));
    else if (url.pathname === '/kk/board-part')
      html(response, renderFragment('kk', rows(day.row, day.words, day.isOver)));
    else response.writeHead(404).end();
  };
}

export async function openSampleSite(): Promise<SampleSite> {
  const day = new LiveDay();
  const server = createServer(answer(day));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams: () => day.streams.size,
    topics: () => day.topics,
    turn: (row, words) => day.turn(row, words),
    cut: () => day.cut(),
    end: () => {
      day.isOver = true;
    },
    mend: () => {
      day.isOpen = true;
    },
    lay: (paper) => {
      day.paper = paper;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const kindOf = (url: URL): Kind => (url.searchParams.get('kind') as Kind | null) ?? 'public';
