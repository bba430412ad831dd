/** The program's end of a connection, as the other end sees it. */
export interface Line {
  /** Sends bytes to the program. */
  send(bytes: Uint8Array): void;
  /** Ends the connection; the program still reads what was sent before. */
  close(): void;
}

/** The other end of a connection, as the program sees it. It never throws. */
export interface Peer {
  /** Takes what the program sends. */
  receive(bytes: Uint8Array): void;
  /** The program, or its network, has ended the connection. */
  closed(): void;
}

/** Somebody who listens at a port somewhere: takes a call and talks over the line, or refuses it with null. */
export type Service = (host: string, port: number, line: Line) => Peer | null;
