package dev.kalturadiscord.kalturasimulator.user;

import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import java.util.regex.Pattern;

/** The form of the ids of users and groups. */
public final class UserIds {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9,!#$%&'*+?^_`{|}~.@-]{1,320}");

  private UserIds() {}

  /**
   * Checks an id.
   *
   * @param field what the error calls it
   * @throws ApiError INVALID_FIELD_VALUE
   */
  public static void check(String id, String field) {
    if (!FORM.matcher(id).matches()) {
      throw ErrorCode.INVALID_FIELD_VALUE.with(field);
    }
  }
}
