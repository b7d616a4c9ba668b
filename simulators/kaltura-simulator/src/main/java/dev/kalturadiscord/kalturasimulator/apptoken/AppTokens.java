package dev.kalturadiscord.kalturasimulator.apptoken;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** All app tokens of the account. */
final class AppTokens {
  private static final int TOKEN_BYTES = 16;
  private static final int ID_BYTES = 4;

  private final Table<AppToken> tokens;
  private final Account account;
  private final Storage storage;
  private final SecureRandom random = new SecureRandom();

  AppTokens(Account account, Storage storage) {
    this.tokens = storage.newTable();
    this.account = account;
    this.storage = storage;
  }

  /** Stores a new token with these values. */
  AppToken add(ObjectNode values) {
    values.put("id", "0_" + randomHex(ID_BYTES));
    values.put("token", randomHex(TOKEN_BYTES));
    values.put("partnerId", account.partnerId());
    values.put("createdAt", storage.now());
    values.put("objectType", AppToken.OBJECT_TYPE);
    return put(values);
  }

  AppToken put(ObjectNode values) {
    values.put("updatedAt", storage.now());
    AppToken token = Json.rowOf(values, AppToken.class);
    tokens.put(token.id(), token);
    return token;
  }

  AppToken existing(String id) {
    return tokens
        .find(id)
        .filter(token -> !token.isDeleted())
        .orElseThrow(() -> ErrorCode.APP_TOKEN_ID_NOT_FOUND.with(id));
  }

  List<AppToken> indexed() {
    return tokens.indexed().stream().filter(token -> !token.isDeleted()).toList();
  }

  private String randomHex(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
