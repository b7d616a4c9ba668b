package dev.kalturadiscord.kalturasimulator;

import dev.kalturadiscord.kalturasimulator.service.ApiEndpoint;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** The HTTP server, with API, KAF and control interface on one port. */
final class SimulatorHttp {
  private record Complaint(String error) {}

  private final Javalin server;
  private final String host;

  private SimulatorHttp(Javalin server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts it.
   *
   * @param more what there is beside the API
   */
  static SimulatorHttp start(
      SimulatorSettings settings, ApiEndpoint api, List<Consumer<RoutesConfig>> more) {
    Javalin server =
        Javalin.create(
            config -> {
              configure(config);
              addApi(config.routes, api);
              more.forEach(routes -> routes.accept(config.routes));
            });
    server.start(settings.host(), settings.port());
    return new SimulatorHttp(server, settings.host());
  }

  URI uri() {
    return URI.create("http://" + host + ":" + server.port());
  }

  void stop() {
    server.stop();
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    // A held call is silent for long, and must not be taken for a dead one.
    config.jetty.modifyHttpConfiguration(http -> http.setIdleTimeout(0));
    config.routes.exception(
        IllegalArgumentException.class, (wrong, http) -> complain(http, 400, wrong));
    config.routes.exception(ApiError.class, (error, http) -> complain(http, 404, error));
  }

  private static void addApi(RoutesConfig routes, ApiEndpoint api) {
    for (String path : new String[] {"/api_v3", "/api_v3/<rest>"}) {
      routes.get(path, api::handle);
      routes.post(path, api::handle);
    }
  }

  private static void complain(Context http, int status, Throwable reason) {
    Throwable root = reason;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    http.status(status)
        .contentType("application/json")
        .result(Json.write(Json.objectOf(new Complaint(String.valueOf(root.getMessage())))));
  }
}
