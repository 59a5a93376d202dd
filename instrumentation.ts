/** Runs once in each app process, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { bindLightly } = await import('./server/light-bindings');
  const { serveWithoutScripts } = await import('./server/http/reading-pages');
  const { answerFromKept } = await import('./server/http/kept-responses');
  bindLightly();
  serveWithoutScripts();
  answerFromKept();
  const { startProcess } = await import('./server/process');
  const { jobs } = await import('./composition');
  await startProcess(jobs);
}

export async function onRequestError(
  error: unknown,
  request: { method: string },
  context: { routePath: string },
) {
  const { log } = await import('./server/log');
  const message = error instanceof Error ? error.stack : String(error);
  log.error({ method: request.method, route: context.routePath, error: message }, 'request failed');
}
