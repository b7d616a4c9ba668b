/** Tells whether the bot is there, and whether the simulator itself is. */

export function connection(store, { status, banner }) {
  store.watch(({ bot, reachable }) => {
    status.dataset.connected = String(bot.connected && reachable);
    status.querySelector('.status-text').textContent = reachable
      ? `${bot.name} is ${bot.connected ? 'connected' : 'not connected'}`
      : 'Reconnecting…';
    banner.hidden = bot.connected && reachable;
    banner.textContent = reachable
      ? `${bot.name} is not connected. Commands get no answer until it is.`
      : 'The simulator does not answer. Trying again…';
  });
}
