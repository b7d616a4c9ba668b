/** The entry at the foot of a channel: "/" finds a command, then its options are filled in. */

import { commandForm } from './command-form.js';
import { element } from './dom.js';
import { pickList } from './pick-list.js';

/**
 * @param form the entry's form in the page
 * @param runCommand sends a command; rejects with a Refusal that is shown below the entry
 */
export function commandEntry(store, form, runCommand) {
  const input = form.querySelector('[data-testid="command-input"]');
  const place = form.querySelector('.entry-command');
  const send = form.querySelector('[data-testid="send-command"]');
  const error = form.querySelector('.entry-error');
  const picks = pickList(form.querySelector('.entry-panel'));
  let chosen = null;
  let guildId = null;

  store.watch((value) => {
    const known = value.commands.some((command) => command.name === chosen?.name);
    if (chosen && (value.guildId !== guildId || !known)) leave('');
    guildId = value.guildId;
  });
  input.addEventListener('input', offerCommands);
  input.addEventListener('focus', () => input.value && offerCommands());
  form.addEventListener('keydown', onKey);
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget)) picks.hide();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });

  function offerCommands() {
    complain('');
    send.disabled = true;
    if (!input.value.startsWith('/')) {
      picks.hide();
      if (input.value) complain('Only commands can be sent here. Type / to see them.');
      return;
    }
    const found = fitting(input.value.slice(1).trim().toLowerCase());
    const exact = found.find((item) => `/${item.value} ` === input.value);
    if (exact) {
      begin(exact.value);
      return;
    }
    const heading = found.length > 0 ? 'Commands' : 'No command of that name';
    picks.show(input, [element('strong', {}, heading)], found, (item) => begin(item.value));
  }

  /** In the bot's order, but names that begin with the text before those that only hold it. */
  function fitting(text) {
    const { commands, bot } = store.get();
    return commands
      .filter(({ name }) => name.includes(text))
      .sort((one, other) => other.name.startsWith(text) - one.name.startsWith(text))
      .map(({ name, description }) => (
        { value: name, label: `/${name}`, description, aside: bot.name }));
  }

  function begin(name) {
    const command = store.get().commands.find((each) => each.name === name);
    if (!command) return;
    picks.hide();
    complain('');
    chosen = commandForm(command, store, picks, leave);
    place.replaceChildren(chosen.node);
    place.hidden = false;
    input.hidden = true;
    input.value = '';
    send.disabled = false;
    focus();
  }

  /** Back to the plain entry, with some text to continue from. */
  function leave(text) {
    const hadFocus = form.contains(document.activeElement);
    chosen = null;
    picks.hide();
    complain('');
    place.replaceChildren();
    place.hidden = true;
    input.hidden = false;
    input.value = text;
    send.disabled = true;
    if (hadFocus) input.focus();
  }

  function onKey(event) {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave('');
      return;
    }
    const inField = event.target instanceof HTMLInputElement;
    if (!inField || picks.handleKey(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      submit();
    } else {
      chosen?.handleKey(event);
    }
  }

  /**
   * Where one goes on typing: the command's first empty option, or the plain entry.
   *
   * @returns whether it is the plain entry, where a command begins
   */
  function focus() {
    if (!chosen) input.focus();
    else if (!chosen.focus()) send.focus();
    return !chosen;
  }

  async function submit() {
    if (!chosen || send.getAttribute('aria-busy')) return;
    const { values, problem } = chosen.read();
    if (problem) {
      complain(problem);
      return;
    }
    picks.hide();
    send.setAttribute('aria-busy', 'true');
    try {
      await runCommand(chosen.name, values);
      leave('');
    } catch (refusal) {
      complain(refusal.message);
    } finally {
      send.removeAttribute('aria-busy');
    }
  }

  function complain(text) {
    error.textContent = text;
    error.hidden = !text;
  }

  return { begin, focus };
}
