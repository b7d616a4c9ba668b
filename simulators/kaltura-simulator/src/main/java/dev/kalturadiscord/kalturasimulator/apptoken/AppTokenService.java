package dev.kalturadiscord.kalturasimulator.apptoken;

import static dev.kalturadiscord.kalturasimulator.object.Property.integer;
import static dev.kalturadiscord.kalturasimulator.object.Property.text;
import static dev.kalturadiscord.kalturasimulator.object.Property.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.KsType;
import dev.kalturadiscord.kalturasimulator.ks.NewKs;
import dev.kalturadiscord.kalturasimulator.ks.Privileges;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.object.ListQuery;
import dev.kalturadiscord.kalturasimulator.object.ObjectSchema;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.session.SessionInfo;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.List;
import java.util.Optional;

/** The appToken service. */
public final class AppTokenService implements KalturaService {
  private static final int ADMIN_TYPE = 2;

  private static final ObjectSchema SCHEMA =
      new ObjectSchema(
          AppToken.OBJECT_TYPE,
          text("id").readOnly(),
          text("token").readOnly(),
          integer("partnerId").readOnly(),
          integer("status"),
          time("expiry"),
          integer("sessionType"),
          text("sessionUserId"),
          integer("sessionDuration"),
          text("sessionPrivileges"),
          text("hashType"),
          text("description"),
          time("createdAt").readOnly(),
          time("updatedAt").readOnly());

  private final AppTokens tokens;
  private final Account account;
  private final KsCodec codec;
  private final SessionLedger ledger;
  private final Storage storage;

  public AppTokenService(Account account, KsCodec codec, SessionLedger ledger, Storage storage) {
    this.tokens = new AppTokens(account, storage);
    this.account = account;
    this.codec = codec;
    this.ledger = ledger;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("appToken")
        .on("add", Access.ADMIN, this::add)
        .on("get", Access.ADMIN, this::get)
        .on("list", Access.ADMIN, this::list)
        .on("delete", Access.ADMIN, this::delete)
        .on("startSession", Access.SESSION, this::startSession);
  }

  private JsonNode add(ActionCall call) {
    ObjectNode values =
        SCHEMA.forInsert(call.parameters().requiredObject("appToken"), storage.now());
    String hashType = values.path("hashType").asText(HashType.SHA1.name());
    if (HashType.of(hashType).isEmpty()) {
      throw ErrorCode.INVALID_ENUM_VALUE.with(hashType, "hashType", "KalturaAppTokenHashType");
    }
    values.put("hashType", hashType);
    if (!values.has("status")) {
      values.put("status", AppToken.ACTIVE);
    }
    if (!values.has("sessionDuration")) {
      values.put("sessionDuration", Account.GREATEST_SESSION_SECONDS);
    }
    return Json.objectOf(tokens.add(values));
  }

  private JsonNode get(ActionCall call) {
    return Json.objectOf(tokens.existing(call.parameters().requiredText("id")));
  }

  private JsonNode list(ActionCall call) {
    ListQuery query = new ListQuery(SCHEMA, call.parameters(), storage.now());
    List<ObjectNode> rows = tokens.indexed().stream().map(Json::objectOf).toList();
    return query.answer(rows, "KalturaAppTokenListResponse");
  }

  /** Also logs out every session that the token started. */
  private JsonNode delete(ActionCall call) {
    AppToken token = tokens.existing(call.parameters().requiredText("id"));
    ObjectNode values = Json.objectOf(token);
    values.put("status", AppToken.DELETED);
    tokens.put(values);
    ledger.endGroup(token.id());
    return NullNode.getInstance();
  }

  private JsonNode startSession(ActionCall call) {
    Parameters parameters = call.parameters();
    String id = parameters.requiredText("id");
    String hash = parameters.requiredText("tokenHash");
    AppToken token = tokens.existing(id);
    if (!token.isActive()) {
      throw ErrorCode.APP_TOKEN_NOT_ACTIVE.with(id);
    }
    // Another KS than the one that was hashed gives another hash.
    if (!token.hashType().hash(parameters.requiredText("ks"), token.token()).equals(hash)) {
      throw ErrorCode.INVALID_APP_TOKEN_HASH.with();
    }
    long lifetime = lifetime(token, parameters.number("expiry"));
    NewKs ks =
        new NewKs(
            type(token, parameters),
            Optional.ofNullable(token.sessionUserId())
                .or(() -> parameters.text("userId"))
                .orElse(""),
            storage.now() + lifetime,
            privileges(token, parameters));
    return Json.objectOf(SessionInfo.of(codec.encode(ks), ks, account.partnerId()));
  }

  /** The shortest of what is asked for, what the token allows, and what is left of the token. */
  private long lifetime(AppToken token, Optional<Long> asked) {
    long allowed = Math.min(token.sessionDuration(), Account.GREATEST_SESSION_SECONDS);
    Long expiry = token.expiry();
    if (expiry != null) {
      long left = expiry - storage.now();
      if (left <= 0) {
        throw ErrorCode.APP_TOKEN_EXPIRED.with(token.id());
      }
      allowed = Math.min(allowed, left);
    }
    return Math.min(asked.orElse(allowed), allowed);
  }

  private static KsType type(AppToken token, Parameters parameters) {
    Integer own = token.sessionType();
    long type = own != null ? own : parameters.number("type").orElse(0L);
    return type == ADMIN_TYPE ? KsType.ADMIN : KsType.USER;
  }

  /** How Kaltura words the refusal of a privilege is not documented; callers cope with any. */
  private String privileges(AppToken token, Parameters parameters) {
    String asked = parameters.text("sessionPrivileges").orElse("");
    return SessionPrivileges.of(token, asked)
        .map(Privileges::format)
        .orElseThrow(() -> ErrorCode.START_SESSION_ERROR.with(account.partnerId()));
  }
}
