/** Tells in words whether the bot is there, and whether the simulator itself is. */

export function botStatus(world, { status, banner }) {
  world.watch(({ bot, known, reachable }) => {
    const there = bot.connected && reachable && known;
    status.dataset.connected = String(there);
    status.querySelector('.status-text').textContent = stateInWords(bot, known, reachable);
    banner.hidden = there || (reachable && !known);
    banner.textContent = reachable
      ? `${bot.name} is offline. Commands and buttons get no answer until it connects again.`
      : 'The simulator does not answer. Trying again…';
  });
}

function stateInWords(bot, known, reachable) {
  if (!reachable) return 'Reconnecting…';
  if (!known) return 'Connecting…';
  return `${bot.name} is ${bot.connected ? 'online' : 'offline'}`;
}
