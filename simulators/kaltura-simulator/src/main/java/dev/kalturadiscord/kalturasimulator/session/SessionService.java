package dev.kalturadiscord.kalturasimulator.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.KsType;
import dev.kalturadiscord.kalturasimulator.ks.NewKs;
import dev.kalturadiscord.kalturasimulator.ks.Privileges;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.service.Access;
import dev.kalturadiscord.kalturasimulator.service.ActionCall;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceActions;
import dev.kalturadiscord.kalturasimulator.service.SessionGate;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;

/** Starts, shows and ends sessions. */
public final class SessionService implements KalturaService {
  private static final long ADMIN_TYPE = 2;

  private record WidgetSession(int partnerId, String ks, int userId, String objectType) {}

  private final Account account;
  private final KsCodec codec;
  private final SessionLedger ledger;
  private final Storage storage;

  public SessionService(Account account, KsCodec codec, SessionLedger ledger, Storage storage) {
    this.account = account;
    this.codec = codec;
    this.ledger = ledger;
    this.storage = storage;
  }

  @Override
  public ServiceActions actions() {
    return new ServiceActions("session")
        .on("start", Access.ANYONE, this::start)
        .on("startWidgetSession", Access.ANYONE, this::startWidgetSession)
        .on("get", Access.ADMIN, this::get)
        .on("end", Access.ANYONE, this::end);
  }

  private JsonNode start(ActionCall call) {
    Parameters parameters = call.parameters();
    String secret = parameters.requiredText("secret");
    String partnerId = parameters.text("partnerId").orElse("");
    if (!secret.equals(account.adminSecret()) || !isOurs(partnerId)) {
      throw ErrorCode.START_SESSION_ERROR.with(partnerId);
    }
    boolean admin = parameters.number("type").orElse(0L) == ADMIN_TYPE;
    NewKs ks =
        new NewKs(
            admin ? KsType.ADMIN : KsType.USER,
            parameters.text("userId").orElse(""),
            expiry(parameters),
            parameters.text("privileges").orElse(""));
    return TextNode.valueOf(codec.encode(ks));
  }

  private JsonNode startWidgetSession(ActionCall call) {
    String widgetId = call.parameters().requiredText("widgetId");
    if (!widgetId.equals("_" + account.partnerId())) {
      throw ErrorCode.INVALID_WIDGET_ID.with(widgetId);
    }
    NewKs ks = new NewKs(KsType.USER, "", expiry(call.parameters()), "view:*,widget:1");
    return Json.objectOf(
        new WidgetSession(
            account.partnerId(), codec.encode(ks), 0, "KalturaStartWidgetSessionResponse"));
  }

  private JsonNode get(ActionCall call) {
    String text =
        call.parameters().text("session").orElseGet(() -> call.parameters().requiredText("ks"));
    Ks ks = codec.decode(text).orElseThrow(() -> SessionGate.refused(text));
    NewKs content =
        new NewKs(ks.type(), ks.userId(), ks.expiry(), Privileges.format(ks.privileges()));
    return Json.objectOf(SessionInfo.of(text, content, account.partnerId()));
  }

  private JsonNode end(ActionCall call) {
    call.session().ifPresent(ledger::end);
    return NullNode.getInstance();
  }

  private boolean isOurs(String partnerId) {
    return partnerId.isEmpty() || partnerId.equals(Integer.toString(account.partnerId()));
  }

  private long expiry(Parameters parameters) {
    long lifetime = parameters.number("expiry").orElse(Account.GREATEST_SESSION_SECONDS);
    return storage.now() + Math.min(lifetime, Account.GREATEST_SESSION_SECONDS);
  }
}
