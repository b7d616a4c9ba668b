/** A menu of a message: what is chosen goes to the bot at once, several when the list closes. */

import { choiceMenu, withDefaults } from './choice-menu.js';

/**
 * @param menu the component
 * @param options what it offers, see choice-menu.js
 * @param surroundings {busy(customId), use(customId, values)}, see components.js
 */
export function selectMenu(menu, options, { busy, use }) {
  return choiceMenu(withDefaults(menu, options), {
    min: menu.min_values ?? 1,
    max: menu.max_values ?? 1,
    placeholder: menu.placeholder,
    opener: {
      'aria-busy': busy(menu.custom_id) ? 'true' : null,
      disabled: menu.disabled,
      data: { customId: menu.custom_id },
    },
    done: (values) => use(menu.custom_id, values),
  }).node;
}
