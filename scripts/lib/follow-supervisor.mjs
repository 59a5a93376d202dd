/**
 * Loaded into each app process before the app: when the supervisor is killed, its end of this pipe closes, and the
 * app goes as well instead of keeping the port without a database.
 */
import net from 'node:net';

const pipe = new net.Socket({ fd: 3 });
pipe.on('error', () => {});
pipe.on('close', () => process.kill(process.pid, 'SIGTERM'));
pipe.resume().unref();
