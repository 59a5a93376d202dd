/** A mail server of its own process that throws everything away and says how much it took. */
import { SMTPServer } from 'smtp-server';

let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData: (stream, _session, done) => {
    stream.on('end', () => {
      taken += 1;
      done();
    });
    stream.resume();
  },
});
server.on('error', () => undefined);
process.on('message', () => process.send?.({ taken }));
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
