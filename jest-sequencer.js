const { default: Sequencer } = require('@jest/test-sequencer')

/** The longest first, also on a machine that has not measured them yet: those that play whole journeys and wait for programs. */
const long = [/[\\/]journeys[\\/]/, /[\\/](desk[\\/]door|run-due-jobs|every-code)\.test/, /[\\/]tencent[\\/]client\.test/]
const rank = ({ path }) => long.findIndex((pattern) => pattern.test(path)) >>> 0

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other))
  }
}
