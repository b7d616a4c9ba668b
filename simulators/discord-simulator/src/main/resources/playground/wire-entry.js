/** One thing said between bot and Discord, in a form that REST and gateway share. */

const FIRST_ERROR = 400;
/** Beats of the heart and their answers come all the time and tell nothing. */
const QUIET = new Set(['HEARTBEAT', 'HEARTBEAT_ACK']);

/**
 * @returns {key, kind, time, way, what, status, failed, quiet, duration, violations, parts, words}:
 *     `parts` are titled JSON values to unfold, `words` all text a filter looks in
 */
export function entryOfExchange(exchange) {
  const { sequence, method, path, status, durationMillis, violations } = exchange;
  return withWords({
    key: `rest-${sequence}`,
    kind: 'rest',
    time: Date.parse(exchange.at),
    way: method,
    what: path,
    status: String(status),
    failed: status >= FIRST_ERROR,
    quiet: false,
    duration: durationMillis,
    violations,
    parts: [['Request', exchange.requestBody], ['Answer', exchange.responseBody]],
  });
}

export function entryOfFrame({ sequence, at, fromBot, name, data }) {
  return withWords({
    key: `gateway-${sequence}`,
    kind: 'gateway',
    time: Date.parse(at),
    way: fromBot ? '↑ bot' : '↓ Discord',
    what: name,
    status: '',
    failed: false,
    quiet: QUIET.has(name),
    duration: null,
    violations: [],
    parts: [['Data', data]],
  });
}

function withWords(entry) {
  const { way, what, status, violations, parts } = entry;
  const words = [way, what, status, ...violations, JSON.stringify(parts)].join(' ').toLowerCase();
  return { ...entry, words };
}
