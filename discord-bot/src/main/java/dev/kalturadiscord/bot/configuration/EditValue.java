package dev.kalturadiscord.bot.configuration;

import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that buttons and menus of an editor stand for. */
final class EditValue {

  static final String ON = "on";
  static final String OFF = "off";

  /** Roles: the one that everybody has. */
  static final String EVERYONE = "everyone";

  /** Roles: none, which leaves it to administrators. */
  static final String NOBODY = "nobody";

  /** No choice has this name. */
  static final String DEFAULT = "-";

  private EditValue() {}

  /**
   * What was chosen.
   *
   * @param word of the button, empty for a menu
   * @return what JSON can say of it; null for the default
   * @throws FailureException when no such button or menu exists any more
   */
  static @Nullable Object of(ConfigurationKey definition, String word, Invocation invocation) {
    List<String> values = invocation.values();
    return switch (word) {
      case ON -> true;
      case OFF -> false;
      case EVERYONE -> List.of(invocation.member().getGuildId());
      case NOBODY -> List.of();
      case DEFAULT -> null;
      case "" -> definition.getKind() == ConfigurationValueKind.ROLES ? values : single(values);
      default -> throw new FailureException(new Failure.UnknownButton());
    };
  }

  private static @Nullable Object single(List<String> values) {
    if (values.size() != 1) {
      throw new FailureException(new Failure.UnknownMenu());
    }
    return values.getFirst().equals(DEFAULT) ? null : values.getFirst();
  }
}
