import { writeFileSync } from 'node:fs';
import { errorAt } from './outcome.mjs';

/**
 * For `vitest run --reporter`: the outcome as JSON, in the file that OCAQ_OUTCOME names. What no test caught, and a
 * file that could not be loaded, is a fault like a failed test.
 */
export default class OutcomeReporter {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const faults = [
      ...inState('failed').map((test) =>
        errorAt(`${test.module.relativeModuleId}: ${test.fullName}`)(test.result().errors[0]),
      ),
      ...suites.flatMap((suite) => suite.errors().map(errorAt(suite.fullName ?? suite.relativeModuleId))),
      ...unhandled.map(errorAt('outside of the tests')),
    ];
    const passed = inState('passed').length;
    const failed = passed === 0 ? Math.max(1, faults.length) : faults.length;
    writeFileSync(process.env.OCAQ_OUTCOME, JSON.stringify({ passed, failed, faults }));
  }
}
