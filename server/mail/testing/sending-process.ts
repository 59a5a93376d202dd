/** An app process of its own that works off the outbox until it is killed. */
import { outboxJob } from '../job';

process.send?.('ready');
for (;;) {
  if (!(await outboxJob.run())) await new Promise((done) => setTimeout(done, 20));
}
