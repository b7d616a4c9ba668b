package dev.kalturadiscord.kalturasimulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kalturadiscord.kalturasimulator.fault.Exchange;
import dev.kalturadiscord.kalturasimulator.fault.FaultKind;
import dev.kalturadiscord.kalturasimulator.fault.FaultTarget;
import dev.kalturadiscord.kalturasimulator.journal.CallDraft;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ApiRequest;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import dev.kalturadiscord.kalturasimulator.wire.ResponseFormat;
import io.javalin.http.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One api_v3 call and its answer. */
final class ApiExchange implements Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(ApiExchange.class);

  private final Context http;
  private final ApiRequest request;
  private final ServiceRegistry services;
  private final Multirequest multirequest;
  private final CallJournal journal;
  private final CallDraft draft;

  ApiExchange(
      Context http,
      ApiRequest request,
      ServiceRegistry services,
      Multirequest multirequest,
      CallJournal journal) {
    this.http = http;
    this.request = request;
    this.services = services;
    this.multirequest = multirequest;
    this.journal = journal;
    this.draft = CallDraft.api(request.service(), request.action(), request.parameters());
  }

  @Override
  public FaultTarget target() {
    return new FaultTarget(request.service(), request.action(), http.path());
  }

  @Override
  public void execute(@Nullable FaultKind fault) {
    try {
      ResponseFormat format = ResponseFormat.of(new Parameters(request.parameters()));
      JsonNode answer = run();
      journal.add(draft.under(fault).answered(answer));
      write(format, answer);
    } catch (ApiError error) {
      fail(error, fault);
    } catch (RuntimeException bug) {
      LOG.error("{}.{} failed", request.service(), request.action(), bug);
      fail(ErrorCode.INTERNAL_SERVERL_ERROR.with(), fault);
    }
  }

  @Override
  public void refuse(FaultKind fault) {
    String service = request.service();
    String action = request.action();
    switch (fault) {
      case ACTION_BLOCKED -> fail(ErrorCode.ACTION_BLOCKED.with(action, service), fault);
      case INTERNAL_ERROR -> fail(ErrorCode.INTERNAL_SERVERL_ERROR.with(), fault);
      case EXPIRED_KS -> fail(SessionGate.refused("EXPIRED"), fault);
      case RATE_LIMIT_STRING -> {
        journal.add(draft.under(fault).failed(fault.wireName()));
        String text = "Access to " + service + "->" + action + " was rate limited";
        write(ResponseFormat.JSON, TextNode.valueOf(text));
      }
      default -> journal.add(draft.under(fault).failed(fault.wireName()));
    }
  }

  @Override
  public void refuseWith(ApiError error) {
    fail(error, FaultKind.ERROR);
  }

  private JsonNode run() {
    return request.service().equalsIgnoreCase(Multirequest.SERVICE)
        ? multirequest.run(request.parameters())
        : services.run(request);
  }

  private void fail(ApiError error, @Nullable FaultKind fault) {
    journal.add(draft.under(fault).failed(error.code().wireName()));
    http.header("X-Kaltura", "error-" + error.code().wireName());
    write(formatForError(), error.toAnswer());
  }

  /** An unknown format is complained about in XML. */
  private ResponseFormat formatForError() {
    try {
      return ResponseFormat.of(new Parameters(request.parameters()));
    } catch (ApiError unknownFormat) {
      return ResponseFormat.XML;
    }
  }

  private void write(ResponseFormat format, JsonNode answer) {
    http.header("X-Kaltura-Session", UUID.randomUUID().toString());
    http.header("X-Me", "sim");
    http.header("Access-Control-Expose-Headers", "X-Kaltura, X-Kaltura-Session, X-Me");
    http.header("Cache-Control", "no-store");
    http.contentType(format.contentType());
    http.result(format.write(answer));
  }
}
