package dev.kalturadiscord.bot.interaction;

import org.jspecify.annotations.Nullable;

/** The sentences for refusals, which say more the more is known about who may. */
final class RefusalKeys {

  private RefusalKeys() {}

  static String of(Failure.Forbidden refusal) {
    return byRole(
        refusal.needed(),
        "failure.forbidden.moderators",
        "failure.forbidden.moderators.named",
        "failure.forbidden.administrators",
        "failure.forbidden.administrators.named",
        "failure.forbidden");
  }

  static String of(Failure.SharingLeftToOthers refusal) {
    return byRole(
        refusal.needed(),
        "failure.sharing.moderators",
        "failure.sharing.moderators.named",
        "failure.sharing.administrators",
        "failure.sharing.administrators.named",
        "failure.forbidden");
  }

  static String of(Failure.CommandNotAllowed refusal) {
    return refusal.needed().areNamed()
        ? "failure.command-not-allowed.named"
        : "failure.command-not-allowed";
  }

  static String of(Failure.AdministratorsOnly refusal) {
    return refusal.needed().areNamed()
        ? "failure.administrators-only.named"
        : "failure.administrators-only";
  }

  /** Who needed which roles; null for what is no refusal of that kind. */
  static @Nullable NeededRoles needed(Failure failure) {
    return switch (failure) {
      case Failure.Forbidden f -> f.needed();
      case Failure.SharingLeftToOthers f -> f.needed();
      case Failure.CommandNotAllowed f -> f.needed();
      case Failure.AdministratorsOnly f -> f.needed();
      default -> null;
    };
  }

  private static String byRole(
      NeededRoles needed,
      String moderators,
      String moderatorsNamed,
      String administrators,
      String administratorsNamed,
      String otherwise) {
    return switch (needed.role()) {
      case MODERATOR -> needed.areNamed() ? moderatorsNamed : moderators;
      case ADMINISTRATOR -> needed.areNamed() ? administratorsNamed : administrators;
      case null, default -> otherwise;
    };
  }
}
