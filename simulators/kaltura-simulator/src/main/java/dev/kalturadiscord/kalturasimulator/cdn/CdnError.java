package dev.kalturadiscord.kalturasimulator.cdn;

/** Why the CDN does not deliver, with Kaltura's numbers and words for it. */
enum CdnError {
  ENTRY_NOT_FOUND(1, "requested entry not found"),
  ACCESS_CONTROL_RESTRICTED(3, "entry restricted due to access-control"),
  INVALID_KS_STRING(4, "ks is an invalid string"),
  FLAVOR_NOT_FOUND(6, "requested flavor was not found"),
  INVALID_KS(7, "ks is not valid"),
  PARTNER_NOT_FOUND(14, "requested partner not found"),
  UI_CONF_NOT_FOUND(22, "requested ui_conf not found"),
  KS_EXPIRED(31, "The given KS has expired");

  private final int number;
  private final String description;

  CdnError(int number, String description) {
    this.number = number;
    this.description = description;
  }

  String code() {
    return "error-" + number;
  }

  /** What Kaltura writes into the header X-Kaltura-App. */
  String explanation() {
    return "exiting on error " + number + " - " + description;
  }

  /** Whether another session could help. */
  boolean isAboutAccess() {
    return switch (this) {
      case ACCESS_CONTROL_RESTRICTED, INVALID_KS_STRING, INVALID_KS, KS_EXPIRED -> true;
      case ENTRY_NOT_FOUND, FLAVOR_NOT_FOUND, PARTNER_NOT_FOUND, UI_CONF_NOT_FOUND -> false;
    };
  }
}
