package dev.kalturadiscord.kalturasimulator.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kalturadiscord.kalturasimulator.fault.Faults;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.wire.ApiRequest;
import dev.kalturadiscord.kalturasimulator.wire.RequestReader;
import io.javalin.http.Context;

/** The HTTP side of api_v3. */
public final class ApiEndpoint {
  private final ServiceRegistry services;
  private final Multirequest multirequest;
  private final Faults faults;
  private final CallJournal journal;

  public ApiEndpoint(ServiceRegistry services, Faults faults, CallJournal journal) {
    this.services = services;
    this.multirequest = new Multirequest(services);
    this.faults = faults;
    this.journal = journal;
  }

  public void handle(Context http) {
    ApiRequest request =
        RequestReader.read(
            http.path(),
            http.queryString(),
            http.header("Content-Type"),
            new String(http.bodyAsBytes(), UTF_8));
    faults.carry(http, new ApiExchange(http, request, services, multirequest, journal));
  }
}
