package dev.kalturadiscord.kalturasimulator.apptoken;

import dev.kalturadiscord.kalturasimulator.ks.Privileges;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The privileges of a session that an app token starts. */
final class SessionPrivileges {
  private static final String ANY = "*";

  /** What only the token itself may grant, because the server gives it a meaning. */
  private static final Set<String> RESERVED =
      Set.of(
          "edit",
          "sview",
          "list",
          "download",
          "downloadasset",
          "editplaylist",
          "sviewplaylist",
          "actionslimit",
          "setrole",
          "restrictingrole",
          "limitentry",
          "iprestrict",
          "urirestrict",
          "enableentitlement",
          "disableentitlement",
          "disableentitlementforentry",
          "disableentitlementforplaylist",
          "privacycontext",
          "enablecategorymoderation",
          "reftime",
          "sessionkey",
          "preview",
          "sessionid",
          "jobtype",
          "apptoken",
          "enablechangeaccount",
          "edituser",
          "enablecaptionmoderation",
          "editadmintags",
          "restrictexplicitliveview",
          "virtualeventid",
          "searchcontext",
          "disablesessiontypecheck");

  private SessionPrivileges() {}

  /**
   * The token's privileges, then those asked for, then the marks by which the token's sessions are
   * known.
   *
   * @return empty when something is asked for that this token does not allow
   */
  static Optional<Map<String, String>> of(AppToken token, String asked) {
    String own = token.sessionPrivileges();
    Map<String, String> granted = new LinkedHashMap<>(Privileges.parse(own == null ? "" : own));
    for (var privilege : Privileges.parse(asked).entrySet()) {
      String name = privilege.getKey();
      boolean allowed =
          granted.containsKey(name) ? ANY.equals(granted.get(name)) : !RESERVED.contains(name);
      if (!allowed) {
        return Optional.empty();
      }
      granted.put(name, privilege.getValue());
    }
    granted.put("sessionid", token.id());
    granted.put("apptoken", token.id());
    return Optional.of(granted);
  }
}
