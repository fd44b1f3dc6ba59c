import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface TestMailServer {
  readonly url: URL;
  /** Whole messages with their headers, oldest first. */
  readonly mails: readonly string[];
  readonly recipients: readonly string[];
  close(): Promise<void>;
}

/** A mail server on a loopback port that takes everything. @param options what it does otherwise */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: string[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    closeTimeout: 100,
    disableReverseLookup: true,
    onData: (stream, session, done) => {
      let mail = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        mail += chunk;
      });
      stream.on('end', () => {
        mails.push(mail);
        recipients.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: new URL(`smtp://127.0.0.1:${port}`),
    mails,
    recipients,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
