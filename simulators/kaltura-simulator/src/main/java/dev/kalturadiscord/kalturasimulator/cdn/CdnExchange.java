package dev.kalturadiscord.kalturasimulator.cdn;

import dev.kalturadiscord.kalturasimulator.fault.Exchange;
import dev.kalturadiscord.kalturasimulator.fault.FaultKind;
import dev.kalturadiscord.kalturasimulator.fault.FaultTarget;
import dev.kalturadiscord.kalturasimulator.journal.CallDraft;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** One request to the CDN, and what it delivers. */
final class CdnExchange implements Exchange {
  private final Context http;
  private final CdnRequest request;
  private final CdnContent content;
  private final CallJournal journal;
  private final CallDraft draft;

  CdnExchange(Context http, String kind, CdnContent content, CallJournal journal) {
    this.http = http;
    this.request = CdnRequest.of(http);
    this.content = content;
    this.journal = journal;
    this.draft =
        CallDraft.kaf(
            "/p/" + request.partnerId() + "/" + kind,
            Json.objectOf(request.values()),
            request.text("ks"));
  }

  @Override
  public FaultTarget target() {
    return new FaultTarget("", "", http.path());
  }

  @Override
  public void execute(@Nullable FaultKind fault) {
    try {
      content.deliver(request, http);
      journal.add(draft.under(fault).answered(Json.object()));
    } catch (CdnRefused refused) {
      content.refuse(refused.error(), http);
      journal.add(draft.under(fault).failed(refused.error().code()));
    }
  }

  @Override
  public void refuse(FaultKind fault) {
    journal.add(draft.under(fault).failed(fault.wireName()));
    if (fault == FaultKind.EXPIRED_KS) {
      content.refuse(CdnError.KS_EXPIRED, http);
    } else {
      http.status(500).result("");
    }
  }
}
