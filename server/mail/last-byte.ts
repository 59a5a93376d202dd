/**
 * Several mails are handed over side by side, but only one at a time ends: from its last byte until it is written down as
 * sent. So a process that dies in between leaves one mail of which nobody knows whether it was taken, never several.
 */
export function oneAtATime() {
  let last: Promise<void> = Promise.resolve();
  return () => {
    let hasLeft = false;
    let leave: () => void = () => undefined;
    return {
      /** Resolves when all who came before have left. */
      wait: (): Promise<void> => {
        const before = last;
        const stay = new Promise<void>((done) => {
          leave = done;
        });
        last = before.then(() => stay);
        if (hasLeft) leave();
        return before;
      },
      /** Also where it never waited. */
      leave: (): void => {
        hasLeft = true;
        leave();
      },
    };
  };
}
