// Its published types are Express's; it works with any server.
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  /** A middleware that compresses what is sent, with brotli where the client takes it. */
  export default function compression(options?: {
    brotli: { params: Record<number, number> };
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
