import { Server, ServerResponse } from 'node:http';

/** Remembers what the app changes of Node for its whole process, and puts it back: tests share theirs. */
export function nodeAsItIs(): { putBack: () => void } {
  const { emit } = Server.prototype;
  const { write, end, flushHeaders } = ServerResponse.prototype;
  return {
    putBack: () => {
      Object.assign(Server.prototype, { emit });
      Object.assign(ServerResponse.prototype, { write, end, flushHeaders });
    },
  };
}
