/** What the house uses of smpp 0.5.1, which brings no types. SMPP 3.4, https://smpp.org/SMPP_v3_4_Issue1_2.pdf */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer, Socket } from 'node:net';

  /** Fields of a PDU by their names in the specification. */
  export interface PduFields {
    command_status?: number;
    sequence_number?: number;
    system_id?: string;
    password?: string;
    system_type?: string;
    interface_version?: number;
    source_addr_ton?: number;
    source_addr_npi?: number;
    source_addr?: string;
    dest_addr_ton?: number;
    dest_addr_npi?: number;
    destination_addr?: string;
    esm_class?: number;
    registered_delivery?: number;
    validity_period?: string;
    data_coding?: number;
    /** Sent as octets; received as the decoded text with its header taken apart. */
    short_message?: Buffer | { message: string | Buffer; udh?: Buffer[] };
    message_payload?: Buffer | { message: string | Buffer };
    message_id?: string;
    receipted_message_id?: string;
    message_state?: number;
    user_message_reference?: number;
  }

  export interface Pdu extends PduFields {
    readonly command: string;
    readonly command_id: number;
    readonly command_status: number;
    readonly sequence_number: number;
    isResponse(): boolean;
    response(fields?: PduFields): Pdu;
  }

  export const PDU: new (command: string, fields?: PduFields) => Pdu;

  export class Session extends EventEmitter {
    readonly socket: Socket;
    /** @returns false when the socket takes no more */
    send(pdu: Pdu, onResponse?: (response: Pdu) => void, onSent?: (pdu: Pdu) => void): boolean;
    close(onClosed?: () => void): void;
    destroy(onClosed?: () => void): void;
    on(event: 'pdu', listener: (pdu: Pdu) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'connect' | 'secureConnect' | 'close', listener: () => void): this;
  }

  export interface Server extends NetServer {
    readonly sessions: Session[];
  }

  export function connect(options: {
    host: string;
    port: number;
    tls?: boolean;
    rejectUnauthorized?: boolean;
  }): Session;
  export function createServer(onSession: (session: Session) => void): Server;
}
